import type { AreaCatalog } from '../catalog.ts';

export const safety = {} as const satisfies AreaCatalog<'en', 'safety'>;
