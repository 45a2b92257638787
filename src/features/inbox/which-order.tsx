import { normalizeContact, normalizeNickname } from '../../domain/normalized-names.ts';
import { lateFrom } from '../../domain/settings.ts';
import { displayCodes } from '../../domain/order-code.ts';
import type { OrderId } from '../../domain/order.ts';
import { standingOf } from '../../domain/standing.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FirstOf } from './first-of.tsx';
import type { ChangeCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { whyUnclear } from './why-unclear.ts';

export interface WhichOrderProps extends InboxProps {
  readonly card: ChangeCard;
  readonly onChoose: (order: OrderId) => void;
}

/** Nobody knows which order a message speaks of: a person chooses, the likeliest first. */
export function WhichOrder({ deps, card, onChoose }: WhichOrderProps) {
  const { t } = useTexts();
  const { orders, contacts, terms } = deps.week;
  const codes = displayCodes(orders.value);
  const cutoff = lateFrom(terms.value);
  const isLike = (id: OrderId) => {
    const who = contacts.value.get(id);
    const contact = normalizeContact(card.wish.contact);
    const name = normalizeNickname(card.wish.name);
    return (
      (contact !== '' && contact === normalizeContact(who?.contact ?? '')) ||
      (name !== '' && name === normalizeNickname(who?.nickname ?? ''))
    );
  };
  const standing = orders.value
    .filter((order) => !['cancelled', 'declined'].includes(standingOf(order, cutoff)))
    .toSorted((a, b) => Number(isLike(b.id)) - Number(isLike(a.id)) || (a.code < b.code ? -1 : 1));
  return (
    <fieldset class="inbox-stack inbox-group">
      <legend>{t('inbox.whichOrder')}</legend>
      <p>{t(whyUnclear('nothing-to-change') ?? 'inbox.whichOrder')}</p>
      {standing.length === 0 && <p>{t('inbox.noOrders')}</p>}
      <FirstOf
        all={standing}
        renderOne={({ id, code }) => (
          <Button key={id} onPress={() => onChoose(id)}>
            {[codes.get(id) ?? code, contacts.value.get(id)?.nickname ?? ''].join(' ').trim()}
          </Button>
        )}
      />
    </fieldset>
  );
}
