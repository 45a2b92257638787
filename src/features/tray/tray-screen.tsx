import { useState } from 'preact/hooks';
import { CheckCheck } from 'lucide';
import type { AnswerKind } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Page } from '../../ui/page.tsx';
import { answerOrder, capQuestion } from '../answer-order.ts';
import { ContestedQuestion } from '../contested-question.tsx';
import { type DeviceNames, deviceNames } from '../device-names.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ANSWER_SAID } from '../state-words.ts';
import { sayTakesPlace } from '../takes-place.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { sayStep, takeValue, tellAgain } from './answer-tray.ts';
import { BesidesSection } from './besides-section.tsx';
import { FieldCard } from './field-card.tsx';
import { readBesides } from './read-besides.ts';
import type { OrderEntry } from './read-contested.ts';
import type { FieldEntry, FieldOption } from './read-fields.ts';
import { TellingCard } from './telling-card.tsx';
import { type ShownEntry, useOpenEntries, useShownEntries } from './use-tray.ts';
import { isTyped } from './value-words.ts';
import { EventCard, PlaceCard, TwiceCard } from './week-cards.tsx';
import './tray.css';

/** Everything two phones decided differently, each with both sides and a large answer. */
export function TrayScreen(props: ScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const open = useOpenEntries(props).value;
  const { shown, keep } = useShownEntries(open);
  const besides = readBesides(props);
  const names = deviceNames(props, texts);
  return (
    <Page title={t('tray.title')} meta={t('tray.meta')}>
      {shown.length === 0 && (
        <EmptyState picture={CheckCheck}>
          <p>{t('tray.empty')}</p>
          <p>{t('tray.emptyMore')}</p>
        </EmptyState>
      )}
      {shown.map((one) => (
        <Card key={one.entry.key} {...props} {...one} names={names} onAnswered={keep} />
      ))}
      <BesidesSection week={props.week.week} besides={besides} />
    </Page>
  );
}

interface CardProps extends ScreenProps, ShownEntry {
  readonly names: DeviceNames;
  readonly onAnswered: (entry: FieldEntry) => void;
}

function Card({ entry, isAnswered, names, onAnswered, ...props }: CardProps) {
  const { t } = useTexts();
  const { week } = props.week;
  const run = useGestureOnce(props);
  switch (entry.type) {
    case 'field':
      return <Field {...props} entry={entry} {...{ isAnswered, names, onAnswered }} />;
    case 'order':
      return <ContestedOrder {...props} entry={entry} names={names} />;
    case 'telling':
      return (
        <TellingCard
          entry={entry}
          names={names}
          onTell={(told) => run(() => tellAgain(entry, told), t('tray.saidMoney'))}
        />
      );
    case 'event':
      return (
        <EventCard
          entry={entry}
          names={names}
          onSay={(kind, words) => run(() => sayStep(props, entry, kind), words)}
        />
      );
    case 'takes-place':
      return (
        <PlaceCard
          entry={entry}
          names={names}
          onSay={(takesPlace, words) =>
            run(() => sayTakesPlace(props, entry.event.id, takesPlace), words)
          }
        />
      );
    case 'settled-twice':
      return <TwiceCard entry={entry} names={names} href={paths.settle(week)} />;
    case 'counted-twice':
      return <TwiceCard entry={entry} names={names} href={paths.cash(week)} />;
  }
}

/** A card that goes when it is answered: reading goes on from the title. */
function useGestureOnce({ gestures }: Pick<ScreenProps, 'gestures'>) {
  const once = useOneAtATime();
  return (work: Parameters<ScreenProps['gestures']['run']>[0], said: string) =>
    once('answer', async () => {
      if (await gestures.run(work, said)) document.querySelector<HTMLElement>('h1')?.focus();
    });
}

function ContestedOrder({
  entry: { order, code },
  names,
  ...props
}: ScreenProps & { readonly entry: OrderEntry; readonly names: DeviceNames }) {
  const { t } = useTexts();
  const run = useGestureOnce(props);
  const answer = (kind: AnswerKind) => {
    // What does not fit under the cap is asked about where the order stands.
    if (capQuestion(props, order, kind)) return props.go(paths.order(props.week.week, order.id));
    const given = { order: order.id, kind, cap: { type: 'ask' } } as const; // its literal
    run(() => answerOrder(props, given), t(ANSWER_SAID[kind], { code }));
  };
  return (
    <ContestedQuestion
      title={<Ltr>{code}</Ltr>}
      week={props.week}
      order={order}
      names={names}
      onAnswer={answer}
    />
  );
}

function Field({
  entry,
  isAnswered,
  names,
  onAnswered,
  gestures,
}: CardProps & { readonly entry: FieldEntry }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const [spoken, setSpoken] = useState('');
  const take = (option: FieldOption, words: string) =>
    once('answer', async () => {
      const said = isTyped(entry) ? t('tray.textTaken') : t('tray.taken', { value: words });
      // Keeping what stands changes no value: there would be nothing to undo.
      const done = await gestures.run(
        () => takeValue(entry, option),
        option.stands ? undefined : said,
      );
      if (!done) return;
      onAnswered(entry);
      setSpoken(option.stands ? said : '');
    });
  return (
    <>
      <FieldCard entry={entry} names={names} isAnswered={isAnswered} onTake={take} />
      <LiveText text={spoken} />
    </>
  );
}
