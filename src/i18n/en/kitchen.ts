import type { AreaCatalog } from '../catalog.ts';

export const kitchen = {} as const satisfies AreaCatalog<'en', 'kitchen'>;
