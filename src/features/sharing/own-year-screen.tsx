import { Lock } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { MemberId } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { openCircle } from '../../store/views/open-circle.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useMine } from '../use-mine.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { useServedDay } from '../use-served-day.ts';
import {
  dropShares,
  keepShares,
  type OwnYear,
  ownShares,
  ownYears,
  sharesToKeep,
} from './own-year.ts';
import './sharing.css';

/** What somebody keeps of her own shares, on this phone alone, if she wants to. */
export function OwnYearScreen(props: ScreenProps) {
  const { t } = useTexts();
  const mine = useMine(props);
  const { circleBook, me, week } = props;
  const member = me.value;
  return (
    <Page
      title={t('ownYear.title')}
      back={{ href: paths.sharing(week.week), word: t('sharing.title') }}
    >
      <Notice tone="info" word={t('sharing.information')}>
        {t('ownYear.why')}
      </Notice>
      {mine !== null && (
        <>
          {circleBook !== null && member !== null && (
            <KeepMine {...props} mine={mine} circleBook={circleBook} member={member} />
          )}
          {member === null && <p>{t('ownYear.whoseFirst')}</p>}
          <Years {...props} mine={mine} />
        </>
      )}
    </Page>
  );
}

interface KeepMineProps extends ScreenProps {
  readonly mine: Book;
  readonly circleBook: Book;
  readonly member: MemberId;
}

function KeepMine({ mine, circleBook, member, gestures }: KeepMineProps) {
  const { t } = useTexts();
  const circle = useMemo(() => openCircle(circleBook), [circleBook]);
  const once = useOneAtATime();
  const missing = sharesToKeep(mine, ownShares(circle.agreed.value, member));
  if (missing.length === 0) return <p>{t('ownYear.allKept')}</p>;
  const keep = () => gestures.run(() => keepShares(mine, missing), t('ownYear.kept'));
  return (
    <Button kind="main" wide icon={Lock} onPress={() => once('keep', keep)}>
      {t('ownYear.keep', { n: missing.length })}
    </Button>
  );
}

function Years({ mine, ...screen }: ScreenProps & { readonly mine: Book }) {
  const { t } = useTexts();
  const years = ownYears(mine, screen.group.settings.value.handoverWeekday);
  if (years.length === 0) return <EmptyState picture={Lock}>{t('ownYear.empty')}</EmptyState>;
  return (
    <>
      {years.map((year) => (
        <Year key={year.year} {...screen} mine={mine} of={year} />
      ))}
    </>
  );
}

function Year({
  mine,
  of,
  ...screen
}: ScreenProps & { readonly mine: Book; readonly of: OwnYear }) {
  const { t, money } = useTexts();
  const dayOf = useServedDay(screen);
  const once = useOneAtATime();
  const { gestures } = screen;
  const year = String(of.year);
  const drop = () =>
    gestures.run(() => dropShares(mine, of.shares), t('ownYear.dropped', { year }));
  return (
    <Section title={t('ownYear.yearTotal', { year, amount: money(of.total) })}>
      <List>
        {of.shares.map(({ round, week, amount }) => (
          <ListRow key={round} trailing={<Ltr>{money(amount)}</Ltr>}>
            {t('sharing.roundOf', { day: dayOf(week) })}
          </ListRow>
        ))}
      </List>
      <Button onPress={() => once('drop', drop)}>{t('ownYear.drop', { year })}</Button>
      <p>{t('ownYear.dropLimit')}</p>
    </Section>
  );
}
