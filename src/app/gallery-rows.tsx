import { Salad, Soup } from 'lucide';
import { CountRow } from '../ui/count-row.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { List, ListRow } from '../ui/list.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { MeterBar } from '../ui/meter-bar.tsx';
import { MoneyBlock } from '../ui/money-block.tsx';
import { Name } from '../ui/name.tsx';
import { Tag } from '../ui/tag.tsx';
import { TickRow } from '../ui/tick-row.tsx';
import { HOSTILE, type GalleryEntry } from './gallery-entry.ts';

function Rows() {
  return (
    <List label="Rows">
      <ListRow leading={<Icon node={Soup} />} trailing={<Ltr>× 3</Ltr>} href="#list">
        A row that leads elsewhere
      </ListRow>
      <ListRow
        leading={<Icon node={Salad} />}
        detail="With a second line that says a little more"
        trailing={<Tag tone="good">done</Tag>}
        onPress={() => undefined}
      >
        A row that does something
      </ListRow>
      <ListRow trailing={<Ltr>12,40 €</Ltr>}>A row that only tells</ListRow>
      <ListRow href="#list" trailing={<Ltr>1 000 000</Ltr>}>
        <Name>{HOSTILE.endless}</Name>
      </ListRow>
    </List>
  );
}

function TickRows() {
  return (
    <List label="Things to tick off">
      <TickRow ticked={false} amount={<Ltr>1,25 kg</Ltr>} onTick={() => undefined}>
        Onions
      </TickRow>
      <TickRow
        ticked
        amount={<Ltr>3</Ltr>}
        detail="needed: 2,6 kg"
        badges={<Tag tone="attention">0,4 kg more</Tag>}
        onTick={() => undefined}
        more={<Disclosure summary="Where and how?">A shop</Disclosure>}
      >
        Rice
      </TickRow>
      <TickRow ticked={false} onTick={() => undefined}>
        <Name>{HOSTILE.turning}</Name>
      </TickRow>
    </List>
  );
}

function CountRows() {
  return (
    <List label="Counts">
      <CountRow count={34} href="#count" badges={<Tag tone="info">+3 since this morning</Tag>}>
        Lentil stew
      </CountRow>
      <CountRow
        count={7}
        detail="Room temperature"
        badges={
          <>
            <Tag tone="attention">changed</Tag>
            <Tag tone="problem">one missing</Tag>
          </>
        }
      >
        Rice pudding
      </CountRow>
      <CountRow count={0} onPress={() => undefined}>
        Soup
      </CountRow>
      <CountRow count="1 000">
        <Name>{HOSTILE.turning}</Name>
      </CountRow>
    </List>
  );
}

function Meters() {
  return (
    <>
      <MeterBar label="Empty" value={0} limit={70} text="0 / 70" overWord="2 too many" />
      <MeterBar label="Mains" value={55} limit={70} text="55 / 70" overWord="2 too many" />
      <MeterBar label="Full" value={70} limit={70} text="70 / 70" overWord="2 too many" />
      <MeterBar label="Above" value={78} limit={70} text="78 / 70" overWord="8 too many" />
    </>
  );
}

function MoneyBlocks() {
  return (
    <>
      <MoneyBlock label="Came in" amount="612,00 €">
        <p>The list behind the amount.</p>
      </MoneyBlock>
      <MoneyBlock label="Bought" amount="241,30 €" sign="−" />
      <MoneyBlock label="Kitchen, and a label that goes on for a while" amount="12,70 €" sign="−" />
      <MoneyBlock label="To share" amount="358,00 €" sign="=" />
    </>
  );
}

function Disclosures() {
  return (
    <>
      <Disclosure summary="Closed">
        <p>What was behind it.</p>
      </Disclosure>
      <Disclosure summary="Open" open>
        <p>What is behind it.</p>
      </Disclosure>
    </>
  );
}

function Empty() {
  return (
    <EmptyState picture={Soup} action={<Button kind="main">Add the first one</Button>}>
      Nothing here yet. Add a first one, or take a past one again.
    </EmptyState>
  );
}

export const rowEntries: readonly GalleryEntry[] = [
  { file: 'list', Sample: Rows },
  { file: 'count-row', Sample: CountRows },
  { file: 'tick-row', Sample: TickRows },
  { file: 'meter-bar', Sample: Meters },
  { file: 'money-block', Sample: MoneyBlocks },
  { file: 'disclosure', Sample: Disclosures },
  { file: 'empty-state', Sample: Empty },
];
