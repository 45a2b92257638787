import type { Brand } from '../kernel/brand.ts';
import { compareDates, type IsoDate } from './calendar.ts';

/** Names one decision of the group. */
export type DecisionId = Brand<string, 'DecisionId'>;

/** What the group decided together and when it wants to look at it again. */
export interface Decision {
  readonly id: DecisionId;
  readonly title: string;
  readonly takenOn: IsoDate;
  readonly reviewOn: IsoDate | null;
}

/** Names a text as the id of a decision. */
export function toDecisionId(text: string): DecisionId {
  return text as DecisionId; // the one place that makes the brand
}

/** The decisions whose review date has come by this day, oldest review first. */
export function dueForReview(decisions: readonly Decision[], today: IsoDate): Decision[] {
  return decisions
    .flatMap((decision) =>
      decision.reviewOn !== null && compareDates(decision.reviewOn, today) <= 0
        ? [{ decision, reviewOn: decision.reviewOn }]
        : [],
    )
    .sort((a, b) => compareDates(a.reviewOn, b.reviewOn))
    .map(({ decision }) => decision);
}
