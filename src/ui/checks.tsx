import { useId } from 'preact/hooks';
import { ChoiceSet, type ChoiceSetTexts } from './choice-set.tsx';
import { Chip, type Choice } from './chip.tsx';

export interface ChecksProps<V extends string> extends ChoiceSetTexts {
  readonly choices: readonly Choice<V>[];
  readonly values: readonly V[];
  /** Gives the chosen values back in the order of `choices`. */
  readonly onChange: (values: readonly V[]) => void;
}

/** Any number of answers among several. */
export function Checks<V extends string>({ choices, values, onChange, ...texts }: ChecksProps<V>) {
  const id = useId();
  const put = (picked: V, checked: boolean) =>
    onChange(
      choices
        .map(({ value }) => value)
        .filter((value) => (value === picked ? checked : values.includes(value))),
    );
  return (
    <ChoiceSet id={id} {...texts}>
      {choices.map((choice) => (
        <Chip
          key={choice.value}
          type="checkbox"
          name={id}
          choice={choice}
          checked={values.includes(choice.value)}
          onPick={(checked) => put(choice.value, checked)}
        />
      ))}
    </ChoiceSet>
  );
}
