import type { AreaCatalog } from '../catalog.ts';

export const codes: AreaCatalog<'en', 'codes'> = {
  fromPage: 'from the order page',
  flood: {
    one: 'Put {n} unknown order of the page away',
    other: 'Put {n} unknown orders of the page away',
  },
  floodLeft: {
    one: '{n} more stays: somebody knows it or put it right.',
    other: '{n} more stay: somebody knows them or put them right.',
  },
  floodSaid: { one: '{n} order put away', other: '{n} orders put away' },
  offersDishes: { one: 'Pays for {n} meal more', other: 'Pays for {n} meals more' },
  asksDishes: { one: 'Asks for {n} offered meal', other: 'Asks for {n} offered meals' },
  whyCut:
    'The code of this order is cut. The words of the message were read instead: check, or ask to send it again.',
  whyNewer:
    'This code comes from a newer page than this app. Update the app; until then, read the words of the message.',
  whyWrong:
    'This code does not come from our page. The words of the message were read instead: check.',
  whyOtherWeek: 'This code orders for another week. Open that week and paste it there.',
  changeDishOff:
    'A dish of this change is on the menu no more: it will not be in the order. Tell the person.',
  whyDishOff: 'A dish of this code is on the menu no more. Choose another, or ask.',
  whyForged:
    'Two codes say the same order differently: one of them is not from who ordered. Nothing is done; ask the person.',
  whyOld:
    'Not from who ordered, or outdated: a later change of the same order is known. Nothing is done.',
  whyUnknown:
    'Not from who ordered, or early: nobody knows the order of this code. If it comes, this message finds its place.',
};
