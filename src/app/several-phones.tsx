import { useMemo } from 'preact/hooks';
import { PhonesScreen } from '../features/devices/phones-screen.tsx';
import { ExchangeScreen } from '../features/exchange/exchange-screen.tsx';
import { RelayScreen } from '../features/relay-settings/relay-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import type { AppState } from './app-state.ts';
import { carryViews } from './carry-views.tsx';
import type { Composition } from './compose.ts';

export interface SeveralPhonesProps {
  readonly screen: ScreenProps;
  readonly state: AppState;
  readonly parts: Composition;
  readonly place: 'phones' | 'exchange' | 'relay';
}

/** The screens about other phones, with what they need of other features and of the loop. */
export function SeveralPhones({ screen, state, parts, place }: SeveralPhonesProps) {
  const views = useMemo(() => carryViews(parts.scanWorkerUrl), [parts]);
  const isDemo = state.isDemo.value;
  switch (place) {
    case 'phones':
      return (
        <PhonesScreen {...screen} views={views} readPictures={parts.readPictures} isDemo={isDemo} />
      );
    case 'exchange':
      return <ExchangeScreen {...screen} views={views} isDemo={isDemo} />;
    case 'relay':
      return <RelayScreen {...screen} sync={state.sync.value} isDemo={isDemo} />;
  }
}
