import type { ComponentChildren } from 'preact';
import { Quoted } from '../../ui/quoted.tsx';
import type { InboxMessage } from './inbox-message.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly confidence: 'sure' | 'guess' | 'open';
}

/** A message as it was written, with the exact words that were read marked in it. */
export function MessageText({ message }: { readonly message: InboxMessage }) {
  const { read } = message;
  const marks: Marked[] = [
    ...(read.order?.lines ?? []).map(({ span, confidence }) => ({ ...span, confidence })),
    ...(read.order?.open ?? []).map(({ span }) => ({ ...span, confidence: 'open' as const })),
  ].toSorted((a, b) => a.start - b.start);
  return (
    <Quoted>
      {read.subject !== '' && !read.text.startsWith(read.subject) && (
        <p>
          <strong>{read.subject}</strong>
        </p>
      )}
      {piecesOf(read.text, marks)}
    </Quoted>
  );
}

function piecesOf(text: string, marks: readonly Marked[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, confidence } of marks) {
    if (start < at || end > text.length) continue; // of words read already
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} data-confidence={confidence}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
