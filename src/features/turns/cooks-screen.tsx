import { CalendarCheck, Users } from 'lucide';
import { useState } from 'preact/hooks';
import type { Member } from '../../domain/member.ts';
import { cooksOf, cooksWarning } from '../../domain/turn.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checks } from '../../ui/checks.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { chooseCooks } from './choose-cooks.ts';
import './turns.css';

/** Who cooks this week: two or three people, ticked. */
export function CooksScreen(props: ScreenProps) {
  const { t, day } = useTexts();
  const { group, week } = props;
  const present = group.members.value.filter((member) => !member.left);
  return (
    <Page
      title={t('turns.title')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
      action={
        <LinkButton kind="main" wide href={paths.kitchen(week.week)}>
          {t('turns.done')}
        </LinkButton>
      }
    >
      {present.length === 0 ? (
        <EmptyState
          picture={Users}
          action={<LinkButton href={paths.people(week.week)}>{t('turns.toPeople')}</LinkButton>}
        >
          {t('turns.nobodyYet')}
        </EmptyState>
      ) : (
        <>
          <CookChecks {...props} present={present} />
          <div class="turns-row">
            <LinkButton icon={CalendarCheck} href={paths.availability(week.week)}>
              {t('availability.toAvailability')}
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}

function CookChecks(props: ScreenProps & { readonly present: readonly Member[] }) {
  const { t } = useTexts();
  const { group, week, gestures, present } = props;
  const [saved, setSaved] = useState(false);
  const cooks = cooksOf(week.turns.value, group.members.value);
  return (
    <>
      <Checks
        legend={t('turns.legend')}
        layout="stack"
        choices={present.map((member) => ({
          value: member.id,
          word: <Name>{member.nickname}</Name>,
          picture: <TokenPicture shape={member.shape} colour={member.colour} />,
        }))}
        values={cooks.map(({ id }) => id)}
        onChange={(chosen) => {
          void gestures.run(() => chooseCooks(week, cooks, chosen)).then(setSaved);
        }}
      />
      <output>{saved && <Tag tone="good">{t('words.saved')}</Tag>}</output>
      <CookCount cooks={cooks} />
    </>
  );
}

function CookCount({ cooks }: { readonly cooks: readonly Member[] }) {
  const { t } = useTexts();
  const warning = cooksWarning(cooks);
  if (warning === null) return null;
  const n = warning.count;
  const few = n === 0 ? t('turns.noCook') : t('turns.tooFew');
  return (
    <Notice tone="attention" word={t('turns.attention')}>
      {warning.type === 'TooManyCooks' ? t('turns.tooMany', { n }) : few}
    </Notice>
  );
}
