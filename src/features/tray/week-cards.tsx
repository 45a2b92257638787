import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import type { DeviceNames } from '../device-names.ts';
import { SaidBy } from '../said-by.tsx';
import type { EventEntry, PersonsEvent, PlaceEntry, TwiceEntry } from './read-contested.ts';

const STEP_WORD = {
  'menu-published': 'tray.menuPublished',
  'menu-reopened': 'tray.menuReopened',
  'orders-closed': 'tray.ordersClosed',
  'orders-reopened': 'tray.ordersReopened',
  cooked: 'tray.cooked',
  'not-cooked': 'tray.notCooked',
} as const satisfies Record<PersonsEvent, string>;

const STEP_TITLE = {
  'menu-published': 'tray.stepMenu',
  'menu-reopened': 'tray.stepMenu',
  'orders-closed': 'tray.stepOrders',
  'orders-reopened': 'tray.stepOrders',
  cooked: 'tray.stepCooking',
  'not-cooked': 'tray.stepCooking',
} as const satisfies Record<PersonsEvent, string>;

export interface EventCardProps {
  readonly entry: EventEntry;
  readonly names: DeviceNames;
  readonly onSay: (kind: PersonsEvent, words: string) => void;
}

/** A step of the week taken on one phone and taken back on another. */
export function EventCard({ entry, names, onSay }: EventCardProps) {
  const { t } = useTexts();
  const [first] = entry.said;
  return (
    <Section title={first ? t(STEP_TITLE[first.value]) : ''}>
      <p>{t('tray.stepAsk')}</p>
      <List>
        {entry.said.map(({ value, by }) => (
          <ListRow key={value} detail={<SaidBy by={by} names={names} />}>
            {t(STEP_WORD[value])}
          </ListRow>
        ))}
      </List>
      <div class="tray-stack">
        {entry.said.map(({ value }) => (
          <Button wide key={value} onPress={() => onSay(value, t(STEP_WORD[value]))}>
            {t(STEP_WORD[value])}
          </Button>
        ))}
      </div>
    </Section>
  );
}

export interface PlaceCardProps {
  readonly entry: PlaceEntry;
  readonly names: DeviceNames;
  readonly onSay: (takesPlace: boolean, words: string) => void;
}

/** An event called off on one phone and called on again on another. */
export function PlaceCard({ entry: { event, said }, names, onSay }: PlaceCardProps) {
  const { t } = useTexts();
  const { name } = event;
  const wordOf = (takesPlace: boolean) =>
    takesPlace ? t('events.calledOn', { name }) : t('events.calledOff', { name });
  return (
    <Section title={<Name>{name}</Name>}>
      <p>{t('tray.stepAsk')}</p>
      <List>
        {said.map(({ value, by }) => (
          <ListRow key={String(value)} detail={<SaidBy by={by} names={names} />}>
            {wordOf(value)}
          </ListRow>
        ))}
      </List>
      <div class="tray-stack">
        {said.map(({ value }) => (
          <Button wide key={String(value)} onPress={() => onSay(value, wordOf(value))}>
            {wordOf(value)}
          </Button>
        ))}
      </div>
    </Section>
  );
}

export interface TwiceCardProps {
  readonly entry: TwiceEntry;
  readonly names: DeviceNames;
  /** Where it is worked out again. */
  readonly href: string;
}

/** A sum worked out on two phones: both, and the way to work it out once more. */
export function TwiceCard({ entry, names, href }: TwiceCardProps) {
  const { t, money } = useTexts();
  const isSettle = entry.type === 'settled-twice';
  return (
    <Section title={t(isSettle ? 'tray.settledTwice' : 'tray.countedTwice')}>
      <p>{t(isSettle ? 'tray.settledTwiceAsk' : 'tray.countedTwiceAsk')}</p>
      <List>
        {entry.said.map(({ value, by }) => (
          <ListRow
            key={by.map(({ device, at }) => `${device} ${at}`).join(' ')}
            detail={<SaidBy by={by} names={names} />}
          >
            <Ltr>{money(value)}</Ltr>
          </ListRow>
        ))}
      </List>
      <LinkButton wide href={href}>
        {t(isSettle ? 'tray.toSettle' : 'tray.toCount')}
      </LinkButton>
    </Section>
  );
}
