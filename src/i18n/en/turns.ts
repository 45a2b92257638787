import type { AreaCatalog } from '../catalog.ts';

export const turns = {} as const satisfies AreaCatalog<'en', 'turns'>;
