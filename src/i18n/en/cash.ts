import type { AreaCatalog } from '../catalog.ts';

export const cash = {} as const satisfies AreaCatalog<'en', 'cash'>;
