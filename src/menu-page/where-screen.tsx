import { useState } from 'preact/hooks';
import { ORDER_BOUNDS } from '../formats/order-message.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Draft } from './draft.ts';
import type { MenuControl } from './page-state.ts';
import { Question } from './question.tsx';

/** A slot, or an address. */
export function WhereScreen({ page }: { readonly page: MenuControl }) {
  const { menu, state, update } = page;
  const { draft, texts } = state;
  const { t } = texts;
  const [wrong, setWrong] = useState<'whereFirst' | 'addressFirst' | null>(null);
  const set = (change: Partial<Draft>) => {
    setWrong(null);
    update({ draft: { ...draft, ...change } });
  };
  const isDelivery = draft.where === 'delivery';
  const next = () => {
    const missing =
      draft.where === null
        ? 'whereFirst'
        : isDelivery && draft.address.trim() === ''
          ? 'addressFirst'
          : null;
    setWrong(missing);
    return missing === null;
  };
  const slots = menu.slots.map((slot) => ({ value: slot, word: t('pickUpAt', { time: slot }) }));
  const pickUps = slots.length > 0 ? slots : [{ value: 'pickup' as const, word: t('pickUp') }];
  const deliveries = menu.delivery ? [{ value: 'delivery' as const, word: t('deliver') }] : [];
  return (
    <Question page={page} asked="where" title={t('whereTitle')} onNext={next}>
      <ChoiceGroup
        legend={t('whereTitle')}
        legendHidden
        layout="stack"
        choices={[...pickUps, ...deliveries]}
        value={draft.where}
        error={wrong === 'whereFirst' ? t('whereFirst') : undefined}
        onChange={(where) => set({ where })}
      />
      {isDelivery && (
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          value={draft.address}
          lines={3}
          capitals="sentences"
          error={wrong === 'addressFirst' ? t('addressFirst') : undefined}
          onInput={(text) => set({ address: text.slice(0, ORDER_BOUNDS.address) })}
        />
      )}
    </Question>
  );
}
