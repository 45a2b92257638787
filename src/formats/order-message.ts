import type { IsoWeek, WallTime } from '../domain/calendar.ts';

/** The languages a customer may read and be answered in. Their places are part of the format. */
export const CUSTOMER_LANGUAGES = ['fr', 'en', 'nl', 'ar'] as const;
export type CustomerLanguage = (typeof CUSTOMER_LANGUAGES)[number];

/** What a customer sends: an order, what it is to be instead, or that it is withdrawn. */
export type OrderMessage = NewOrder | ChangedOrder | CancelledOrder;

export interface NewOrder extends OrderContent {
  readonly kind: 'order';
  /** The last value of the order's chain (`orderSecrets`): 16 bytes, base32. */
  readonly id: string;
}

export interface ChangedOrder extends OrderContent, OrderProof {
  readonly kind: 'change';
}

export interface CancelledOrder extends OrderProof {
  readonly kind: 'cancel';
  readonly week: IsoWeek;
}

/** Only who sent the order can send these: `orderIdOf` the two is the id of the order. */
export interface OrderProof {
  /** 16 bytes, base32. */
  readonly secret: string;
  /** Counts changes from 1; of two the higher counts, and a cancellation is one too. */
  readonly revision: number;
}

/** A whole order. In a change it is the whole new one. */
export interface OrderContent {
  readonly week: IsoWeek;
  /** The version of the menu it was made from. */
  readonly menuVersion: number;
  /** In which to answer. */
  readonly language: CustomerLanguage;
  readonly lines: readonly MessageLine[];
  /** Dishes paid for somebody else. */
  readonly offered: number;
  /** Dishes of this order that are asked for as offered. Nobody asks why. */
  readonly asked: number;
  readonly handover: MessageHandover | null;
  readonly name: string;
  /** A mail address or a phone number; empty when the message itself says where it comes from. */
  readonly contact: string;
  /** In the customer's words. */
  readonly note: string;
}

export interface MessageLine {
  /** From `dishNumbers`. */
  readonly dish: number;
  readonly quantity: number;
}

export type MessageHandover =
  | { readonly kind: 'pickup'; readonly slot: WallTime }
  | { readonly kind: 'delivery'; readonly address: string };

/** Bounds of every order, in UTF-16 units where it is a text: the largest still fits a sealed box. */
export const ORDER_BOUNDS = {
  revision: 31,
  quantity: 99,
  lines: 40,
  name: 40,
  contact: 80,
  address: 160,
  note: 280,
} as const;
