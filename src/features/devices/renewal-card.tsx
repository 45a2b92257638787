import { useState } from 'preact/hooks';
import type { SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Result } from '../../kernel/result.ts';
import type { PictureReader } from '../../seal/picture-reader.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { deviceNames } from '../device-names.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { followAll } from './follow-all.ts';
import { renewRings } from './make-renewal.ts';
import { RenewalPictures } from './renewal-pictures.tsx';
import type { AskedRenewal } from './use-asked-renewals.ts';

export interface RenewalCardProps {
  readonly screen: ScreenProps;
  readonly readPictures: PictureReader;
  readonly asked: AskedRenewal;
}

/** What a renewal of another phone asks of the person here. Nothing happens by itself. */
export function RenewalCard(props: RenewalCardProps) {
  switch (props.asked.kind) {
    case 'follow':
      return <Follow {...props} />;
    case 'left-out':
      return <LeftOut {...props} />;
    case 'unite':
      return <Unite {...props} />;
  }
}

function useNames({ screen, asked }: RenewalCardProps) {
  const texts = useTexts();
  const names = deviceNames(screen, texts);
  return { by: names(asked.by), phones: texts.list(asked.removed.map(names)) };
}

function Follow(props: RenewalCardProps) {
  const { screen, readPictures, asked } = props;
  const { t } = useTexts();
  const who = useNames(props);
  const [isPutOff, setPutOff] = useState(false);
  const isOwn = asked.by === screen.phone.shelf.keys.value?.device.id;
  const what =
    asked.removed.length > 0 ? t('phones.askedRemove', who) : t('phones.askedSeason', who);
  if (isPutOff)
    return (
      <Notice
        tone="info"
        word={t('phones.information')}
        action={<Button onPress={() => setPutOff(false)}>{t('phones.lookAgain')}</Button>}
      >
        {t('phones.notFollowed', { what })}
      </Notice>
    );
  return (
    <Notice
      tone="attention"
      word={t('phones.attention')}
      action={
        <>
          <Working
            screen={screen}
            word={t('phones.follow')}
            busyWord={t('phones.following')}
            work={() => followAll(screen.phone, asked.renewals)}
          />
          <Button kind="quiet" onPress={() => setPutOff(true)}>
            {t('phones.notNow')}
          </Button>
        </>
      }
    >
      <strong>{what}</strong>
      <p>{t(isOwn ? 'phones.askedOwn' : 'phones.askedHow')}</p>
      <RenewalPictures renewals={asked.renewals} readPictures={readPictures} />
    </Notice>
  );
}

function LeftOut(props: RenewalCardProps) {
  const { t } = useTexts();
  const who = useNames(props);
  return (
    <Notice
      tone="problem"
      word={t('phones.attention')}
      action={
        <LinkButton href={paths.thisPhone(props.screen.week.week)}>
          {t('phones.toErase')}
        </LinkButton>
      }
    >
      <strong>{t('phones.leftOut', who)}</strong>
      <p>{t('phones.leftOutMeans')}</p>
    </Notice>
  );
}

function Unite(props: RenewalCardProps) {
  const { screen, asked } = props;
  const { t } = useTexts();
  const who = useNames(props);
  const rings = asked.renewals.map(({ ring }) => ring);
  return (
    <Notice
      tone="attention"
      word={t('phones.attention')}
      action={
        <Working
          screen={screen}
          word={t('phones.uniteNow')}
          busyWord={t('phones.removing')}
          work={() => renewRings(screen, rings, asked.removed)}
        />
      }
    >
      <strong>{t('phones.unite', who)}</strong>
      <p>{t('phones.uniteMeans')}</p>
    </Notice>
  );
}

interface WorkingProps {
  readonly screen: ScreenProps;
  readonly word: string;
  readonly busyWord: string;
  readonly work: () => Promise<Result<unknown, SpokenError>>;
}

function Working({ screen, word, busyWord, work }: WorkingProps) {
  const once = useOneAtATime();
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (!done.ok) screen.gestures.fail(done.error);
  };
  return (
    <Button
      kind="main"
      busyWord={isBusy ? busyWord : undefined}
      onPress={() => once('work', press)}
    >
      {word}
    </Button>
  );
}
