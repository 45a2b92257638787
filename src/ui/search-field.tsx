import { useId, useRef } from 'preact/hooks';
import { Search, X } from 'lucide';
import { Icon } from './icon.tsx';
import { Button } from './button.tsx';
import './field.css';
import './search-field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly clearWord: string;
}

/** Narrows what is below while it is typed. */
export function SearchField({ label, value, onInput, clearWord }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onInput('');
    input.current?.focus();
  };
  return (
    <search class="search-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="search-field-line">
        <span class="search-field-box">
          <Icon node={Search} />
          <input
            id={id}
            ref={input}
            class="field-control"
            type="text"
            inputMode="search"
            enterkeyhint="search"
            autocomplete="off"
            autoCapitalize="none"
            spellcheck={false}
            dir="auto"
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        </span>
        {value !== '' && (
          <Button icon={X} kind="quiet" onPress={clear}>
            {clearWord}
          </Button>
        )}
      </div>
    </search>
  );
}
