import { useState } from 'preact/hooks';
import { Check } from 'lucide';
import type { AnswerKind, OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { answerOrder, capQuestion } from '../answer-order.ts';
import type { CapAnswer, OverCap } from '../cap-answer.ts';
import { CapChoice } from '../cap-choice.tsx';
import { ContestedQuestion } from '../contested-question.tsx';
import { deviceNames } from '../device-names.ts';
import { canBeChanged } from './edit-order-screen.tsx';
import { OrderLines, OrderPerson } from './order-facts.tsx';
import { canBeConfirmed, OrderGestures } from './order-gestures.tsx';
import { OrderGonePage } from './order-gone.tsx';
import { OrderPayment } from './order-payment.tsx';
import type { OrderRow } from './order-rows.ts';
import { ReadyAnswer } from './ready-answer.tsx';
import { ANSWER_SAID, STATE_TONE, STATE_WORD } from '../state-words.ts';
import { useOrderRows } from './use-order-rows.ts';
import './orders.css';

export interface OrderScreenProps extends ScreenProps {
  readonly order: OrderId;
}

/** One order: where it stands, whose it is, and what can be decided. */
export function OrderScreen(props: OrderScreenProps) {
  const rows = useOrderRows(props.week);
  const row = rows.value.find(({ order }) => order.id === props.order);
  return row ? <OneOrder {...props} row={row} /> : <OrderGonePage week={props.week} />;
}

function OneOrder({ row, ...props }: OrderScreenProps & { readonly row: OrderRow }) {
  const { week, group } = props;
  const texts = useTexts();
  const { t } = texts;
  const { answer, over, forget } = useAnswering(props, row);
  const { code, contact, order, state } = row;
  const nickname = contact?.nickname ?? '';
  const settings = group.settings.value;
  const edit = canBeChanged(row) ? paths.editOrder(week.week, order.id) : null;
  const confirm = () => answer('confirmed', { type: 'ask' });
  return (
    <Page
      title={
        <>
          <Ltr>{code}</Ltr> {nickname !== '' && <Name>{nickname}</Name>}
        </>
      }
      back={{ href: paths.orders(week.week), word: t('orders.title') }}
      {...(canBeConfirmed(state) ? { action: <ConfirmButton onPress={confirm} /> } : {})}
    >
      <BigState row={row} />
      {over && (
        <CapChoice
          over={over.over}
          decisions={group.decisions.value}
          onAnswer={(cap) => answer(over.kind, cap)}
          onChange={() => {
            forget();
            props.go(paths.editOrder(week.week, order.id));
          }}
        />
      )}
      {state === 'contested' && (
        <ContestedQuestion
          title={t('orders.groupContested')}
          week={week}
          order={order}
          names={deviceNames(props, texts)}
          onAnswer={(kind) => answer(kind, { type: 'ask' })}
        />
      )}
      <OrderLines week={week} row={row} />
      <OrderPerson week={week} row={row} />
      <OrderPayment week={week} row={row} settings={settings} />
      {week.contactsAre !== 'elsewhere' && (
        <ReadyAnswer week={week} row={row} settings={settings} phone={props.phone} />
      )}
      {state !== 'contested' && (
        <OrderGestures
          state={state}
          edit={edit}
          onAnswer={(kind) => answer(kind, { type: 'ask' })}
        />
      )}
      <AnswerHistory row={row} />
    </Page>
  );
}

/** Gives an answer; when it would not fit under the cap, asks first. */
function useAnswering(props: OrderScreenProps, { order, code }: OrderRow) {
  const { t } = useTexts();
  const [over, setOver] = useState<{ over: OverCap; kind: AnswerKind } | null>(null);
  const answer = (kind: AnswerKind, cap: CapAnswer) => {
    const question = cap.type === 'ask' ? capQuestion(props, order, kind) : null;
    setOver(question && { over: question, kind });
    if (question) return;
    const given = cap.type === 'waiting' ? 'waiting' : kind;
    void props.gestures.run(
      () => answerOrder(props, { order: order.id, kind, cap }),
      t(ANSWER_SAID[given], { code }),
    );
  };
  return { answer, over, forget: () => setOver(null) };
}

function ConfirmButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTexts();
  return (
    <Button kind="main" wide icon={Check} onPress={onPress}>
      {t('orders.doConfirm')}
    </Button>
  );
}

function BigState({ row: { state } }: { readonly row: OrderRow }) {
  const { t } = useTexts();
  return (
    <p class="orders-state">
      <Mark tone={STATE_TONE[state]} />
      {t(STATE_WORD[state])}
    </p>
  );
}

/** Every answer ever given, so that nobody has to remember. */
function AnswerHistory({ row: { order } }: { readonly row: OrderRow }) {
  const { t, moment } = useTexts();
  if (order.answers.length === 0) return null;
  return (
    <Disclosure summary={t('orders.history')}>
      <List>
        {order.answers
          .toSorted((a, b) => a.at - b.at)
          .map(({ id, kind, at }) => (
            <ListRow key={id}>
              {t('orders.historyLine', { state: t(STATE_WORD[kind]), moment: moment(at) })}
            </ListRow>
          ))}
      </List>
    </Disclosure>
  );
}
