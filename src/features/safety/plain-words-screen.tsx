import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { PlainWords } from './plain-words.tsx';

/** What somebody must know, from the screen about this phone. */
export function PlainWordsScreen({ week }: Pick<ScreenProps, 'week'>) {
  const { t } = useTexts();
  return (
    <Page
      title={t('plainWords.title')}
      back={{ href: paths.thisPhone(week.week), word: t('safety.title') }}
    >
      <PlainWords />
    </Page>
  );
}

/** The same, before there is a group. */
export function PlainWordsBefore({ onBack }: { readonly onBack: () => void }) {
  const { t, isComplete } = useTexts();
  if (!isComplete) return <Page title={t('week.starting')}>{null}</Page>;
  return (
    <Page
      title={t('plainWords.title')}
      action={
        <Button kind="main" wide onPress={onBack}>
          {t('words.close')}
        </Button>
      }
    >
      <PlainWords />
    </Page>
  );
}
