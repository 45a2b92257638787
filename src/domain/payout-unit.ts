/** The smallest step between two payouts, in cents. */
export type PayoutUnit = 1 | 5 | 50 | 100 | 500;
export const PAYOUT_UNITS = [1, 5, 50, 100, 500] as const satisfies readonly PayoutUnit[];
