import { Dices } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { drawPhrase } from '../../seal/picture-phrase.ts';
import { devicesOfRing, type RingDevice } from '../../sync/ring-devices.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { backupAge } from '../backup-row.tsx';
import { DrawnPictures } from '../drawn-pictures.tsx';
import { useLastBackup } from '../last-backup.ts';
import type { BackupScreenProps, Made } from './backup-props.ts';
import { MadeCopy } from './made-copy.tsx';
import { TouchAndMake } from './touch-and-make.tsx';
import '../points.css';

export interface MakeCopyProps extends BackupScreenProps {
  /** What else can be done, before one is begun. */
  readonly children?: ComponentChildren;
}

/** What goes along, six pictures drawn, noted and touched once; then the file, read back from its very bytes. */
export function MakeCopy({ children, ...screen }: MakeCopyProps) {
  const { t } = useTexts();
  const { random } = screen.phone;
  const [withCircle, setWithCircle] = useState(false);
  const [phrase, setPhrase] = useState<readonly number[] | null>(null);
  const [isNoted, setNoted] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const draw = () => setPhrase(drawPhrase(random));
  const step = `${phrase !== null} ${isNoted} ${made !== null}`;
  // Each step is read from its beginning.
  useEffect(() => window.scrollTo(0, 0), [step]);
  if (made) return <MadeCopy {...screen} made={made} />;
  if (!phrase)
    return (
      <>
        <Before {...screen} />
        {screen.circleBook && <CircleChoice isWith={withCircle} onChange={setWithCircle} />}
        <Button kind="main" wide icon={Dices} onPress={draw}>
          {t('lock.draw')}
        </Button>
        {children}
      </>
    );
  if (!isNoted)
    return (
      <DrawnPictures
        phrase={phrase}
        title={t('backup.yours')}
        hint={t('backup.yoursHint')}
        paperHint={t('backup.paperHint')}
        onAgain={draw}
        onNoted={() => setNoted(true)}
      />
    );
  return (
    <TouchAndMake
      screen={screen}
      choice={{ phrase, withCircle }}
      onBack={() => setNoted(false)}
      onMade={setMade}
    />
  );
}

function Before({ phone, group }: BackupScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const last = useLastBackup(phone);
  const keys = phone.shelf.keys.value;
  const isOther = ({ id, isRemoved }: RingDevice) => id !== keys?.device.id && !isRemoved;
  const hasOthers = keys !== null && devicesOfRing(group.book, keys, 'kitchen').some(isOther);
  return (
    <>
      {last !== undefined && (
        <Notice tone="info" word={t('backup.information')}>
          {backupAge(texts, last, phone.now.value)}
        </Notice>
      )}
      {hasOthers && <p>{t('backup.othersBetter')}</p>}
      <Section title={t('backup.whatTitle')}>
        <ul class="points">
          <li>{t('backup.whatBooks')}</li>
          <li>{t('backup.whatNot')}</li>
          <li>{t('backup.whatSealed')}</li>
          <li>{t('backup.whatOld')}</li>
        </ul>
      </Section>
    </>
  );
}

interface CircleChoiceProps {
  readonly isWith: boolean;
  readonly onChange: (isWith: boolean) => void;
}

function CircleChoice({ isWith, onChange }: CircleChoiceProps) {
  const { t } = useTexts();
  return (
    <ChoiceGroup
      legend={t('backup.circle')}
      layout="stack"
      value={isWith ? 'with' : 'without'}
      onChange={(value) => onChange(value === 'with')}
      choices={[
        { value: 'without', word: t('backup.without'), hint: t('backup.withoutHint') },
        { value: 'with', word: t('backup.with'), hint: t('backup.withHint') },
      ]}
    />
  );
}
