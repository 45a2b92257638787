import { test } from 'vitest';
import { checkWorlds } from './check-worlds.ts';

test(
  'what customers send by the relay is one order on every phone of the desk, and nothing anywhere else',
  { timeout: 300_000 },
  () =>
    checkWorlds({
      theme: 'customers',
      count: 14,
      least: {
        crashesInStorage: 10,
        wipes: 4,
        ordersByRelay: 80,
        boxesTwice: 20,
        forgedOrders: 8,
        ordersTaken: 70,
        ordersAccepted: 20,
        ordersChanged: 4,
        wholeParcels: 14,
      },
    }),
);
