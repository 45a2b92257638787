import type { PictureReader } from '../../seal/picture-reader.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { LostDrill } from './lost-drill.ts';

/** What the screen of a lost phone needs. */
export interface LostPhoneProps {
  readonly screen: ScreenProps;
  readonly readPictures: PictureReader;
  /** The link of a week as customers get it; null where there is none. */
  readonly customerLink: (week: OpenWeek) => Promise<string | null>;
  /** The demo week stays on its phone. */
  readonly isDemo: boolean;
}

/** What its list needs. */
export interface LostStepsProps extends LostPhoneProps {
  readonly drill: LostDrill;
  /** Keeps the list as it is now; null ends it. */
  readonly onChange: (drill: LostDrill | null) => void;
}

/** What one step needs. */
export interface LostStepProps extends LostStepsProps {
  /** It reads nothing new any more. */
  readonly isRemoved: boolean;
}
