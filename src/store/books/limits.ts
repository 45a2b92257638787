/** Longest text a field keeps, in UTF-16 units: what a form refuses with a sentence. */
export const TEXT_LIMIT = 10_000;
/** Most of anything countable: portions, coins. */
export const DENOMINATION_LIMIT = 1_000_000;
/** Longest photo, as the text of a data URL. */
export const PHOTO_LIMIT = 30_000;
