import type { AreaCatalog } from '../catalog.ts';

export const week = {} as const satisfies AreaCatalog<'en', 'week'>;
