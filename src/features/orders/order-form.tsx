import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Cents } from '../../domain/money.ts';
import type { OrderLine } from '../../domain/order.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { FieldErrors, OrderField } from './check-draft.ts';
import { DishSteppers } from './dish-steppers.tsx';
import { HandoverFields } from './handover-fields.tsx';
import { NoteFields } from './note-fields.tsx';
import { OfferedField } from './offered-field.tsx';
import { PersonFields } from './person-fields.tsx';
import type { FormKeeping } from './person-keeping.ts';
import type { OrderForm } from './use-order-form.ts';

export interface OrderFormFieldsProps {
  readonly week: OpenWeek;
  readonly form: OrderForm;
  readonly keeping: FormKeeping;
  /** Lines the order has already. */
  readonly lines: readonly OrderLine[];
  readonly errors: FieldErrors;
  /** Counts the tries in vain: after each a person is taken to the first thing that is wrong. */
  readonly tries: number;
  /** What a meal for somebody else costs; null: it is not asked. */
  readonly offeredPrice: Cents | null;
  /** Questions of one screen only, asked before the notes. */
  readonly children?: ComponentChildren;
}

/** The fields of an order, in the order they are said on the phone: what, who, when, and notes. */
export function OrderFormFields({
  week,
  form,
  keeping,
  lines,
  errors,
  tries,
  offeredPrice,
  children,
}: OrderFormFieldsProps) {
  const texts = useTexts();
  const { draft, change } = form;
  const sentence = (field: OrderField) =>
    errors[field] === undefined ? undefined : errorSentence(texts, errors[field]);
  return (
    <div class="orders-form" ref={useFirstError(tries)}>
      <DishSteppers
        week={week}
        lines={lines}
        quantities={draft.quantities}
        onChange={(quantities) => change({ quantities })}
        error={errors.dishes}
      />
      {offeredPrice !== null && (
        <OfferedField
          price={offeredPrice}
          offered={draft.offered}
          onChange={(offered) => change({ offered })}
        />
      )}
      <PersonFields
        draft={draft}
        keeping={keeping.person}
        onChange={change}
        nicknameError={sentence('nickname')}
        contactError={sentence('contact')}
      />
      <HandoverFields
        terms={week.terms.value}
        draft={draft}
        before={form.form.start.handover}
        keeping={keeping.address}
        onChange={change}
        error={sentence('handover')}
        addressError={sentence('address')}
      />
      {children}
      <NoteFields
        draft={draft}
        keeping={keeping.person}
        onChange={change}
        kitchenNoteError={sentence('kitchenNote')}
        noteError={sentence('note')}
      />
    </div>
  );
}

/** The form in which a person is taken to what is missing, after each try. */
function useFirstError(tries: number) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) focusFirstError(form.current);
  }, [tries]);
  return form;
}

/** Takes a person to the first thing that is missing. */
function focusFirstError(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>(
    '.orders-dishes[data-wrong="true"], [aria-invalid="true"], [data-wrong="true"] input',
  );
  wrong?.focus();
  wrong?.scrollIntoView({ block: 'center' });
}
