/** An expiry on a phone without other phones: nothing is asked about for existing there alone. */
export const NOBODY_ELSE = { isOnlyCopy: () => Promise.resolve(false), letGo: false };
