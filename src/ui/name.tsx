import './name.css';

/** Beyond this many UTF-16 units a text cannot be a short name, and is cut to a few lines. */
const SHORT = 60;

export interface NameProps {
  readonly children: string;
  /** How many lines a very long text may take; `all` shows everything. */
  readonly lines?: 1 | 2 | 3 | 'all';
}

/** A text that a person typed: isolated, so its direction and its length disturb nothing around it. */
export function Name({ children, lines = 2 }: NameProps) {
  const cut = lines !== 'all' && (lines === 1 || children.length > SHORT);
  return (
    <bdi class="name" dir="auto" data-lines={cut ? lines : 'all'}>
      {children}
    </bdi>
  );
}
