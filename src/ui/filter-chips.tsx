import { ChoiceGroup } from './choice-group.tsx';
import type { Choice } from './chip.tsx';

export interface FilterChipsProps<V extends string> {
  /** Said to screen readers; the eye sees the chips above their list. */
  readonly label: string;
  readonly filters: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** Shows one kind of row at a time, with how many each kind has. */
export function FilterChips<V extends string>(props: FilterChipsProps<V>) {
  return (
    <ChoiceGroup
      legend={props.label}
      legendHidden
      choices={props.filters}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
