import { HandHeart } from 'lucide';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { modulesOf, prioritiesOf } from '../../store/views/circle-grants.ts';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { settledPots } from '../settled-pots.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { useServedDay } from '../use-served-day.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { GrantCard } from './grant-card.tsx';
import { GrantNotices } from './grant-notices.tsx';
import { grantPots, nextGrant, type NextGrant } from './grant-pots.ts';
import { NewPriority, PriorityCard } from './priority-card.tsx';
import { ModuleOff } from './module-off.tsx';
import './sharing.css';

/** How many grants stay in sight. */
const GRANTS_SHOWN = 20;

/** A group that gives to causes: what there is for them, in which order, and what was really paid. */
export const PrioritiesScreen = circleScreen(Priorities);

function Priorities(props: CircleProps) {
  const { t } = useTexts();
  const { circle, week } = props;
  const back = { href: paths.sharing(week.week), word: t('sharing.title') };
  if (!modulesOf(circle.book).priorities) return <ModuleOff {...props} />;
  const all = prioritiesOf(circle.book);
  const next = nextGrant(circle, settledPots(props));
  return (
    <Page
      title={t('priorities.title')}
      back={back}
      {...(next.offered > 0 && all.length > 0 && { action: <Granting {...props} next={next} /> })}
    >
      <GrantNotices {...props} />
      <ToGrant {...props} next={next} />
      <Section title={t('priorities.inOrder')}>
        {all.map((priority) => (
          <PriorityCard key={priority.id} {...props} priority={priority} />
        ))}
        <NewPriority {...props} rank={(all.at(-1)?.rank ?? 0) + 1} open={all.length === 0} />
      </Section>
      <Granted {...props} />
    </Page>
  );
}

interface NextProps extends CircleProps {
  readonly next: NextGrant;
}

function Granting({ next, ...props }: NextProps) {
  const texts = useTexts();
  const { t, money } = texts;
  const once = useOneAtATime();
  const amount = money(next.amount);
  const nothing = next.amount === 0 ? errorSentence(texts, { type: 'NothingToGrant' }) : undefined;
  const grant = () =>
    once('grant', () =>
      props.gestures.run(
        () => grantPots(props, settledPots(props)),
        t('priorities.granted', { amount }),
      ),
    );
  return (
    <Button kind="main" wide icon={HandHeart} reason={nothing} onPress={grant}>
      {t('priorities.grant', { amount })}
    </Button>
  );
}

/** What the pots offer, and what each would get of it. */
function ToGrant({ next, ...props }: NextProps) {
  const { t, money } = useTexts();
  const dayOf = useServedDay(props);
  if (next.offered === 0)
    return (
      <Section title={t('priorities.toGrant')}>
        <p>{t(settledPots(props).length > 0 ? 'priorities.allGiven' : 'priorities.nothing')}</p>
      </Section>
    );
  return (
    <Section title={t('priorities.toGrant')}>
      <div class="sharing-stack">
        {next.pots.map(({ week, offered }) => (
          <MoneyBlock
            key={week}
            label={t('sharing.potOf', { day: dayOf(week) })}
            amount={money(offered)}
          />
        ))}
        {next.parts.length > 0 && (
          <List label={t('priorities.wouldGet')}>
            {next.parts.map(({ priority, name, planned, amount }) => (
              <ListRow
                key={priority}
                detail={t('priorities.planned', { amount: money(planned) })}
                trailing={<Ltr>{money(amount)}</Ltr>}
              >
                <Name>{name}</Name>
              </ListRow>
            ))}
          </List>
        )}
        {next.left > 0 && <p>{t('priorities.leftOver', { amount: money(next.left) })}</p>}
      </div>
    </Section>
  );
}

function Granted(props: CircleProps) {
  const { t } = useTexts();
  const grants = props.circle.grants.value.toReversed();
  if (grants.length === 0) return null;
  return (
    <Section title={t('priorities.history')}>
      <ul class="sharing-stack">
        {grants.slice(0, GRANTS_SHOWN).map((one) => (
          <GrantCard key={one.grant.id} {...props} of={one} />
        ))}
      </ul>
    </Section>
  );
}
