import { useEffect, useRef } from 'preact/hooks';
import { Check, Hourglass, Pencil } from 'lucide';
import type { Decision } from '../domain/decision.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { CapAnswer, OverCap } from './cap-answer.ts';
import { RaiseCapForm } from './raise-cap-form.tsx';
import './cap-choice.css';

export interface CapChoiceProps {
  readonly over: OverCap;
  readonly decisions: readonly Decision[];
  readonly onAnswer: (answer: CapAnswer) => void;
  /** Back to the quantities. */
  readonly onChange: () => void;
  /** Left out where nobody can wait: two orders becoming one. */
  readonly canWait?: boolean;
}

/** « 72 / 70: choose »: an order that does not fit is never dropped silently. */
export function CapChoice({ over, decisions, onAnswer, onChange, canWait = true }: CapChoiceProps) {
  const { t } = useTexts();
  const { wouldBe, cap } = over;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'center' });
  }, [wouldBe, cap]);
  return (
    <div class="cap-choice" ref={place} tabIndex={-1}>
      <Notice tone="attention" word={t('orders.capQuestion', { wouldBe, cap })} role="alert">
        {t('orders.capSentence')}
      </Notice>
      <div class="cap-choice-answers">
        <Button icon={Check} wide onPress={() => onAnswer({ type: 'anyway' })}>
          {t('orders.capAnyway')}
        </Button>
        <p class="cap-choice-hint">{t('orders.capAnywayHint')}</p>
        {canWait && (
          <Button icon={Hourglass} wide onPress={() => onAnswer({ type: 'waiting' })}>
            {t('orders.capWaiting')}
          </Button>
        )}
        <Button icon={Pencil} wide onPress={onChange}>
          {t('orders.capChange')}
        </Button>
        <RaiseCapForm
          least={wouldBe}
          decisions={decisions}
          onRaise={(raised, decision) => onAnswer({ type: 'raise', cap: raised, decision })}
        />
      </div>
    </div>
  );
}
