import type { AreaCatalog } from '../catalog.ts';

export const turns = {
  title: 'من يطبخ؟',
  legend: 'اختيار شخصين أو ثلاثة',
  nobodyYet: 'تلزم إضافة أشخاص المجموعة أولًا.',
  toPeople: 'أشخاص المجموعة',
  attention: 'انتباه',
  noCook: 'لم يُختر أحد بعد.',
  tooFew: 'شخص واحد: هذا ثقيل. الأفضل شخصان أو ثلاثة.',
  tooMany: {
    zero: '{n} شخص: هذا كثير على مطبخ واحد.',
    one: 'شخص واحد: هذا كثير على مطبخ واحد.',
    two: 'شخصان: هذا كثير على مطبخ واحد.',
    few: '{n} أشخاص: هذا كثير على مطبخ واحد.',
    many: '{n} شخصًا: هذا كثير على مطبخ واحد.',
    other: '{n} شخص: هذا كثير على مطبخ واحد.',
  },
  done: 'رجوع إلى المطبخ',
} as const satisfies AreaCatalog<'ar', 'turns'>;
