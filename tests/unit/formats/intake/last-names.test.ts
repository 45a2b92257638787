import { expect, test } from 'vitest';
import { signatureName } from '../../../../src/formats/intake/names.ts';

test.each([
  ['2 mafés et 1 soupe. Bisous Nadia', 'Nadia'],
  ['Trois tajines svp merci. Rachid', 'Rachid'],
  ['1 baklava à 18h30. Merci, Odile', 'Odile'],
  ['5 portions du plat végé svp (Malik)', 'Malik'],
  ['mafé x2, baklava x3 — Théo', 'Théo'],
  ['Je suis malade. Désolée. Karima D.', 'Karima D'],
  ['3 mafés, afhalen om half zes. Groetjes Lotte', 'Lotte'],
  ['Deux soupes svp\nNadia', 'Nadia'],
])('« %s » is signed %s', (text, name) => {
  expect(signatureName(text)).toBe(name);
});

test.each([
  '2 mafés et 1 soupe. Merci',
  '2 mafés. Bonne soirée',
  '2 mafés. Bonsoir',
  'Je viens jeudi. Jeudi',
  '2 mafés pour Nadia',
  '2 mafés et un Tajine',
  'rue des Pommiers 12, Liège',
  'Merci beaucoup',
  '2 mafés (Halal)',
])('« %s » is not signed', (text) => {
  expect(signatureName(text)).toBeNull();
});
