import type { PictureReader } from '../../seal/picture-reader.ts';
import type { Phone } from '../../store/phone.ts';
import type { CarryViews } from '../carry-views.ts';

/** What joining needs of the phone and of other features. */
export interface JoinDeps {
  readonly phone: Phone;
  readonly views: CarryViews;
  readonly readPictures: PictureReader;
}
