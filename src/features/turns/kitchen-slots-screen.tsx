import { CalendarPlus, RefreshCw } from 'lucide';
import { type KitchenRule, MOST_KITCHEN_HOURS } from '../../domain/kitchen-slot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Switch } from '../../ui/switch.tsx';
import { paths } from '../paths.ts';
import { saveFile } from '../save-file.ts';
import { RuleDecision } from '../rule-decision.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { changeKitchenHours, shareKitchen } from './change-kitchen.ts';
import { kitchenCalendar } from './kitchen-calendar.ts';
import { KitchenWeek } from './kitchen-week.tsx';
import { kitchenRule, kitchenSlots } from './read-kitchen.ts';
import { useWeeksAhead, type WeeksAhead } from './use-weeks-ahead.ts';
import './turns.css';

/** When the group has a kitchen it shares with others, who opens it and who cleans it. */
export function KitchenSlotsScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { group, week, gestures } = props;
  const ahead = useWeeksAhead(props);
  const rule = kitchenRule(group);
  return (
    <Page
      title={t('kitchenSlots.title')}
      back={{ href: paths.cooks(week.week), word: t('turns.title') }}
      {...(rule.shared && ahead && { action: <ToCalendar {...props} ahead={ahead} /> })}
    >
      <Switch
        label={t('kitchenSlots.shared')}
        hint={t('kitchenSlots.sharedHint')}
        on={rule.shared}
        onChange={(shared) => void gestures.run(() => shareKitchen(group, shared))} // shows here
        onWord={t('words.yes')}
        offWord={t('words.no')}
      />
      {rule.shared && <Slots {...props} rule={rule} ahead={ahead} />}
    </Page>
  );
}

interface SlotsProps extends ScreenProps {
  readonly rule: KitchenRule;
  readonly ahead: WeeksAhead | null;
}

function Slots({ rule, ahead, ...props }: SlotsProps) {
  const { t } = useTexts();
  if (ahead === null)
    return (
      <Notice tone="info" word={t('week.information')} isAnnounced>
        {t('proposal.opening')}
      </Notice>
    );
  return (
    <>
      {kitchenSlots(props.group, ahead).map((slot) => (
        <KitchenWeek key={slot.week} {...props} slot={slot} book={ahead.get(slot.week)} />
      ))}
      <LinkButton icon={RefreshCw} href={paths.proposal(props.week.week)}>
        {t('proposal.toProposal')}
      </LinkButton>
      <UsualHours {...props} rule={rule} />
    </>
  );
}

function UsualHours({ rule, ...props }: ScreenProps & { readonly rule: KitchenRule }) {
  const { t } = useTexts();
  const { group, gestures } = props;
  const stepper = (key: 'hoursBefore' | 'hoursAfter', what: string) => (
    <Stepper
      label={what}
      value={rule[key]}
      max={MOST_KITCHEN_HOURS}
      lessLabel={t('words.less', { what })}
      moreLabel={t('words.more', { what })}
      onChange={(hours) => void gestures.run(() => changeKitchenHours(group, { [key]: hours }))} // shows above
    />
  );
  return (
    <Section title={t('kitchenSlots.usualTitle')}>
      {stepper('hoursBefore', t('kitchenSlots.before'))}
      {stepper('hoursAfter', t('kitchenSlots.after'))}
      <RuleDecision screen={props} book={group.book} rule="kitchen-hours" />
    </Section>
  );
}

function ToCalendar({ ahead, group, phone }: ScreenProps & { readonly ahead: WeeksAhead }) {
  const { t } = useTexts();
  const save = () => {
    const told = { summary: t('kitchenSlots.calendar'), now: phone.clock.now() };
    const file = kitchenCalendar(kitchenSlots(group, ahead), told);
    saveFile(new File([file], 'kitchen.ics', { type: 'text/calendar' }));
  };
  return (
    <Button kind="main" wide icon={CalendarPlus} onPress={save}>
      {t('kitchenSlots.toCalendar')}
    </Button>
  );
}
