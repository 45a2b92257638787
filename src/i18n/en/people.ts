import type { AreaCatalog } from '../catalog.ts';

export const people = {} as const satisfies AreaCatalog<'en', 'people'>;
