import type { IsoWeek } from '../../domain/calendar.ts';
import { toFactId } from '../../domain/fact.ts';
import { cents } from '../../domain/money.ts';
import { handEnvelope } from '../../features/sharing/hand-envelope.ts';
import { proposeCircleRound } from '../../features/sharing/propose-round.ts';
import { sayVoice } from '../../features/sharing/say-voice.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { invariant } from '../../kernel/assert.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import type { Phone } from '../../store/phone.ts';
import { openCircle } from '../../store/views/open-circle.ts';
import { demoMembers, demoTotalId, demoToShareCents } from './demo-group.ts';

/** The week before was shared: agreed by all four, envelopes given. So the history is not empty. */
export async function shareWeekBefore(
  phone: Phone,
  circleBook: Book,
  week: IsoWeek,
): Promise<Result<void, SpokenError>> {
  const deps = { phone, circle: openCircle(circleBook) };
  const settle = toFactId(demoTotalId(week));
  const proposed = await proposeCircleRound(deps, {
    pots: [{ week, settle, toShare: cents(demoToShareCents), granted: cents(0) }],
    unit: 5,
    members: demoMembers.map((member) => ({ ...member, left: false })),
  });
  if (!proposed.ok) return proposed;
  const round = deps.circle.rounds.value.at(-1)?.round;
  invariant(round, 'a proposed round is a round of the circle');
  for (const { member } of round.people) {
    const said = await sayVoice(deps, { round: round.id, member, kind: 'agreed' });
    if (!said.ok) return said;
  }
  for (const { member } of round.people) {
    const handed = await handEnvelope(deps, round, member);
    if (!handed.ok) return handed;
  }
  return ok(undefined);
}
