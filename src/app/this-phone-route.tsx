import { HostScreen } from '../features/safety/host-screen.tsx';
import { PlainWordsScreen } from '../features/safety/plain-words-screen.tsx';
import { ThisPhoneScreen } from '../features/safety/this-phone-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';

export interface ThisPhoneProps {
  readonly screen: ScreenProps;
  readonly state: AppState;
  readonly parts: Composition;
  readonly place: 'all' | 'words' | 'host';
}

/** What concerns this phone alone, fetched together. */
export function ThisPhone({ screen, state, parts, place }: ThisPhoneProps) {
  switch (place) {
    case 'all':
      return <ThisPhoneScreen {...screen} erase={state} readPictures={parts.readPictures} />;
    case 'words':
      return <PlainWordsScreen {...screen} />;
    case 'host':
      return <HostScreen {...screen} />;
  }
}
