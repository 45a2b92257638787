import type { Phone } from '../../store/phone.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';

/** What a gesture of the circle needs. */
export interface SharingDeps {
  readonly phone: Phone;
  readonly circle: OpenCircle;
}
