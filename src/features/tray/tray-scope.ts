import type { ScreenProps } from '../screen-props.ts';

/** What the tray looks through: the lasting books this phone holds, and one week. */
export type TrayScope = Pick<ScreenProps, 'week' | 'group' | 'deskBook' | 'circleBook'>;
