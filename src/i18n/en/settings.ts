import type { AreaCatalog } from '../catalog.ts';

export const settings = {} as const satisfies AreaCatalog<'en', 'settings'>;
