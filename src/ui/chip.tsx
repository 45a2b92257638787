import type { ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import { Ltr } from './ltr.tsx';
import './chip.css';

/** One possible answer: a word, with a picture where there is one. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly word: ComponentChildren;
  readonly icon?: IconNode;
  /** A drawing or photo instead of an icon. */
  readonly picture?: ComponentChildren;
  readonly hint?: string | undefined;
  /** How many things are behind this answer. */
  readonly count?: number;
}

export interface ChipProps<V extends string> {
  readonly choice: Choice<V>;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: (checked: boolean) => void;
}

/** A real radio or checkbox drawn as a large chip; its shape shows whether it is chosen. */
export function Chip<V extends string>({ choice, type, name, checked, onPick }: ChipProps<V>) {
  return (
    <label class="chip" data-type={type}>
      <input
        class="chip-input"
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      {choice.icon !== undefined && <Icon node={choice.icon} />}
      {choice.picture}
      <span class="chip-text">
        <span>{choice.word}</span>
        {choice.hint !== undefined && <span class="chip-hint">{choice.hint}</span>}
      </span>
      {choice.count !== undefined && (
        <span class="chip-count">
          <Ltr>{choice.count}</Ltr>
        </span>
      )}
    </label>
  );
}
