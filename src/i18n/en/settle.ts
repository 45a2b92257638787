import type { AreaCatalog } from '../catalog.ts';

export const settle = {} as const satisfies AreaCatalog<'en', 'settle'>;
