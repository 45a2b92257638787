import type { AreaCatalog } from '../catalog.ts';

export const firstRun = {} as const satisfies AreaCatalog<'en', 'firstRun'>;
