import { useMemo } from 'preact/hooks';
import type { WeekName } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { handshakeText } from '../../protocol/handshake-text.ts';
import { transcriptOf } from '../../protocol/handshake.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ReadRequest } from './asking-phone.ts';
import type { JoinDeps } from './join-deps.ts';
import { SixPictures } from '../six-pictures.tsx';
import { TextMessage } from './text-message.tsx';

export interface GiveStepProps {
  readonly deps: JoinDeps;
  readonly week: WeekName;
  readonly request: ReadRequest;
  readonly answer: Bytes;
  readonly onDone: () => void;
}

/** The answer, the way the request came; then the way to hand the notebook over. */
export function GiveStep({ deps, week, request, answer, onDone }: GiveStepProps) {
  const { t } = useTexts();
  const { views, readPictures } = deps;
  const transcript = useMemo(() => transcriptOf(request.bytes, answer), [request, answer]);
  return (
    <Page key="give" title={t('joining.giveTitle')}>
      {request.way === 'near' ? (
        <>
          <p>{t('joining.giveNear')}</p>
          <views.Show bytes={answer} />
        </>
      ) : (
        <>
          <p>{t('joining.giveFar')}</p>
          <TextMessage text={handshakeText(answer)} />
          <Section title={t('joining.pictures')}>
            <SixPictures
              transcript={transcript}
              readPictures={readPictures}
              label={t('joining.pictures')}
            />
          </Section>
        </>
      )}
      <p>{t('joining.thenData')}</p>
      <LinkButton kind="main" href={paths.exchange(week)}>
        {t('joining.handOver')}
      </LinkButton>
      <Button onPress={onDone}>{t('joining.done')}</Button>
    </Page>
  );
}
