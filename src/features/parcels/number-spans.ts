/** Ascending numbers as few words as possible: « 3, 7–9, 12 ». */
export function numberSpans(numbers: readonly number[]): string {
  const spans: { readonly first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = spans.at(-1);
    if (open && open.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
}
