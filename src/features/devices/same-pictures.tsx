import { Check, X } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SixPictures, type SixPicturesProps } from '../six-pictures.tsx';
import './devices.css';

export interface SamePicturesProps extends Omit<SixPicturesProps, 'label'> {
  readonly question: string;
  readonly onSame: () => void;
  readonly onNotSame: () => void;
  readonly busyWord?: string | undefined;
}

/** The question on which everything hangs when messages went through others' hands. */
export function SamePictures(props: SamePicturesProps) {
  const { t } = useTexts();
  const { question, onSame, onNotSame, busyWord, ...pictures } = props;
  return (
    <div class="same-pictures">
      <p>{question}</p>
      <SixPictures {...pictures} label={t('joining.pictures')} />
      <div class="same-pictures-answers">
        <Button kind="main" icon={Check} busyWord={busyWord} onPress={onSame}>
          {t('joining.same')}
        </Button>
        <Button icon={X} onPress={onNotSame}>
          {t('joining.notSame')}
        </Button>
      </div>
    </div>
  );
}
