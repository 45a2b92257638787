import { useTexts } from '../i18n/use-texts.ts';
import type { Book } from '../store/book.ts';
import { ruleDecision } from '../store/views/proposals.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { type GroupRule, nameRuleDecision, RULE_WORD } from './group-rules.ts';
import type { ScreenProps } from './screen-props.ts';

export interface RuleDecisionProps {
  readonly screen: Pick<ScreenProps, 'group' | 'gestures' | 'week'>;
  /** Where the value of the rule lies. */
  readonly book: Book;
  readonly rule: GroupRule;
}

/** The decision behind a rule that is no setting, and the way to name one. */
export function RuleDecision({ screen, book, rule }: RuleDecisionProps) {
  const { t } = useTexts();
  const { group, gestures, week } = screen;
  const what = t(RULE_WORD[rule]);
  return (
    <DecisionChoice
      decisions={group.decisions.value}
      named={ruleDecision(book, rule)}
      what={what}
      week={week.week}
      onChoose={(decision) =>
        void gestures.run(
          () => nameRuleDecision(book, rule, decision),
          t('settings.saved', { what }),
        )
      }
    />
  );
}
