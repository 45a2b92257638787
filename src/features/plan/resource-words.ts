import { Clock, Flame, LayoutGrid, Package, Refrigerator } from 'lucide';
import type { Resource, Taking } from '../../domain/capacity.ts';

/** What there is of something. */
export const RESOURCE_WORD = {
  burners: 'capacity.burners',
  trays: 'capacity.trays',
  'fridge-litres': 'capacity.fridge',
  boxes: 'capacity.boxes',
  hours: 'capacity.hours',
} as const satisfies Record<Resource, string>;

/** What a portion takes of it. */
export const TAKING_WORD = {
  burners: 'capacity.perBurner',
  trays: 'capacity.perTray',
  'fridge-litres': 'capacity.litresEach',
  boxes: 'capacity.perBox',
  hours: 'capacity.hoursEach',
} as const satisfies Record<Resource, string>;

export const RESOURCE_PICTURE = {
  burners: Flame,
  trays: LayoutGrid,
  'fridge-litres': Refrigerator,
  boxes: Package,
  hours: Clock,
} as const;

/** Burners, trays and boxes are taken whole; litres and hours bit by bit. */
export const TAKEN_AS = {
  burners: 'holds',
  trays: 'holds',
  'fridge-litres': 'each',
  boxes: 'holds',
  hours: 'each',
} as const satisfies Record<Resource, Taking['kind']>;
