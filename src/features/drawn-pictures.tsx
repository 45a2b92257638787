import { Check, RefreshCw } from 'lucide';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { PictureCode } from '../ui/picture-code.tsx';
import { Section } from '../ui/section.tsx';
import { PaperPage } from './paper-page.tsx';
import { pictureWords } from './picture-words.ts';
import { PrintButton } from './print-button.tsx';

export interface DrawnPicturesProps {
  readonly phrase: readonly number[];
  readonly title: string;
  readonly hint: string;
  /** Where the printed card is to be kept. */
  readonly paperHint: string;
  readonly onAgain: () => void;
  readonly onNoted: () => void;
}

/** Six pictures just drawn, on the screen and as a card to print. */
export function DrawnPictures({ phrase, title, hint, ...rest }: DrawnPicturesProps) {
  const texts = useTexts();
  const { t } = texts;
  const code = <PictureCode pictures={pictureWords(texts, phrase)} label={title} />;
  return (
    <Section title={title}>
      <p>{hint}</p>
      {code}
      <PaperPage title={title} meta={rest.paperHint}>
        {code}
      </PaperPage>
      <PrintButton />
      <Button wide icon={RefreshCw} onPress={rest.onAgain}>
        {t('lock.drawAgain')}
      </Button>
      <Button kind="main" wide icon={Check} onPress={rest.onNoted}>
        {t('lock.noted')}
      </Button>
    </Section>
  );
}
