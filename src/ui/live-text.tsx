import './visually-hidden.css';

export interface LiveTextProps {
  /** Empty while there is nothing to say; the element itself always stays in the page. */
  readonly text: string;
  readonly urgent?: boolean;
}

/** Says a sentence to screen readers each time it changes. */
export function LiveText({ text, urgent = false }: LiveTextProps) {
  return (
    <p class="visually-hidden" role={urgent ? 'alert' : 'status'}>
      {text}
    </p>
  );
}
