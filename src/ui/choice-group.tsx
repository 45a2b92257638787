import { useId } from 'preact/hooks';
import { ChoiceSet, type ChoiceSetTexts } from './choice-set.tsx';
import { Chip, type Choice } from './chip.tsx';

export interface ChoiceGroupProps<V extends string> extends ChoiceSetTexts {
  readonly choices: readonly Choice<V>[];
  /** `null` while nothing is chosen. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
}

/** One answer among several, all in sight. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { choices, value, onChange, ...texts } = props;
  const id = useId();
  return (
    <ChoiceSet id={id} {...texts}>
      {choices.map((choice) => (
        <Chip
          key={choice.value}
          type="radio"
          name={id}
          choice={choice}
          checked={choice.value === value}
          onPick={() => onChange(choice.value)}
        />
      ))}
    </ChoiceSet>
  );
}
