import type { AreaCatalog } from '../catalog.ts';

export const myTurns = {
  title: 'أدواري',
  toMyTurns: 'أدواري',
  none: 'لا دور في الأسابيع الستة.',
  toCalendar: 'في مفكرتي',
  calendar: 'دوري',
  cannot: 'لا أستطيع',
  standIns: 'هؤلاء يمكنهم أن يحلّوا محلك. يُسأل الأول أولًا.',
  nobody: 'لا أحد غيرك متفرّغ في ذلك الأسبوع. يُبحث الأمر في المجموعة.',
  message: 'مرحبًا {name}، لا أستطيع يوم {day} ({task}). هل يمكنك أخذ دوري؟',
  ask: 'سؤال {name}',
  waiting: 'طُلب، ولا جواب بعد',
  asked: 'هناك طلب منك',
  askedSentence: '{name} لا يستطيع يوم {day} ({task}). هل تأخذ دوره؟',
  agree: 'موافق، آخذه',
  decline: 'أنا أيضًا لا أستطيع',
  agreed: 'انتقل الدور.',
  declined: 'تمّ القول.',
  reminder: 'تذكير يُرسل إلى المجموعة',
  reminderFirst: 'ليوم {day}:',
  reminderLine: '{task}: {names}',
} as const satisfies AreaCatalog<'ar', 'myTurns'>;
