import { useState } from 'preact/hooks';
import { Bike, HandCoins, House, Milk, Nut, Wheat } from 'lucide';
import { Checks } from '../ui/checks.tsx';
import { Chip } from '../ui/chip.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { ChoiceSet } from '../ui/choice-set.tsx';
import { FilterChips } from '../ui/filter-chips.tsx';
import { PICTURE_NAMES } from '../ui/picture-names.ts';
import { PicturePad } from '../ui/picture-pad.tsx';
import { Switch } from '../ui/switch.tsx';
import type { GalleryEntry } from './gallery-entry.ts';

type Way = 'door' | 'bike';
type Grain = 'milk' | 'nut' | 'wheat';
type Kind = 'all' | 'waiting' | 'unpaid';

const ways = [
  { value: 'door', word: 'At the door', icon: House, hint: '17:30 to 19:00' },
  { value: 'bike', word: 'By bike', icon: Bike },
] as const;

function Choices() {
  const [way, setWay] = useState<Way | null>('door');
  const [none, setNone] = useState<Way | null>(null);
  return (
    <>
      <ChoiceGroup legend="How?" choices={ways} value={way} onChange={setWay} />
      <ChoiceGroup
        legend="How, one per line?"
        hint="Both cost the same"
        error="Choose one of the two."
        layout="stack"
        choices={ways}
        value={none}
        onChange={setNone}
      />
    </>
  );
}

function Boxes() {
  const [grains, setGrains] = useState<readonly Grain[]>(['nut']);
  return (
    <Checks
      legend="What is in it?"
      choices={[
        { value: 'milk', word: 'Milk', icon: Milk },
        { value: 'nut', word: 'Nuts', icon: Nut },
        { value: 'wheat', word: 'Wheat', icon: Wheat },
      ]}
      values={grains}
      onChange={setGrains}
    />
  );
}

function Filters() {
  const [kind, setKind] = useState<Kind>('all');
  return (
    <FilterChips
      label="Show"
      filters={[
        { value: 'all', word: 'All', count: 41 },
        { value: 'waiting', word: 'Waiting', count: 3 },
        { value: 'unpaid', word: 'Not paid', count: 12 },
      ]}
      value={kind}
      onChange={setKind}
    />
  );
}

function Switches() {
  const [on, setOn] = useState(true);
  return (
    <>
      <Switch label="Keep the screen awake" on={on} onChange={setOn} onWord="Yes" offWord="No" />
      <Switch
        label="Offer a dish"
        hint="Shown to everyone, nobody is asked why"
        on={!on}
        onChange={(next) => setOn(!next)}
        onWord="Yes"
        offWord="No"
      />
    </>
  );
}

function OneChip() {
  const [checked, setChecked] = useState(false);
  return (
    <Chip
      choice={{ value: 'gift', word: 'Alone', icon: HandCoins }}
      type="checkbox"
      name="alone"
      checked={checked}
      onPick={setChecked}
    />
  );
}

function Set() {
  return (
    <ChoiceSet id="own-set" legend="Around any chips" hint="A hint">
      <OneChip />
    </ChoiceSet>
  );
}

const padPictures = PICTURE_NAMES.map((name) => ({ name, word: name }));
const padTexts = { label: 'Pictures', undoWord: 'Take back the last' };

function Pad() {
  const [chosen, setChosen] = useState<readonly number[]>([50, 32]);
  return (
    <>
      <PicturePad
        {...padTexts}
        pictures={padPictures}
        chosen={chosen}
        length={6}
        onChange={setChosen}
        count={`${chosen.length} of 6`}
        error={chosen.length === 0 ? 'Not these pictures. Try again.' : undefined}
      />
      <PicturePad
        {...padTexts}
        pictures={padPictures.slice(0, 6)}
        chosen={[0, 1, 2, 3, 4, 5]}
        length={6}
        onChange={() => undefined}
        count="6 of 6"
        busyWord="Opening…"
      />
    </>
  );
}

export const choiceEntries: readonly GalleryEntry[] = [
  { file: 'choice-group', Sample: Choices },
  { file: 'checks', Sample: Boxes },
  { file: 'filter-chips', Sample: Filters },
  { file: 'switch', Sample: Switches },
  { file: 'chip', Sample: OneChip },
  { file: 'choice-set', Sample: Set },
  { file: 'picture-pad', Sample: Pad },
];
