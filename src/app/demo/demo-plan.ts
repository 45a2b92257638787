import type { Resource, Taking } from '../../domain/capacity.ts';
import {
  capacityTable,
  capacityUseRowId,
  capacityUseTable,
  planStepTable,
} from '../../store/books/plan-tables.ts';
import { type Change, put } from '../../store/table.ts';
import { keptTaking } from '../../store/views/kitchen-plan.ts';

/** [minutes before the first hand-over, what, for which dish of the demo]. */
const STEPS: readonly (readonly [minutes: number, title: string, dish: string | null])[] = [
  [1350, 'Mariner le poulet', 'tajine-poulet'],
  [300, 'Couper les oignons, peler les carottes', null],
  [240, 'Mettre le bœuf à mijoter', 'mafe-boeuf'],
  [180, 'Lancer le mafé légumes', 'mafe-legumes'],
  [150, 'Enfourner le baklava', 'baklava'],
  [120, 'Mettre le tajine au four', 'tajine-poulet'],
  [90, 'Lancer le riz', null],
  [60, 'Sortir les barquettes, coller les étiquettes', null],
  [30, 'Emballer', null],
];

/** What the demo's kitchen has, in hundredths. */
const THERE: Readonly<Record<Resource, number>> = {
  burners: 600,
  trays: 500,
  'fridge-litres': 6000,
  boxes: 12_000,
  hours: 1800,
};

const holds = (portions: number): Taking => ({ kind: 'holds', portions });
const each = (hundredths: number): Taking => ({ kind: 'each', hundredths });
const BOX = ['boxes', holds(1)] as const;

/** What the dishes of the demo take; a third number is taken whatever is cooked, in hundredths. */
const USES: Readonly<Record<string, readonly (readonly [Resource, Taking, number?])[]>> = {
  'soupe-lentilles': [BOX, ['burners', holds(20)], ['fridge-litres', each(35)]],
  'brick-thon': [BOX, ['burners', holds(12)], ['hours', each(8)]],
  'mafe-boeuf': [
    BOX,
    ['burners', holds(26)],
    ['fridge-litres', each(60), 600],
    ['hours', each(10), 150],
  ],
  'mafe-legumes': [
    BOX,
    ['burners', holds(26)],
    ['fridge-litres', each(60), 400],
    ['hours', each(10), 100],
  ],
  'tajine-poulet': [
    BOX,
    ['trays', holds(7)],
    ['fridge-litres', each(70)],
    ['hours', each(12), 100],
  ],
  baklava: [BOX, ['trays', holds(24)], ['hours', each(5), 100]],
  'orange-cannelle': [BOX, ['fridge-litres', each(40)]],
};

/** A plan and a kitchen's room, as a group has them after some weeks. */
export function demoPlanChanges(): readonly Change[] {
  return [
    ...STEPS.map(([minutesBefore, title, dish], at) =>
      put(planStepTable, `demo-step-${at}`, { minutesBefore, title, dish }),
    ),
    ...Object.entries(THERE).map(([resource, available]) =>
      put(capacityTable, resource, { available }),
    ),
    ...Object.entries(USES).flatMap(([dish, uses]) =>
      uses.map(([resource, takes, fixed = 0]) =>
        put(capacityUseTable, capacityUseRowId(dish, resource), {
          dish,
          resource,
          takes: keptTaking(takes),
          fixed,
        }),
      ),
    ),
  ];
}
