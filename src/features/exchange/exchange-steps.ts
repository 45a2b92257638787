import { ok, type Result } from '../../kernel/result.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import type { Possessions } from '../../protocol/parcel.ts';
import type { Phone } from '../../store/phone.ts';
import { makeGreeting, makeParcel, type ParcelError } from '../../sync/make-parcel.ts';

/** Who begins: the one who receives shows what it has, the one who sends films that. */
export type Role = 'receive' | 'send';

type ShowText = 'showGreeting' | 'showParcel' | 'showAnswer' | 'showEnd';
type FilmText = 'filmGreeting' | 'filmParcel' | 'filmAnswer' | 'filmEnd';

export interface ExchangeStep {
  readonly does: 'show' | 'film';
  readonly text: `exchange.${ShowText | FilmText}`;
  /** What its button says: that the other phone read it. */
  readonly done: 'exchange.next' | 'exchange.finish';
  /** Everything may go without filming. */
  readonly canSkip?: true;
}

const NEXT = 'exchange.next';
const FINISH = 'exchange.finish';

/** The four steps of each phone; those of the two fit into each other. */
export const STEPS: Readonly<Record<Role, readonly ExchangeStep[]>> = {
  receive: [
    { does: 'show', text: 'exchange.showGreeting', done: NEXT },
    { does: 'film', text: 'exchange.filmParcel', done: NEXT },
    { does: 'show', text: 'exchange.showAnswer', done: NEXT },
    { does: 'film', text: 'exchange.filmEnd', done: FINISH },
  ],
  send: [
    { does: 'film', text: 'exchange.filmGreeting', done: NEXT, canSkip: true },
    { does: 'show', text: 'exchange.showParcel', done: NEXT },
    { does: 'film', text: 'exchange.filmAnswer', done: NEXT },
    { does: 'show', text: 'exchange.showEnd', done: FINISH },
  ],
};

/** What a step shows: a greeting at the very beginning, later what the other phone lacks. */
export async function parcelOf(
  { shelf, random }: Pick<Phone, 'shelf' | 'random'>,
  theirs: Possessions | 'greeting' | null,
): Promise<Result<Bytes, ParcelError>> {
  const deps = { shelf, random };
  const made = theirs === 'greeting' ? await makeGreeting(deps) : await makeParcel(deps, theirs);
  return made.ok ? ok(made.value.bytes) : made;
}
