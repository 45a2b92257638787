import { useId } from 'preact/hooks';
import type { TargetedInputEvent } from 'preact';
import { Field, fieldAria, type FieldTexts } from './field.tsx';
import './text-field.css';

export interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** How many lines the field shows; more than one makes it take line breaks. */
  readonly lines?: number;
  /** Which keyboard the phone offers. */
  readonly keyboard?: 'text' | 'tel' | 'email' | 'url' | 'numeric' | 'decimal';
  readonly capitals?: 'none' | 'sentences' | 'words' | 'characters';
  /** `ltr` for numbers, codes and addresses of machines. */
  readonly direction?: 'auto' | 'ltr';
  /** How much is left, in words. Nothing typed is ever cut silently. */
  readonly counter?: string | undefined;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  /** Shown as dots: others look at the same screen. No password: nothing offers to remember it. */
  readonly concealed?: boolean;
}

/** A typed text. The browser neither remembers, corrects nor sends it anywhere. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const control = {
    id,
    class: `field-control text-field${props.concealed ? ' text-field-concealed' : ''}`,
    value: props.value,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onInput(event.currentTarget.value),
    inputMode: props.keyboard ?? 'text',
    autocomplete: 'off',
    autoCapitalize: props.capitals ?? 'none',
    spellcheck: false,
    dir: props.direction ?? 'auto',
    readOnly: props.readOnly ?? false,
    required: props.required ?? false,
    ...fieldAria(id, props),
  } as const;
  return (
    <Field id={id} label={props.label} hint={props.hint} error={props.error}>
      {props.lines !== undefined && props.lines > 1 ? (
        <textarea {...control} rows={props.lines} />
      ) : (
        <input {...control} type="text" />
      )}
      {props.counter !== undefined && <p class="text-field-counter">{props.counter}</p>}
    </Field>
  );
}
