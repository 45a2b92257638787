import type { Pieces } from '../../domain/envelope.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';

/** From 5 € up it is a note, below a coin; in cents. */
const SMALLEST_NOTE = 500;

/** Notes as rectangles and coins as rounds, with how many of each. */
export function PiecesList({ pieces }: { readonly pieces: readonly Pieces[] }) {
  const { t, money, number } = useTexts();
  return (
    <ul class="pieces">
      {pieces.map(({ value, times }) => (
        <li key={value} class="piece" data-coin={value < SMALLEST_NOTE}>
          <Ltr>{t('sharing.pieces', { times: number(times), value: money(value) })}</Ltr>
        </li>
      ))}
    </ul>
  );
}
