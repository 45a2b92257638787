import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  "a phone restored twice and a thief with a copied phone change nothing in others' names",
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'copied phones',
      count: 35,
      least: {
        commits: 400,
        clones: 10,
        thefts: 10,
        poison: 60,
        parked: 60,
        forkedSeen: 10,
        parcels: 200,
      },
    }),
);
