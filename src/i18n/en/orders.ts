import type { AreaCatalog } from '../catalog.ts';

export const orders = {} as const satisfies AreaCatalog<'en', 'orders'>;
