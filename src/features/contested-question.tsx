import type { ComponentChildren } from 'preact';
import { type AnswerKind, type Order } from '../domain/order.ts';
import { type Contest, contestOf } from '../domain/tray.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { Button } from '../ui/button.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { quantityBy } from './changed-lines.ts';
import type { DeviceNames } from './device-names.ts';
import { SaidBy } from './said-by.tsx';
import { ANSWER_WORD, STATE_WORD } from './state-words.ts';
import './contested-question.css';

export interface ContestedQuestionProps {
  readonly title: ComponentChildren;
  readonly week: Pick<OpenWeek, 'book' | 'menu'>;
  readonly order: Order;
  readonly names: DeviceNames;
  readonly onAnswer: (kind: AnswerKind) => void;
}

/** Two phones decided differently, or an order changed under its cancellation: both sides, then a choice. */
export function ContestedQuestion(props: ContestedQuestionProps) {
  const { title, week, order, names, onAnswer } = props;
  const { t } = useTexts();
  const contest = contestOf(order);
  const isChanged = contest.changes.length > 0;
  return (
    <Section title={title}>
      <Notice tone="attention" word={t('orders.attention')}>
        {isChanged ? t('orders.contestedChanged') : t('orders.contestedTwo')}
      </Notice>
      <List>
        {contest.heads.map(({ id, kind, at, device }) => (
          <ListRow key={id} detail={<SaidBy by={[{ device, at }]} names={names} />}>
            {t(STATE_WORD[kind])}
          </ListRow>
        ))}
        {isChanged && <ChangedRows week={week} order={order} contest={contest} names={names} />}
      </List>
      <p>{t('orders.contestedAsk')}</p>
      <div class="contested-buttons">
        {choicesOf(contest).map((kind) => (
          <Button key={kind} onPress={() => onAnswer(kind)}>
            {t(CHOICE_WORD[kind])}
          </Button>
        ))}
      </div>
    </Section>
  );
}

/** « Mafé: 2 → 4 », and which phone wrote it. */
function ChangedRows({
  week,
  order,
  contest,
  names,
}: Pick<ContestedQuestionProps, 'week' | 'order' | 'names'> & { readonly contest: Contest }) {
  const { t } = useTexts();
  const dishes = new Map<string, string>(week.menu.value.dishes.map(({ id, name }) => [id, name]));
  return (
    <>
      {contest.changes.map((change) => {
        const by = quantityBy(week.book, order.id, change);
        return (
          <ListRow
            key={change.dish}
            detail={by && <SaidBy by={[by]} names={names} />}
            trailing={t('orders.contestedLine', { before: change.before, now: change.now })}
          >
            <Name>{dishes.get(change.dish) ?? t('orders.unknownDish')}</Name>
          </ListRow>
        );
      })}
    </>
  );
}

/** What people said, each once; an order that changed under its cancellation is kept or cancelled again. */
function choicesOf({ heads }: Contest): AnswerKind[] {
  const said = [...new Set(heads.map(({ kind }) => kind))];
  return said.length > 1 ? said : ['confirmed', 'cancelled'];
}

const CHOICE_WORD = {
  ...ANSWER_WORD,
  confirmed: 'orders.keepIt',
  cancelled: 'orders.cancelAgain',
} as const;
