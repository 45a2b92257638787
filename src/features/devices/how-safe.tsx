import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { deviceNames } from '../device-names.ts';
import type { ScreenProps } from '../screen-props.ts';
import { phoneHealth } from './phone-health.ts';

/** « En sécurité sur 2 autres téléphones », and whatever is wrong, each with what to do. */
export function HowSafe({ screen }: { readonly screen: ScreenProps }) {
  const texts = useTexts();
  const { t } = texts;
  const { safeOn, unseen, parked, missing, forked } = phoneHealth(screen);
  const names = deviceNames(screen, texts);
  return (
    <Section title={t('phones.safeTitle')}>
      {safeOn === null && <p>{t('phones.nothingOwn')}</p>}
      {safeOn !== null && unseen === 0 && <p>{t('phones.safeOn', { n: safeOn })}</p>}
      {unseen > 0 && (
        <Fact sentence={t('phones.unseen', { n: unseen })} why={t('phones.unseenWhy')} />
      )}
      {missing.map(({ device, count }) => (
        <Fact
          key={device}
          sentence={t('phones.missing', { n: count, phone: names(device) })}
          why={t('phones.missingWhy')}
        />
      ))}
      {parked > 0 && (
        <Fact sentence={t('phones.parked', { n: parked })} why={t('phones.parkedWhy')} />
      )}
      {forked.map((device) => (
        <Fact
          key={device}
          sentence={t('phones.forked', { phone: names(device) })}
          why={t('phones.forkedWhy')}
        />
      ))}
    </Section>
  );
}

function Fact({ sentence, why }: { readonly sentence: string; readonly why: string }) {
  const { t } = useTexts();
  return (
    <Notice tone="attention" word={t('phones.attention')}>
      <strong>{sentence}</strong>
      <p>{why}</p>
    </Notice>
  );
}
