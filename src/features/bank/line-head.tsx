import type { BankLine } from '../../domain/bank-line.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';

/** The line as the bank has it: how much, when, from whom, and what was written. */
export function LineHead({ line }: { readonly line: BankLine }) {
  const { day, money } = useTexts();
  const words = [line.structured, line.text].filter((one) => one !== '').join(' ') || line.details;
  return (
    <>
      <h3 class="bank-row-head">
        <span class="bank-row-number">
          <Ltr>{money(line.amount)}</Ltr>
        </span>
        {line.payer !== '' && <Name lines={1}>{line.payer}</Name>}
      </h3>
      <p class="bank-soft">
        {day(line.date)} {words !== '' && <Name lines={2}>{words}</Name>}
      </p>
    </>
  );
}
