import { useMemo } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { handshakeText } from '../../protocol/handshake-text.ts';
import { transcriptOf } from '../../protocol/handshake.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import type { JoinDeps } from './join-deps.ts';
import { SixPictures } from '../six-pictures.tsx';
import { TextMessage } from './text-message.tsx';
import { type Way, WayChoice } from './way.tsx';

export interface AskStepProps {
  readonly deps: JoinDeps;
  readonly request: Bytes;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly onAnswer: () => void;
  readonly onBack: () => void;
}

/** The request of this phone, as a code beside the other one or as a text far from it. */
export function AskStep({ deps, request, way, onWay, onAnswer, onBack }: AskStepProps) {
  const { t } = useTexts();
  const { views, readPictures } = deps;
  const transcript = useMemo(() => transcriptOf(request, null), [request]);
  return (
    <Page
      key="ask"
      title={t('joining.askTitle')}
      action={
        <Button kind="main" wide onPress={onAnswer}>
          {t('joining.toAnswer')}
        </Button>
      }
    >
      <WayChoice way={way} onChange={onWay} />
      {way === 'near' ? (
        <>
          <p>{t('joining.askNear')}</p>
          <views.Show bytes={request} />
        </>
      ) : (
        <>
          <p>{t('joining.askFar')}</p>
          <TextMessage text={handshakeText(request)} />
          <Section title={t('joining.askPictures')}>
            <p>{t('joining.askPicturesHint')}</p>
            <SixPictures
              transcript={transcript}
              readPictures={readPictures}
              label={t('joining.askPictures')}
            />
          </Section>
        </>
      )}
      <Button kind="quiet" onPress={onBack}>
        {t('joining.back')}
      </Button>
    </Page>
  );
}
