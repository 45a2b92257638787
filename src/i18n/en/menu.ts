import type { AreaCatalog } from '../catalog.ts';

export const menu = {} as const satisfies AreaCatalog<'en', 'menu'>;
