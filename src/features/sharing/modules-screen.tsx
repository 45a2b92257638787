import { useTexts } from '../../i18n/use-texts.ts';
import { modulesOf } from '../../store/views/circle-grants.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Switch } from '../../ui/switch.tsx';
import { paths } from '../paths.ts';
import { RuleDecision } from '../rule-decision.tsx';
import { readPercent } from './change-priority.ts';
import { type CircleProps, circleScreen } from './circle-screen.tsx';
import { readDays, setModules } from './set-modules.ts';
import { useWeightWords } from './use-weight-words.ts';
import { WeightField } from './weight-field.tsx';
import './sharing.css';

/** What a group may turn on that others never see. */
export const ModulesScreen = circleScreen(Modules);

function Modules(props: CircleProps) {
  const { t } = useTexts();
  return (
    <Page
      title={t('priorities.modules')}
      back={{ href: paths.sharing(props.week.week), word: t('sharing.title') }}
    >
      <p>{t('priorities.modulesWhy')}</p>
      <PrioritiesModule {...props} />
      <CeilingsModule {...props} />
    </Page>
  );
}

function PrioritiesModule(props: CircleProps) {
  const { t } = useTexts();
  const written = useWeightWords();
  const { circle, gestures, week } = props;
  const { priorities, toPriorities, unpaidDays } = modulesOf(circle.book);
  return (
    <Section title={t('priorities.title')}>
      <Switch
        label={t('priorities.turnOn')}
        hint={t('priorities.turnOnHint')}
        on={priorities}
        onChange={(on) => void gestures.run(() => setModules(props, { priorities: on }))} // shows here
        onWord={t('words.yes')}
        offWord={t('words.no')}
      />
      {priorities && (
        <div class="sharing-stack">
          <WeightField
            label={t('priorities.share')}
            hint={t('priorities.shareHint')}
            stored={written(toPriorities)}
            check={readPercent}
            save={(part) => gestures.run(() => setModules(props, { toPriorities: part }))}
          />
          <WeightField
            label={t('priorities.days')}
            hint={t('priorities.daysHint')}
            stored={String(unpaidDays)}
            check={readDays}
            save={(days) => gestures.run(() => setModules(props, { unpaidDays: days }))}
          />
          <RuleDecision screen={props} book={circle.book} rule="priorities" />
          <LinkButton href={paths.priorities(week.week)}>{t('priorities.open')}</LinkButton>
        </div>
      )}
    </Section>
  );
}

function CeilingsModule(props: CircleProps) {
  const { t } = useTexts();
  const { circle, gestures, week } = props;
  const { ceilings } = modulesOf(circle.book);
  return (
    <Section title={t('ceilings.title')}>
      <Switch
        label={t('ceilings.turnOn')}
        hint={t('ceilings.turnOnHint')}
        on={ceilings}
        onChange={(on) => void gestures.run(() => setModules(props, { ceilings: on }))} // shows here
        onWord={t('words.yes')}
        offWord={t('words.no')}
      />
      {ceilings && (
        <div class="sharing-stack">
          <RuleDecision screen={props} book={circle.book} rule="ceilings" />
          <LinkButton href={paths.ceilings(week.week)}>{t('ceilings.open')}</LinkButton>
        </div>
      )}
    </Section>
  );
}
