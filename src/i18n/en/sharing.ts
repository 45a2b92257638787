import type { AreaCatalog } from '../catalog.ts';

export const sharing = {} as const satisfies AreaCatalog<'en', 'sharing'>;
