import type { AreaCatalog } from '../catalog.ts';

export const demo = {} as const satisfies AreaCatalog<'en', 'demo'>;
