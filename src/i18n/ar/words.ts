import type { AreaCatalog } from '../catalog.ts';

export const words = {
  kitchen: 'المطبخ',
  orders: 'الطلبات',
  thursday: 'الخميس',
  sharing: 'التقاسم',
  menu: 'الإعدادات',
  hide: 'إخفاء',
  doors: 'الأبواب الأربعة',
  save: 'حفظ',
  saved: 'حُفظ',
  undo: 'تراجع',
  cancel: 'ترك',
  close: 'إغلاق',
  add: 'إضافة',
  remove: 'إزالة',
  edit: 'تغيير',
  yes: 'نعم',
  no: 'لا',
  reload: 'إعادة التحميل',
  less: 'واحد أقل: {what}',
  more: 'واحد أكثر: {what}',
} as const satisfies AreaCatalog<'ar', 'words'>;
