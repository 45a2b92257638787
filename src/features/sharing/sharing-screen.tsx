import {
  BookOpenText,
  Check,
  HandCoins,
  HandHeart,
  History,
  Lock,
  Mail,
  Users,
  Wallet,
} from 'lucide';
import { sumCents } from '../../domain/money.ts';
import { voicesMissing } from '../../domain/voice.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { modulesOf } from '../../store/views/circle-grants.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { isToGive } from './envelope-amount.ts';
import { GrantNotices } from './grant-notices.tsx';
import { nextStep, type NextStep } from './next-step.ts';
import { PotCard } from './pot-card.tsx';
import { type SettledPot, settledPots, unsharedPots } from '../settled-pots.ts';
import './sharing.css';

/** The door of the circle: what there is to share, where that stands, what comes next. */
export const SharingScreen = circleScreen(SharingHub);

function SharingHub(props: CircleProps) {
  const { t } = useTexts();
  const { circle, week } = props;
  const settled = settledPots(props, props.circle.taken.value);
  const own = settled.find((pot) => pot.week === week.week);
  const unshared = unsharedPots(settled, circle.agreed.value);
  const step = nextStep(circle, unshared, own !== undefined);
  return (
    <Page title={t('sharing.title')} action={<NextLink {...props} step={step} pots={unshared} />}>
      <GrantNotices {...props} />
      <Section title={t('sharing.toShare')}>
        {unshared.length > 0 ? (
          <div class="sharing-stack">
            {unshared.map((pot) => (
              <PotCard key={pot.week} {...props} pot={pot} />
            ))}
          </div>
        ) : (
          <EmptyState picture={Wallet}>{t(emptyWords(own))}</EmptyState>
        )}
      </Section>
      <Section title={t('sharing.nextStep')}>
        <Doors {...props} />
        <ModuleDoors {...props} />
      </Section>
    </Page>
  );
}

function emptyWords(own: SettledPot | undefined) {
  if (own === undefined) return 'sharing.nothingYet';
  return own.toShare > 0 ? 'sharing.allShared' : 'sharing.weekEmpty';
}

function NextLink(
  props: CircleProps & { readonly step: NextStep; readonly pots: readonly SettledPot[] },
) {
  const { t, money } = useTexts();
  const { step, pots } = props;
  const { week } = props.week;
  const amount = money(sumCents(pots.map(({ toShare }) => toShare)));
  const steps = {
    envelopes: { href: paths.envelopes(week), word: t('sharing.giveEnvelopes'), icon: Mail },
    objection: { href: paths.sharingRound(week), word: t('sharing.seeObjection'), icon: Users },
    agreement: { href: paths.sharingRound(week), word: t('sharing.goOn'), icon: Check },
    sharers: { href: paths.sharingWho(week), word: t('sharing.chooseSharers'), icon: Users },
    share: {
      href: paths.sharingRound(week),
      word: t('sharing.shareNow', { amount }),
      icon: HandCoins,
    },
    settle: { href: paths.settle(week), word: t('sharing.settleWeek'), icon: Wallet },
    history: { href: paths.sharingHistory(week), word: t('sharing.history'), icon: History },
  } as const;
  const { href, word, icon } = steps[step];
  return (
    <LinkButton kind="main" wide href={href} icon={icon}>
      {word}
    </LinkButton>
  );
}

function Doors({ circle, week: { week } }: CircleProps) {
  const { t } = useTexts();
  const { counted, pending } = circle.sharers.value;
  const rounds = circle.agreed.value.length;
  return (
    <List>
      <ListRow
        href={paths.sharingWho(week)}
        leading={<Icon node={Users} />}
        detail={
          pending.length > 0
            ? t('sharing.waitingWelcome', { n: pending.length })
            : t('sharing.sharerCount', { n: counted.length })
        }
      >
        {t('sharing.who')}
      </ListRow>
      <ListRow
        href={paths.sharingRound(week)}
        leading={<Icon node={HandCoins} />}
        detail={<RoundState circle={circle} />}
      >
        {t('sharing.round')}
      </ListRow>
      <ListRow
        href={paths.envelopes(week)}
        leading={<Icon node={Mail} />}
        detail={<EnvelopeState circle={circle} />}
      >
        {t('sharing.envelopes')}
      </ListRow>
      <ListRow
        href={paths.sharingHistory(week)}
        leading={<Icon node={History} />}
        detail={t('sharing.roundCount', { n: rounds })}
      >
        {t('sharing.history')}
      </ListRow>
      <ListRow
        href={paths.books(week)}
        leading={<Icon node={BookOpenText} />}
        detail={t('books.doorDetail')}
      >
        {t('books.title')}
      </ListRow>
      <ListRow
        href={paths.ownYear(week)}
        leading={<Icon node={Lock} />}
        detail={t('ownYear.detail')}
      >
        {t('ownYear.title')}
      </ListRow>
    </List>
  );
}

/** What the group turned on beside the sharing; nothing is drawn while it did not. */
function ModuleDoors({ circle, week: { week } }: CircleProps) {
  const { t } = useTexts();
  const { priorities, ceilings } = modulesOf(circle.book);
  if (!priorities && !ceilings) return null;
  return (
    <List label={t('priorities.modules')}>
      {priorities && (
        <ListRow
          href={paths.priorities(week)}
          leading={<Icon node={HandHeart} />}
          detail={t('priorities.doorHint')}
        >
          {t('priorities.title')}
        </ListRow>
      )}
      {ceilings && (
        <ListRow
          href={paths.ceilings(week)}
          leading={<Icon node={HandHeart} />}
          detail={t('ceilings.doorHint')}
        >
          {t('ceilings.title')}
        </ListRow>
      )}
    </List>
  );
}

function RoundState({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts();
  const current = circle.current.value;
  if (!current) return <>{t('sharing.noRound')}</>;
  if (current.status === 'objected') return <>{t('sharing.stopped')}</>;
  const all = current.round.people.length;
  const missing = voicesMissing(current.round, [...current.said.values()]).length;
  return <>{t('sharing.agreedOf', { said: all - missing, all })}</>;
}

function EnvelopeState({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts();
  const last = circle.agreed.value.at(-1);
  if (!last) return <>{t('sharing.noEnvelopes')}</>;
  const people = last.people.filter(({ amount }) => amount > 0);
  const all = people.length;
  const given = people.filter(({ member }) => !isToGive(circle, last, member)).length;
  return <>{t('sharing.handedOf', { given, all })}</>;
}
