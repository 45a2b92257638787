import { useTexts } from '../../i18n/use-texts.ts';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { PairSettings } from './pair-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { TaskSettings } from './task-settings.tsx';
import './turns.css';

/** What the group shares out in turns, and how. */
export function TurnRulesScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { week } = props;
  return (
    <Page
      title={t('turns.rulesTitle')}
      back={{ href: paths.cooks(week.week), word: t('turns.title') }}
    >
      <TaskSettings {...props} />
      <PeopleSettings {...props} />
      <PairSettings {...props} />
    </Page>
  );
}
