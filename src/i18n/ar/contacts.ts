import type { AreaCatalog } from '../catalog.ts';

export const contacts = {
  title: 'حقوق وجهات اتصال',
  settingsHint: 'بمن نتصل، وما يمكن قوله أو رفضه',
  empty:
    'لا شيء مكتوب مسبقًا. تسجّل المجموعة هنا بمن يُتصل وماذا يُقال: مساعدة قانونية، محامية، نقابة، طبيب، شخص من المجموعة. راجعوا كل رقم معًا. يبقى كل شيء مقروءًا دون شبكة.',
  newTitle: 'إضافة سطر',
  whoReads: 'كل هواتف المطبخ ستقرأ هذا السطر.',
  continued: 'ما بدأت كتابته ما زال هنا.',
  titleField: 'من، أو أي حق',
  titleHint: 'مثلًا جمعية، أو «إذا جاءت الشرطة».',
  aboutField: 'ما يجب معرفته',
  aboutHint: 'الساعات واللغات وما يُقال. دون اسم أي شخص تجب حمايته.',
  phoneField: 'الهاتف',
  phoneHint: 'يُترك فارغًا إن كان السطر للقراءة فقط.',
  keep: 'إضافة هذا السطر',
  kept: '{title}: حُفظ',
  removed: '{title}: أُزيل',
  call: 'اتصال',
} as const satisfies AreaCatalog<'ar', 'contacts'>;
