import type { AreaCatalog } from '../catalog.ts';

export const thursday = {} as const satisfies AreaCatalog<'en', 'thursday'>;
