/** Longest text a field keeps, in UTF-16 units: what a form refuses with a sentence. */
export const TEXT_LIMIT = 10_000;
/** Most of anything countable: portions, coins. */
export const DENOMINATION_LIMIT = 1_000_000;
/** Longest photo of a dish, as the text of a data URL. */
export const PHOTO_LIMIT = 30_000;
/** One value fits a batch: a photo of a receipt is kept in so many pieces of at most so many characters. */
export const RECEIPT_PIECE = 40_000;
export const RECEIPT_LIMIT = 4 * RECEIPT_PIECE;
/** Longest name of something to buy, and longest unit, in UTF-16 units. */
export const WARE_LIMIT = 80;
export const UNIT_LIMIT = 30;
