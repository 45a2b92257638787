import type { AreaCatalog } from '../catalog.ts';

export const decisions = {
  title: 'القرارات',
  empty: 'لا شيء مسجَّل بعد. القرار المكتوب هنا يمكن ذكره بجانب الإعداد الذي يحدّده.',
  listTitle: 'ما تقرّر',
  newTitle: 'تسجيل قرار',
  continued: 'ما بدأت كتابته ما زال هنا.',
  titleField: 'ما الذي تقرّر',
  titleHint: 'بكلمات قليلة، دون ذكر أسماء.',
  takenOn: 'تقرّر يوم',
  reviewOn: 'نعود إليه يوم',
  reviewHint: 'إن أرادت المجموعة العودة إليه. وإلا يُترك فارغًا.',
  keep: 'تسجيل هذا القرار',
  kept: 'سُجّل القرار',
  due: 'للنقاش من جديد',
  dueCount: {
    zero: '{n} قرار للنقاش من جديد',
    one: 'قرار واحد للنقاش من جديد',
    two: 'قراران للنقاش من جديد',
    few: '{n} قرارات للنقاش من جديد',
    many: '{n} قرارًا للنقاش من جديد',
    other: '{n} قرار للنقاش من جديد',
  },
  taken: 'تقرّر يوم {date}',
  review: 'نعود إليه يوم {date}',
  sets: 'يحدّد: {what}',
} as const satisfies AreaCatalog<'ar', 'decisions'>;
