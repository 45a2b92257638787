import { useCallback, useMemo } from 'preact/hooks';
import { LostPhoneScreen } from '../features/devices/lost-phone-screen.tsx';
import { PhonesScreen } from '../features/devices/phones-screen.tsx';
import { ExchangeScreen } from '../features/exchange/exchange-screen.tsx';
import { RelayScreen } from '../features/relay-settings/relay-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import type { AppState } from './app-state.ts';
import { carryViews } from './carry-views.tsx';
import type { Composition } from './compose.ts';

export interface SeveralPhonesProps {
  readonly screen: ScreenProps;
  readonly state: AppState;
  readonly parts: Composition;
  readonly place: 'phones' | 'lost' | 'exchange' | 'relay';
}

/** The screens about other phones, with what they need of other features and of the loop. */
export function SeveralPhones({ screen, state, parts, place }: SeveralPhonesProps) {
  const views = useMemo(() => carryViews(parts.scanWorkerUrl), [parts]);
  const isDemo = state.isDemo.value;
  const { group } = screen;
  const customerLink = useCallback(
    async (week: OpenWeek) => {
      const { menuLinks } = await import('../features/menu/customer-menu-of.ts');
      const links = await menuLinks({ group, week }, window.location.origin);
      return links.ok ? (links.value.short ?? links.value.whole) : null;
    },
    [group],
  );
  switch (place) {
    case 'phones':
      return (
        <PhonesScreen {...screen} views={views} readPictures={parts.readPictures} isDemo={isDemo} />
      );
    case 'lost':
      return (
        <LostPhoneScreen {...{ screen, customerLink, isDemo }} readPictures={parts.readPictures} />
      );
    case 'exchange':
      return <ExchangeScreen {...screen} views={views} isDemo={isDemo} />;
    case 'relay':
      return <RelayScreen {...screen} sync={state.sync.value} isDemo={isDemo} />;
  }
}
