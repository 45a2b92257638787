import type { AreaCatalog } from '../catalog.ts';

export const ownYear = {
  title: 'سنتي',
  detail: 'ما استلمته، محفوظًا لي وحدي',
  why: 'إن شئت، يحفظ هذا الهاتف لك ما استلمته، الأسبوع والمبلغ. لا يصل ذلك إلى أي هاتف آخر. لكن من يمسك هذا الهاتف مفتوحًا يستطيع قراءته: القرار لك، هل يساعدك أم يعرّضك للخطر.',
  whoseFirst: 'حدّد أولًا، في المطبخ، لمن هذا الهاتف.',
  keep: {
    zero: 'حفظ {n} تقاسم لي',
    one: 'حفظ تقاسم واحد لي',
    two: 'حفظ تقاسمين لي',
    few: 'حفظ {n} تقاسمات لي',
    many: 'حفظ {n} تقاسمًا لي',
    other: 'حفظ {n} تقاسم لي',
  },
  kept: 'محفوظ على هذا الهاتف فقط',
  allKept: 'لا جديد للحفظ.',
  empty: 'لا شيء محفوظ هنا.',
  yearTotal: '{year}: {amount}',
  drop: 'إزالة {year}',
  dropped: '{year}: أُزيلت',
  dropLimit: 'بعد الإزالة لا يظهر شيء. يبقى أثر مشفّر على هذا الهاتف حتى يُمحى Carnet منه.',
  toKeep: 'حفظ سنتي لي',
} as const satisfies AreaCatalog<'ar', 'ownYear'>;
