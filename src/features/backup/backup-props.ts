import type { Stretch } from '../../seal/lock-key.ts';
import type { Rehearsed } from '../../sync/read-backup.ts';
import type { CarryViews } from '../carry-views.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface BackupScreenProps extends ScreenProps {
  readonly views: Pick<CarryViews, 'ShareFile'>;
  readonly stretch: Stretch;
  readonly isDemo: boolean;
}

/** A backup as its file says it, and what was read back out of that. */
export interface Made {
  readonly text: string;
  readonly read: Rehearsed;
}
