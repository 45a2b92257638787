import { useTexts } from '../../i18n/use-texts.ts';
import type { RingName } from '../../store/key-record.ts';
import { Checks } from '../../ui/checks.tsx';

/** The two rings somebody may be given beside the kitchen. */
const FURTHER = ['desk', 'circle'] as const satisfies readonly RingName[];

const WORDS = { desk: 'joining.desk', circle: 'joining.circle' } as const;
const READS = { desk: 'joining.deskReads', circle: 'joining.circleReads' } as const;

export interface RingChoiceProps {
  /** What this phone holds: it gives nothing else. */
  readonly held: readonly RingName[];
  readonly rings: readonly RingName[];
  readonly onChange: (rings: readonly RingName[]) => void;
}

/** What a phone will be able to read: the kitchen in any case, more if somebody says so. */
export function RingChoice({ held, rings, onChange }: RingChoiceProps) {
  const { t } = useTexts();
  const offered = FURTHER.filter((ring) => held.includes(ring));
  return (
    <>
      <p>
        <strong>{t('joining.kitchen')}</strong> · {t('joining.kitchenReads')}
      </p>
      {offered.length > 0 && (
        <Checks
          legend={t('joining.rings')}
          layout="stack"
          choices={offered.map((ring) => ({
            value: ring,
            word: t(WORDS[ring]),
            hint: t(READS[ring]),
          }))}
          values={offered.filter((ring) => rings.includes(ring))}
          onChange={(chosen) => onChange(['kitchen', ...chosen])}
        />
      )}
      {offered.length < FURTHER.length && <p>{t('joining.onlyHeld')}</p>}
    </>
  );
}
