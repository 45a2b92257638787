import './mark.css';

/** What a state means to the person; the word beside it is always given by the caller. */
export type Tone = 'todo' | 'info' | 'good' | 'attention' | 'problem';

export interface MarkProps {
  readonly tone: Tone;
}

/** The shape of a state: hollow ring, round i, ticked square, triangle, octagon. */
export function Mark({ tone }: MarkProps) {
  return (
    <svg class="mark" data-tone={tone} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shape(tone)}
    </svg>
  );
}

function shape(tone: Tone) {
  switch (tone) {
    case 'todo':
      return <circle class="mark-hollow" cx="12" cy="12" r="9" />;
    case 'info':
      return (
        <>
          <circle class="mark-fill" cx="12" cy="12" r="10" />
          <path class="mark-glyph" d="M12 11v6M12 7v.01" />
        </>
      );
    case 'good':
      return (
        <>
          <rect class="mark-fill" x="2" y="2" width="20" height="20" rx="4" />
          <path class="mark-glyph" d="m7 12.5 3.5 3.5L17 8.5" />
        </>
      );
    case 'attention':
      return (
        <>
          <path class="mark-fill" d="M12 2.5 22.5 21h-21z" />
          <path class="mark-glyph" d="M12 10v5M12 18v.01" />
        </>
      );
    case 'problem':
      return (
        <>
          <path class="mark-fill" d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" />
          <path class="mark-glyph" d="m8.5 8.5 7 7M15.5 8.5l-7 7" />
        </>
      );
  }
}
