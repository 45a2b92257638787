import { useState } from 'preact/hooks';
import { useTexts } from '../i18n/use-texts.ts';
import { PHRASE_LENGTH } from '../seal/picture-phrase.ts';
import { PICTURE_NAMES } from '../ui/picture-names.ts';
import { PicturePad } from '../ui/picture-pad.tsx';
import { pictureWords } from './picture-words.ts';

const ALL = PICTURE_NAMES.map((_, number) => number);

export interface PhrasePadProps {
  /** Tries six pictures; false when they are not the ones. What else fails it says itself. */
  readonly onPhrase: (phrase: readonly number[]) => Promise<boolean>;
  readonly busyWord: string;
}

/** Six pictures touched in order; the sixth tries them, and wrong ones cost a second and nothing else. */
export function PhrasePad({ onPhrase, busyWord }: PhrasePadProps) {
  const texts = useTexts();
  const { t } = texts;
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const tryThem = async (phrase: readonly number[]) => {
    setBusy(true);
    const isRight = await onPhrase(phrase);
    setBusy(false);
    setChosen([]);
    setWrong(!isRight);
  };
  const change = (next: readonly number[]) => {
    setChosen(next);
    setWrong(false);
    if (next.length === PHRASE_LENGTH) void tryThem(next); // says its own failure
  };
  return (
    <PicturePad
      pictures={pictureWords(texts, ALL)}
      chosen={chosen}
      length={PHRASE_LENGTH}
      onChange={change}
      label={t('lock.pictures')}
      count={t('lock.chosen', { n: chosen.length, all: PHRASE_LENGTH })}
      undoWord={t('lock.undo')}
      busyWord={isBusy ? busyWord : undefined}
      error={isWrong ? t('lock.wrong') : undefined}
    />
  );
}
