import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  "a phone restored twice and a thief with a copied phone change nothing in others' names",
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'copied phones',
      count: 30,
      least: {
        commits: 340,
        clones: 8,
        thefts: 8,
        poison: 50,
        parked: 50,
        forkedSeen: 8,
        parcels: 170,
      },
    }),
);

test(
  'what the two copies of a phone wrote comes together by parcels alone',
  { timeout: 120_000 },
  () =>
    checkWorlds({
      theme: 'copies by hand',
      count: 5,
      least: { commits: 80, clones: 4, forkedSeen: 4, parcels: 100 },
    }),
);
