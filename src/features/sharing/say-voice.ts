import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Voice } from '../../domain/voice.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { voiceKind } from '../../store/books/circle-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import { lastTold } from '../../store/views/circle-time.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** One sharer's word on a round. */
export interface Said {
  readonly round: FactId;
  readonly member: MemberId;
  readonly kind: Voice['kind'];
  readonly note?: string;
}

/** Notes what a sharer says to a round that is still open. Undoing it is a word of its own. */
export async function sayVoice(deps: SharingDeps, said: Said): Promise<Result<Saved, SpokenError>> {
  const { round, member, kind, note = '' } = said;
  if (note.length > TEXT_LIMIT) return err({ type: 'TextTooLong', limit: TEXT_LIMIT });
  if (!isOpen(deps, round)) return err({ type: 'RoundAlreadyAgreed' });
  return writeVoice(deps, { round, member, kind, note });
}

/** Takes a sharer's word back, as long as the round is open. */
export async function takeVoiceBack(
  deps: SharingDeps,
  { round, member }: Pick<Said, 'round' | 'member'>,
): Promise<Result<Saved, SpokenError>> {
  if (!isOpen(deps, round)) return err({ type: 'RoundAlreadyAgreed' });
  return writeVoice(deps, { round, member, kind: 'taken-back', note: '' });
}

interface Word {
  readonly round: FactId;
  readonly member: MemberId;
  readonly kind: Voice['kind'] | 'taken-back';
  readonly note: string;
}

async function writeVoice(deps: SharingDeps, word: Word): Promise<Result<Saved, StoreError>> {
  const before = standingRound(deps, word.round)?.said.get(word.member);
  const { phone, circle } = deps;
  const saved = await saveGesture({
    book: circle.book,
    changes: [happen(voiceKind, phone.ids.next(), { ...word, ...lastTold(circle.book) })],
  });
  if (!saved.ok) return saved;
  const { round, member } = word;
  const back: Word = before
    ? { round, member, kind: before.kind, note: before.note }
    : { round, member, kind: 'taken-back', note: '' };
  return ok({
    // Once all have agreed there is nothing to undo: what is agreed is final.
    undo: async () => (isOpen(deps, round) ? writeVoice(deps, back) : saved),
  });
}

function isOpen(deps: SharingDeps, round: FactId): boolean {
  const status = standingRound(deps, round)?.status;
  return status === 'proposed' || status === 'objected';
}

function standingRound({ circle }: SharingDeps, round: FactId) {
  return circle.rounds.value.find((standing) => standing.round.id === round);
}
