import { FileText } from 'lucide';
import { useState } from 'preact/hooks';
import { AmountField } from '../ui/amount-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Field } from '../ui/field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Slider } from '../ui/slider.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { GalleryEntry } from './gallery-entry.ts';
import './gallery.css';

function Files() {
  return (
    <FileButton
      word="Choose files"
      icon={FileText}
      accept=".txt"
      multiple
      onFiles={() => undefined}
    />
  );
}

function Sliders() {
  const [percent, setPercent] = useState(40);
  return (
    <Slider
      label="Part of it"
      hint="What it counts"
      min={0}
      max={100}
      step={5}
      value={percent}
      text={`${percent} %`}
      onInput={setPercent}
    />
  );
}

function Steppers() {
  const [count, setCount] = useState(3);
  const texts = { lessLabel: 'One less', moreLabel: 'One more', value: count, onChange: setCount };
  return (
    <>
      <Stepper label="Portions" max={6} hint="Six at most" {...texts} />
      <Stepper label="Portions, with wet hands" size="large" {...texts} />
    </>
  );
}

function TextFields() {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  return (
    <>
      <TextField
        label="Nickname"
        hint="Not your real name"
        capitals="words"
        value={name}
        onInput={setName}
      />
      <TextField
        label="Phone"
        keyboard="tel"
        direction="ltr"
        value="+32 470"
        onInput={() => undefined}
        error="This number is too short. Add the missing digits."
      />
      <TextField
        label="Note"
        lines={3}
        value={note}
        onInput={setNote}
        counter={`${note.length} / 200`}
      />
      <TextField label="Only to read" value="KA-47" onInput={() => undefined} readOnly />
    </>
  );
}

function AmountFields() {
  const [amount, setAmount] = useState('12,40');
  return (
    <>
      <AmountField label="Paid" unit="€" value={amount} onInput={setAmount} />
      <AmountField
        label="Paid"
        unit="€"
        hint="As on the receipt"
        error="This is not an amount. Write it like 12,40."
        value="12,4x"
        onInput={() => undefined}
      />
    </>
  );
}

function SelectFields() {
  const [unit, setUnit] = useState<'ladle' | 'box'>('ladle');
  const options = [
    { value: 'ladle', word: 'ladle' },
    { value: 'box', word: 'box' },
  ] as const;
  return <SelectField label="Unit" options={options} value={unit} onChange={setUnit} />;
}

function Times() {
  const [time, setTime] = useState('18:30');
  return <TimeField label="From" value={time} onInput={setTime} />;
}

function Dates() {
  const [day, setDay] = useState('2026-11-26');
  return <DateField label="Day" hint="A Thursday" value={day} onInput={setDay} />;
}

function Searches() {
  const [text, setText] = useState('KA-47');
  return <SearchField label="Search a code" value={text} onInput={setText} clearWord="Clear" />;
}

function Fields() {
  return (
    <Field id="own-control" label="Around any control" hint="A hint" error="And an error sentence.">
      <input id="own-control" class="field-control" autocomplete="off" />
    </Field>
  );
}

export const fieldEntries: readonly GalleryEntry[] = [
  { file: 'stepper', Sample: Steppers },
  { file: 'slider', Sample: Sliders },
  { file: 'text-field', Sample: TextFields },
  { file: 'amount-field', Sample: AmountFields },
  { file: 'select-field', Sample: SelectFields },
  { file: 'time-field', Sample: Times },
  { file: 'date-field', Sample: Dates },
  { file: 'search-field', Sample: Searches },
  { file: 'field', Sample: Fields },
  { file: 'file-button', Sample: Files },
];
