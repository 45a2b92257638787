import type { AllergenEntry, AllergenSheet } from '../domain/allergen.ts';
import type { IsoDate, IsoWeek, WallMoment, WallTime } from '../domain/calendar.ts';
import type { Course, Diet } from '../domain/dish.ts';
import type { Cents } from '../domain/money.ts';
import type { Account } from '../domain/settings.ts';

/** The menu of a week as a customer gets it: class K0, nothing about a person of the group. */
export interface CustomerMenu {
  /** Counts the publications of this week's menu from 1; orders name the one they were made from. */
  readonly version: number;
  /** What the group calls itself; may be empty. */
  readonly group: string;
  readonly week: IsoWeek;
  readonly servedOn: IsoDate;
  /** Always in the zone of Brussels. */
  readonly cutoff: WallMoment;
  readonly slots: readonly WallTime[];
  readonly delivery: boolean;
  readonly account: Account | null;
  /** In menu order. */
  readonly dishes: readonly CustomerDish[];
  readonly channels: MenuChannels;
  /** What a dish costs that is offered to somebody else; null when the group does not do that. */
  readonly offerPrice: Cents | null;
  /** Whether a customer may ask for an offered dish. */
  readonly askOffered: boolean;
  /** Fingerprint (`signerOf`) of the key that signs this menu and every answer, base64url of 16 bytes. */
  readonly signer: string;
  readonly inbox: MenuInbox | null;
  /** `arrivalMark` of orders that a desk phone has read, in no order, with false ones among them. */
  readonly arrived: readonly string[];
}

/** One dish on offer. */
export interface CustomerDish {
  /** From `dishNumbers`. */
  readonly number: number;
  readonly name: string;
  readonly course: Course;
  /** Of one portion. */
  readonly price: Cents;
  readonly diets: readonly Diet[];
  readonly spicy: 0 | 1 | 2 | 3;
  /** All fourteen answered: what is not declared is not there. */
  readonly allergens: Required<AllergenSheet>;
}

/** Where the group takes orders that are messages; null where it does not. */
export interface MenuChannels {
  readonly mail: string | null;
  /** With the country: `+32…`. */
  readonly sms: string | null;
  readonly whatsApp: string | null;
}

/** Where sealed orders go: an inbox of the relay at the app's own address. */
export interface MenuInbox {
  /** 16 bytes, base64url. */
  readonly id: string;
  /** Public half of the week's inbox, a raw P-256 point of 65 bytes, base64url. */
  readonly key: string;
}

/** Bounds of every menu, whoever wrote it. */
export const MENU_BOUNDS = {
  version: 9_999,
  group: 60,
  slots: 24,
  dishes: 40,
  name: 80,
  detail: 60,
  price: 100_000,
  mail: 100,
  accountName: 70,
  arrived: 200,
  /** Days from the cutoff to the hand-over. */
  cutoffDays: 13,
} as const;

/** The declared « not », for the allergens a menu does not list. */
export const NOT_IN_IT: AllergenEntry = { presence: 'not', detail: '' };
