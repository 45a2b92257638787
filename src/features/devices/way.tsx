import { MessageSquareText, ScanQrCode } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';

/** How two phones reach each other: one films the other, or people send messages. */
export type Way = 'near' | 'far';

export interface WayChoiceProps {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

export function WayChoice({ way, onChange }: WayChoiceProps) {
  const { t } = useTexts();
  return (
    <ChoiceGroup
      legend={t('joining.where')}
      layout="stack"
      value={way}
      choices={[
        { value: 'near', word: t('joining.near'), icon: ScanQrCode },
        { value: 'far', word: t('joining.far'), icon: MessageSquareText },
      ]}
      onChange={onChange}
    />
  );
}
