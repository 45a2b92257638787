import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { TickRow } from '../../ui/tick-row.tsx';
import { deviceNames } from '../device-names.ts';
import { LostDone } from './lost-done.tsx';
import type { LostDrill } from './lost-drill.ts';
import { LostLinks } from './lost-links.tsx';
import type { LostStepProps, LostStepsProps } from './lost-phone-props.ts';
import { type ListedPhone, listedPhones } from './phones-of-rings.ts';
import { RenewDialog } from './renew-dialog.tsx';
import { RenewalPictures } from './renewal-pictures.tsx';
import { ringWords } from './ring-words.ts';
import { TextMessage } from './text-message.tsx';
import { useAskedRenewals } from './use-asked-renewals.ts';
import '../points.css';

const END = {
  done: { says: 'lost.end', does: 'lost.finish' },
  half: { says: 'lost.endHalf', does: 'lost.stopHalf' },
  early: { says: 'lost.endEarly', does: 'lost.stop' },
} as const;

/** Whether new keys were begun and cut short: it reads less than it did, but not nothing. */
function isHalfRemoved({ rings }: LostDrill, listed: ListedPhone | undefined): boolean {
  return listed !== undefined && listed.rings.length > 0 && listed.rings.length < rings.length;
}

/** The list of one lost phone. Keys and links are as the books say; what was told is ticked by hand. */
export function LostSteps(props: LostStepsProps) {
  const { screen, drill, onChange } = props;
  const { t } = useTexts();
  const listed = listedPhones(screen).find(({ id }) => id === drill.phone);
  const isRemoved = listed?.rings.length === 0;
  const end = END[isRemoved ? 'done' : isHalfRemoved(drill, listed) ? 'half' : 'early'];
  const tick = (who: LostDrill['told'][number]) => (isTold: boolean) => {
    const others = drill.told.filter((one) => one !== who);
    onChange({ ...drill, told: isTold ? [...others, who] : others });
  };
  const isTold = (who: LostDrill['told'][number]) => drill.told.includes(who);
  return (
    <>
      <WhatItRead {...props} isRemoved={isRemoved} />
      <NewKeys {...props} isRemoved={isRemoved} />
      <LostLinks {...props} isRemoved={isRemoved}>
        <List>
          <TickRow ticked={isTold('customers')} onTick={tick('customers')}>
            {t('lost.customersTold')}
          </TickRow>
        </List>
      </LostLinks>
      <TellMembers {...props} isRemoved={isRemoved}>
        <List>
          <TickRow ticked={isTold('members')} onTick={tick('members')}>
            {t('lost.membersTold')}
          </TickRow>
        </List>
      </TellMembers>
      <Section title={t('lost.endTitle')}>
        <p>{t(end.says)}</p>
        <Button kind={isRemoved ? 'main' : 'quiet'} onPress={() => onChange(null)}>
          {t(end.does)}
        </Button>
      </Section>
    </>
  );
}

/** What the phone could read, in words: whoever worries hears it plainly. */
function WhatItRead({ screen, drill, isRemoved }: LostStepProps) {
  const texts = useTexts();
  const { t } = texts;
  const reads = { kitchen: 'kitchenReads', desk: 'deskReads', circle: 'circleReads' } as const;
  return (
    <Section title={t('lost.readTitle')}>
      <p>
        <strong>
          <Name>{deviceNames(screen, texts)(drill.phone)}</Name>
        </strong>
      </p>
      <ul class="points">
        {drill.rings.map((ring) => (
          <li key={ring}>
            {t('lost.ringReads', {
              ring: ringWords(texts, [ring]),
              reads: t(`joining.${reads[ring]}`),
            })}
          </li>
        ))}
      </ul>
      <p>{t('lost.readLock')}</p>
      <p>{t('phones.removeDoesNot')}</p>
      <p>
        <strong>{t(isRemoved ? 'lost.readsNothing' : 'lost.stillReads')}</strong>
      </p>
    </Section>
  );
}

function NewKeys({ screen, drill, isRemoved }: LostStepProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isAsking, setAsking] = useState(false);
  const phone = listedPhones(screen).find(({ id }) => id === drill.phone);
  return (
    <Section title={t('lost.keysTitle')}>
      {phone && isHalfRemoved(drill, phone) && (
        <p>
          <strong>{t('lost.keysHalf', { rings: ringWords(texts, phone.rings) })}</strong>
        </p>
      )}
      {isRemoved ? (
        <LostDone>{t('lost.keysDone')}</LostDone>
      ) : (
        <Button kind="danger" onPress={() => setAsking(true)}>
          {t('lost.keysNow')}
        </Button>
      )}
      {isAsking && phone && (
        <RenewDialog
          screen={screen}
          renewing={{ remove: phone }}
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

/** The text for the others, and the pictures they compare before they follow. */
function TellMembers(props: LostStepProps & { readonly children: ComponentChildren }) {
  const { screen, readPictures, isRemoved, children } = props;
  const { t } = useTexts();
  const { own } = useAskedRenewals(screen.phone.shelf);
  const here = screen.phone.shelf.keys.value?.device.id;
  const isAlone = !listedPhones(screen).some(({ id, rings }) => id !== here && rings.length > 0);
  if (isRemoved && isAlone)
    return (
      <Section title={t('lost.membersTitle')}>
        <p>{t('lost.membersNone')}</p>
      </Section>
    );
  return (
    <Section title={t('lost.membersTitle')}>
      {isRemoved ? (
        <>
          <p>{t('lost.membersWhy')}</p>
          <TextMessage label={t('lost.membersLabel')} text={t('lost.membersText')} isWords />
          <RenewalPictures renewals={own} readPictures={readPictures} />
          {children}
        </>
      ) : (
        <p>{t('lost.keysFirst')}</p>
      )}
    </Section>
  );
}
