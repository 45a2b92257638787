import { ArrowLeftRight, Check, Undo2, X } from 'lucide';
import type { ComponentChild } from 'preact';
import type { MemberId } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import {
  agreeExchange,
  closeExchange,
  exchangesAhead,
  keepExchange,
  type KnownExchange,
  revertExchange,
} from './exchange-turns.ts';
import { exchangeWords } from './exchange-words.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

export interface ExchangeNoticesProps extends ScreenProps {
  readonly ahead: WeeksAhead;
  readonly member: MemberId;
}

/** What waits for somebody about exchanges: a question, a half that is missing, two answers at once. */
export function ExchangeNotices({ member, ...props }: ExchangeNoticesProps) {
  const present = props.group.members.value.filter(({ left }) => !left).map(({ id }) => id);
  return (
    <>
      {exchangesAhead(props.ahead)
        .filter(({ gives, takes }) => {
          const both = [gives.member, takes.member];
          return both.includes(member) && both.every((one) => present.includes(one));
        })
        .map((exchange) => {
          const turns = [exchange.gives, exchange.takes];
          const key = turns.map((one) => `${one.week}/${one.task}/${one.member}`).join('+');
          return <ExchangeNotice key={key} {...props} member={member} exchange={exchange} />;
        })}
    </>
  );
}

interface ExchangeNoticeProps extends ExchangeNoticesProps {
  readonly exchange: KnownExchange;
}

function ExchangeNotice(props: ExchangeNoticeProps) {
  const { exchange, member } = props;
  switch (exchange.state) {
    case 'asked':
      return exchange.gives.member === member ? <Waiting {...props} /> : <Asked {...props} />;
    case 'unfinished':
      return <Unfinished {...props} />;
    case 'crossed':
      return <Crossed {...props} />;
    case 'missed':
      return <Missed {...props} />;
    case 'agreed':
    case 'closed':
      return null;
  }
}

/** She proposed it, and may take it back as long as nobody answered. */
function Waiting(props: ExchangeNoticeProps) {
  const { t, words } = useWords(props);
  const { ahead, exchange, gestures } = props;
  const takeBack = () =>
    void gestures.run(() => closeExchange(ahead, exchange), t('myTurns.takenBack'));
  return (
    <Told word={t('myTurns.waiting')} sentence={t('myTurns.exchangeWaiting', words)}>
      <Button icon={X} onPress={takeBack}>
        {t('myTurns.takeBack')}
      </Button>
    </Told>
  );
}

function Asked(props: ExchangeNoticeProps) {
  const { t, words } = useWords(props);
  const { ahead, exchange, gestures } = props;
  const agree = () =>
    void gestures.run(() => agreeExchange(ahead, exchange), t('myTurns.exchanged'));
  const decline = () =>
    void gestures.run(() => closeExchange(ahead, exchange), t('myTurns.declined'));
  return (
    <Told asks word={t('myTurns.asked')} sentence={t('myTurns.exchangeAsked', words)}>
      <Button icon={ArrowLeftRight} onPress={agree}>
        {t('myTurns.agreeExchange')}
      </Button>
      <Button icon={X} onPress={decline}>
        {t('myTurns.declineExchange')}
      </Button>
    </Told>
  );
}

function Unfinished(props: ExchangeNoticeProps) {
  const { t, words } = useWords(props);
  const { ahead, exchange, gestures } = props;
  const finish = () =>
    void gestures.run(() => agreeExchange(ahead, exchange), t('myTurns.exchanged'));
  return (
    <Told asks word={t('myTurns.unfinished')} sentence={t('myTurns.exchangeUnfinished', words)}>
      <Button icon={Check} onPress={finish}>
        {t('myTurns.finishExchange')}
      </Button>
    </Told>
  );
}

function Crossed(props: ExchangeNoticeProps) {
  const { t, words } = useWords(props);
  const { ahead, exchange, gestures } = props;
  const keep = () => void gestures.run(() => keepExchange(ahead, exchange), t('myTurns.exchanged'));
  const revert = () =>
    void gestures.run(() => revertExchange(ahead, exchange), t('myTurns.reverted'));
  return (
    <Told asks word={t('myTurns.crossed')} sentence={t('myTurns.exchangeCrossed', words)}>
      <Button icon={Check} onPress={keep}>
        {t('myTurns.keepExchange')}
      </Button>
      <Button icon={Undo2} onPress={revert}>
        {t('myTurns.revertExchange')}
      </Button>
    </Told>
  );
}

/** Whether they had agreed can't be read here any more: the turn that remains is theirs to settle. */
function Missed(props: ExchangeNoticeProps) {
  const { t, words } = useWords(props);
  const { ahead, exchange, gestures } = props;
  const seen = () =>
    void gestures.run(() => closeExchange(ahead, exchange), t('myTurns.takenBack'));
  return (
    <Told word={t('myTurns.missed')} sentence={t('myTurns.exchangeMissed', words)}>
      <Button icon={Check} onPress={seen}>
        {t('myTurns.missedSeen')}
      </Button>
    </Told>
  );
}

interface ToldProps {
  readonly word: string;
  readonly sentence: string;
  readonly asks?: boolean;
  readonly children: ComponentChild | readonly ComponentChild[];
}

function Told({ word, sentence, asks = false, children }: ToldProps) {
  return (
    <Notice
      tone={asks ? 'attention' : 'info'}
      word={word}
      action={<div class="turns-row">{children}</div>}
    >
      {sentence}
    </Notice>
  );
}

function useWords({ exchange, member, group }: ExchangeNoticeProps) {
  const texts = useTexts();
  return { t: texts.t, words: exchangeWords(texts, group, { exchange, to: member }) };
}
