import { useTexts } from '../i18n/use-texts.ts';
import { Name } from '../ui/name.tsx';
import type { Said } from '../domain/tray.ts';
import type { DeviceNames } from './device-names.ts';
import './said-by.css';

export interface SaidByProps {
  readonly by: readonly Said[];
  readonly names: DeviceNames;
}

/** Which phones said it, and when, one per line. */
export function SaidBy({ by, names }: SaidByProps) {
  const { moment } = useTexts();
  return (
    <span class="said-by">
      {by.map(({ device, at }) => (
        <span key={device}>
          <Name>{names(device)}</Name>, {moment(at)}
        </span>
      ))}
    </span>
  );
}
