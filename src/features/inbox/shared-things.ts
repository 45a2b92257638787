/** What another app shared with this one: a text, files, or both. */
export interface SharedThings {
  readonly text: string;
  readonly files: readonly File[];
}
