import { useTexts } from '../i18n/use-texts.ts';
import { Page } from '../ui/page.tsx';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';
import type { Session } from './session.ts';

export interface WaitingProps {
  readonly parts: Composition;
  readonly state: AppState;
  readonly session: Session;
}

/** A phone that joined a group, before the group's book came. */
export function Waiting(_: WaitingProps) {
  const { t } = useTexts();
  return <Page title={t('week.starting')}>{null}</Page>;
}
