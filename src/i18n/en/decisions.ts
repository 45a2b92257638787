import type { AreaCatalog } from '../catalog.ts';

export const decisions = {} as const satisfies AreaCatalog<'en', 'decisions'>;
