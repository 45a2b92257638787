/** Where new ids come from: 128 random bits, written in 26 characters of base32. */
export interface IdSource {
  next(): string;
}
