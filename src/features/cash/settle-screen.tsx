import { PieChart } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { BackupRow } from '../backup-row.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { Advances } from './advances.tsx';
import { agreedWeeks } from '../agreed-weeks.ts';
import { boxState } from '../box-state.ts';
import { BoxVerdict } from './box-verdict.tsx';
import { LeftOver } from './left-over.tsx';
import { PotBlocks } from './pot-blocks.tsx';
import { settleWeek } from './settle-week.ts';
import { standingSettle } from '../../store/views/settlement.ts';
import { changesSince } from './settled-week.ts';
import { SettledNotice } from './settled-notice.tsx';
import { Unpaid } from './unpaid.tsx';
import { useEarlierMoney } from '../use-earlier-money.ts';
import { NOTHING_EARLIER, potOfWeek } from '../week-pot.ts';

/** The close of the week in three minutes: four looks, then the pot with the list behind each number. */
export function SettleScreen(props: ScreenProps) {
  const { week, circleBook } = props;
  const texts = useTexts();
  const { t, day } = texts;
  const earlier = useEarlierMoney(props);
  const pot = potOfWeek(props, earlier ?? NOTHING_EARLIER);
  const box = boxState(readWeekMoney(week.book));
  return (
    <Page
      title={t('thursday.settle')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.thursday(week.week), word: dayWord(texts, week) }}
      action={<SettleAction screen={props} earlier={earlier} />}
    >
      <SettledNotice {...props} now={pot} />
      {circleBook === null && <Elsewhere>{t('rings.sharedBefore')}</Elsewhere>}
      <Unpaid {...props} />
      <LeftOver {...props} />
      <Advances {...props} title={t('settle.advances')} />
      <Section title={t('settle.box')}>
        <BoxVerdict box={box} />
        <LinkButton href={paths.cash(week.week)}>{t('settle.toCash')}</LinkButton>
      </Section>
      <Section title={t('settle.pot')}>
        {earlier === null && (
          <Notice tone="info" word={t('week.information')}>
            {t('settle.readingEarlier')}
          </Notice>
        )}
        <PotBlocks {...props} pot={pot} />
      </Section>
      {standingSettle(week.book) && (
        <List label={t('backup.title')}>
          <BackupRow {...props} isReminder />
        </List>
      )}
    </Page>
  );
}

interface SettleActionProps {
  readonly screen: ScreenProps;
  readonly earlier: ReturnType<typeof useEarlierMoney>;
}

/** Settle, settle again after a correction, or go on to the sharing. */
function SettleAction({ screen, earlier }: SettleActionProps) {
  const { week, circleBook, gestures } = screen;
  const { t } = useTexts();
  const once = useOneAtATime();
  const before = standingSettle(week.book);
  const { added, gone } = before ? changesSince(before, week.book) : { added: [], gone: [] };
  const isNew = before === null || added.length + gone.length > 0;
  const settle = () => {
    if (earlier === null) return;
    once('settle', () => gestures.run(() => settleWeek(screen, earlier), t('settle.settledSaid')));
  };
  const mayShare = before !== null;
  const maySettle = isNew && !agreedWeeks(circleBook).has(week.week);
  return (
    <>
      {maySettle && (
        <Button
          kind="main"
          wide
          icon={PieChart}
          onPress={settle}
          busyWord={earlier === null ? t('settle.readingEarlier') : undefined}
        >
          {before === null ? t('settle.settle') : t('settle.settleAgain')}
        </Button>
      )}
      {mayShare && (
        <LinkButton
          wide
          kind={maySettle ? 'plain' : 'main'}
          icon={PieChart}
          href={paths.sharing(week.week)}
        >
          {t('settle.toSharing')}
        </LinkButton>
      )}
    </>
  );
}
