import { Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type EraseTarget, eraseTarget, type Loss, lossOf } from './erase-target.ts';

export interface ErasePartProps extends Pick<ScreenProps, 'phone' | 'gestures'> {
  readonly target: EraseTarget;
  /** No other phone is in the group: what goes is nowhere else, and nobody invites again. */
  readonly isAlone: boolean;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Nothing undoes it, so it is asked: what goes, what is lost with it, how it comes back. */
export function ErasePart(props: ErasePartProps) {
  const { phone, gestures, target, isAlone, onClose, onErased } = props;
  const { t } = useTexts();
  const once = useOneAtATime();
  const [isBusy, setBusy] = useState(false);
  const loss = useLoss(phone, target);
  const erase = async () => {
    setBusy(true);
    const erased = await eraseTarget(phone, target);
    setBusy(false);
    onClose();
    if (erased.ok) onErased();
    else gestures.fail(erased.error);
  };
  return (
    <Dialog
      open
      title={t('kept.ask')}
      closeWord={t('kept.keep')}
      onClose={() => {
        if (!isBusy) onClose();
      }}
      actions={
        loss && (
          <Button
            kind="danger"
            icon={Trash2}
            busyWord={isBusy ? t('kept.erasing') : undefined}
            onPress={() => once('erase', erase)}
          >
            {t('kept.now')}
          </Button>
        )
      }
    >
      <p>{t('kept.goes', { what: target.what })}</p>
      {target.leaves && <p>{t('kept.leaves')}</p>}
      {target.isWeek && <p>{t('kept.weekGone')}</p>}
      {loss && <LossInWords loss={isAlone ? { ...loss, ...NOWHERE_ELSE } : loss} />}
      <ComesBack leaves={target.leaves !== undefined} isAlone={isAlone} />
    </Dialog>
  );
}

/** Of a phone that is alone this is known with the lock closed, too. */
const NOWHERE_ELSE = { isOwn: true, isLocked: false } as const;

function ComesBack({ leaves, isAlone }: { readonly leaves: boolean; readonly isAlone: boolean }) {
  const { t } = useTexts();
  if (!leaves) return <p>{t('kept.notBack')}</p>;
  if (isAlone) return <p>{t('kept.nobodyInvites')}</p>;
  return (
    <>
      <p>{t('kept.backByInvite')}</p>
      <p>{t('kept.stillListed')}</p>
    </>
  );
}

function LossInWords({ loss: { changes, isOwn, isLocked } }: { readonly loss: Loss }) {
  const { t } = useTexts();
  return (
    <>
      {changes > 0 && (
        <p>
          <strong>{t('kept.lost', { n: changes })}</strong>
        </p>
      )}
      {isOwn && (
        <p>
          <strong>{t('kept.noOther')}</strong>
        </p>
      )}
      {isLocked && <p>{t('kept.lockedLost')}</p>}
      {changes === 0 && !isOwn && !isLocked && <p>{t('kept.othersKeep')}</p>}
    </>
  );
}

/** null until it is found out: nothing is erased before. */
function useLoss(phone: ErasePartProps['phone'], target: EraseTarget): Loss | null {
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => {
    let isWanted = true;
    void lossOf(phone, target).then((found) => isWanted && setLoss(found));
    return () => {
      isWanted = false;
    };
  }, [phone, target]);
  return loss;
}
