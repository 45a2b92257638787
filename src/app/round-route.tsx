import { useMemo } from 'preact/hooks';
import type { ScreenProps } from '../features/screen-props.ts';
import { RoundScreen } from '../features/thursday/round-screen.tsx';
import { carryViews } from './carry-views.tsx';
import type { Composition } from './compose.ts';

export interface RoundRouteProps extends ScreenProps {
  readonly parts: Pick<Composition, 'scanWorkerUrl'>;
}

/** The delivery round with the codes and the camera of another feature. */
export function RoundRoute({ parts, ...screen }: RoundRouteProps) {
  const frames = useMemo(() => carryViews(parts.scanWorkerUrl), [parts]);
  return <RoundScreen {...screen} frames={frames} />;
}
