import type { CustomerCatalog } from './catalog.ts';

export const ar: CustomerCatalog = {
  subject: 'طلبك {code}',
  confirmed: 'مرحبا! تم تأكيد طلبك {code}.',
  waiting: 'مرحبا! العدد شبه مكتمل: طلبك {code} على قائمة الانتظار. سنخبرك حين يتوفر مكان.',
  full: 'مرحبا! للأسف اكتمل العدد هذا الأسبوع: لا يمكننا قبول طلبك {code}. إلى اللقاء قريبا!',
  late: 'مرحبا! وصل طلبك {code} بعد الوقت المحدد ({moment}): تم شراء المواد ولا يمكننا إضافته. إلى الأسبوع القادم!',
  changed: 'مرحبا! تغير طلبك {code}. هكذا أصبح الآن:',
  cancelled: 'مرحبا! تم التسجيل: أُلغي طلبك {code}. إلى مرة أخرى!',
  line: '{quantity} × {dish}',
  total: 'المجموع: {amount}',
  slot: 'الاستلام {day} الساعة {slot}.',
  day: 'الموعد: {day}',
  delivery: 'التوصيل {day}.',
  pay: 'بالتحويل: {account}، {amount}، البيان {reference}. أو نقدا عند الاستلام.',
  payReference: 'بالتحويل: البيان {reference}. أو نقدا عند الاستلام.',
  noted: 'مرحبا! تم تسجيل طلبك {code}: سنؤكده قريبا.',
  menu: 'مرحبا! هذه قائمة {day}:',
  menuLine: '{dish}: {price}',
  menuSlots: 'الاستلام الساعة {slots}.',
  menuSlotsOrDelivery: 'الاستلام الساعة {slots}، أو التوصيل.',
  menuUntil: 'للطلب: أجب بذكر الأطباق والساعة قبل {moment}.',
};
