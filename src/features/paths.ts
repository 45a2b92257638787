import type { DishId } from '../domain/dish.ts';
import type { IsoWeek } from '../domain/calendar.ts';
import type { OrderId } from '../domain/order.ts';

/** Every address inside the app. No name and no secret ever stands in one. */
export const paths = {
  kitchen: (week: IsoWeek) => `/${week}/kitchen`,
  menu: (week: IsoWeek) => `/${week}/menu`,
  dish: (week: IsoWeek, dish: DishId) => `/${week}/menu/dish/${dish}`,
  menuAgain: (week: IsoWeek) => `/${week}/menu/again`,
  menuText: (week: IsoWeek) => `/${week}/menu/text`,
  cooks: (week: IsoWeek) => `/${week}/cooks`,
  orders: (week: IsoWeek) => `/${week}/orders`,
  newOrder: (week: IsoWeek) => `/${week}/orders/new`,
  order: (week: IsoWeek, order: OrderId) => `/${week}/orders/of/${order}`,
  editOrder: (week: IsoWeek, order: OrderId) => `/${week}/orders/of/${order}/edit`,
  inbox: (week: IsoWeek) => `/${week}/orders/inbox`,
  thursday: (week: IsoWeek) => `/${week}/thursday`,
  packing: (week: IsoWeek) => `/${week}/thursday/packing`,
  handOver: (week: IsoWeek) => `/${week}/thursday/hand-over`,
  round: (week: IsoWeek) => `/${week}/thursday/round`,
  cash: (week: IsoWeek) => `/${week}/thursday/cash`,
  bank: (week: IsoWeek) => `/${week}/thursday/bank`,
  purchases: (week: IsoWeek) => `/${week}/thursday/purchases`,
  settle: (week: IsoWeek) => `/${week}/thursday/settle`,
  sharing: (week: IsoWeek) => `/${week}/sharing`,
  sharingWho: (week: IsoWeek) => `/${week}/sharing/who`,
  sharingRound: (week: IsoWeek) => `/${week}/sharing/round`,
  envelopes: (week: IsoWeek) => `/${week}/sharing/envelopes`,
  sharingHistory: (week: IsoWeek) => `/${week}/sharing/history`,
  tray: (week: IsoWeek) => `/${week}/tray`,
  settings: (week: IsoWeek) => `/${week}/settings`,
  people: (week: IsoWeek) => `/${week}/people`,
  decisions: (week: IsoWeek) => `/${week}/decisions`,
  phones: (week: IsoWeek) => `/${week}/phones`,
  exchange: (week: IsoWeek) => `/${week}/exchange`,
  relay: (week: IsoWeek) => `/${week}/relay`,
  thisPhone: (week: IsoWeek) => `/${week}/this-phone`,
} as const;
