import {
  CalendarX,
  ChefHat,
  CloudCog,
  Copy,
  EyeOff,
  Gavel,
  HandCoins,
  Hourglass,
  IdCard,
  LifeBuoy,
  ListChecks,
  LockKeyhole,
  Mail,
  MapPin,
  Server,
  Smartphone,
  Soup,
  Trash2,
  Unlock,
  User,
  UsersRound,
} from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import './safety.css';

/** What somebody must know before she writes here: each sentence with its picture. */
const PARTS = [
  {
    title: 'plainWords.keptTitle',
    lines: [
      { picture: Smartphone, words: 'plainWords.onPhones' },
      { picture: IdCard, words: 'plainWords.noNames' },
      { picture: ChefHat, words: 'plainWords.rings' },
      { picture: LockKeyhole, words: 'plainWords.sealed' },
      { picture: CloudCog, words: 'plainWords.relay' },
    ],
  },
  {
    title: 'plainWords.untilTitle',
    lines: [
      { picture: MapPin, words: 'plainWords.untilAddresses' },
      { picture: User, words: 'plainWords.untilContacts' },
      { picture: HandCoins, words: 'plainWords.untilDebts' },
      { picture: CalendarX, words: 'plainWords.untilWeeks' },
      { picture: UsersRound, words: 'plainWords.untilCircle' },
    ],
  },
  {
    title: 'plainWords.cannotTitle',
    lines: [
      { picture: Mail, words: 'plainWords.cannotTraces' },
      { picture: Server, words: 'plainWords.cannotHost' },
      { picture: Unlock, words: 'plainWords.cannotOpenPhone' },
      { picture: Copy, words: 'plainWords.cannotTakeBack' },
      { picture: EyeOff, words: 'plainWords.cannotHide' },
    ],
  },
  {
    title: 'plainWords.trustTitle',
    lines: [
      { picture: Soup, words: 'plainWords.trustKitchen' },
      { picture: ListChecks, words: 'plainWords.trustSettling' },
    ],
  },
  {
    title: 'plainWords.eraseTitle',
    lines: [
      { picture: Trash2, words: 'plainWords.eraseBefore' },
      { picture: Gavel, words: 'plainWords.eraseOrder' },
      { picture: LifeBuoy, words: 'plainWords.eraseAsk' },
      { picture: Hourglass, words: 'plainWords.eraseExpiry' },
    ],
  },
] as const;

/** One page that can be read out: what is kept where and until when, and what Carnet can't do. */
export function PlainWords() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('plainWords.intro')}</p>
      {PARTS.map(({ title, lines }) => (
        <Section key={title} title={t(title)}>
          <ul class="plain-words">
            {lines.map(({ picture, words }) => (
              <li key={words}>
                <Icon node={picture} size="big" />
                <span>{t(words)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
