import type { AreaCatalog } from '../catalog.ts';

export const availability = {
  title: 'متى أستطيع',
  toAvailability: 'قول متى أستطيع',
  who: 'لمن؟',
  chooseWho: 'اختيار',
  all: 'للأسابيع الستة',
  each: 'أسبوعًا أسبوعًا',
  yes: 'نعم',
  ifNeeded: 'عند الحاجة',
  no: 'لا',
  allYes: 'نعم للكل',
  allIfNeeded: 'عند الحاجة للكل',
  allNo: 'لا للكل',
  noReason: 'لا أحد يسأل عن السبب. قول «لا» لا يكلّف شيئًا ولا يُعوَّض.',
} as const satisfies AreaCatalog<'ar', 'availability'>;
