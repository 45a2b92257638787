import { CheckCheck } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { isExact, type OpenEntry, readEntries } from './bank-entries.ts';
import { readBankOrders } from './bank-orders.ts';
import type { DeskProps } from './card-props.ts';
import { countLines } from './count-line.ts';
import type { ReadLines } from './open-file.ts';
import { OpenCard } from './open-card.tsx';
import { SeenCard } from './seen-card.tsx';
import './bank.css';

type EntryListProps = DeskProps & { readonly read: ReadLines };

/** What the statement comes to: lines that wait for a person, and those already decided. */
export function EntryList(props: EntryListProps) {
  const { t } = useTexts();
  const { lines, unreadable } = props.read;
  const orders = readBankOrders(props, props.deskBook);
  const { open, seen, outgoing } = readEntries(lines, orders, props);
  return (
    <>
      <Section title={t('bank.toDecide')}>
        {unreadable > 0 && <p>{t('bank.unreadable', { n: unreadable })}</p>}
        {open.length === 0 && <p>{t('bank.nothingToDecide')}</p>}
        <ConfirmExact {...props} open={open} />
        <ul class="bank-rows">
          {open.map((entry) => (
            <OpenCard key={entry.key} {...props} entry={entry} orders={orders} />
          ))}
        </ul>
        {outgoing > 0 && <p class="bank-soft">{t('bank.outgoing', { n: outgoing })}</p>}
      </Section>
      {seen.length > 0 && (
        <Section title={t('bank.seen')}>
          <ul class="bank-rows">
            {seen.map((entry) => (
              <SeenCard key={entry.key} {...props} entry={entry} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** One tap for all lines whose reference and amount are right. */
function ConfirmExact(props: DeskProps & { readonly open: readonly OpenEntry[] }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const exact = props.open.filter(isExact);
  if (exact.length < 2) return null;
  const payments = exact.flatMap(({ key, suggestion }) =>
    suggestion.type === 'orders' ? [{ line: key, parts: suggestion.parts }] : [],
  );
  const confirm = () =>
    once('all', () =>
      props.gestures.run(
        () => countLines(props, payments),
        t('bank.confirmedExact', { n: exact.length }),
      ),
    );
  return (
    <div class="bank-actions">
      <Button kind="main" wide icon={CheckCheck} onPress={confirm}>
        {t('bank.confirmExact', { n: exact.length })}
      </Button>
      <p class="bank-soft">{t('bank.confirmExactHint')}</p>
    </div>
  );
}
