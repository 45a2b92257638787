import { ArrowRight, CookingPot, Soup } from 'lucide';
import { Icon } from '../ui/icon.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { Mark } from '../ui/mark.tsx';
import { Name } from '../ui/name.tsx';
import { Quoted } from '../ui/quoted.tsx';
import { Tag } from '../ui/tag.tsx';
import { Token } from '../ui/token.tsx';
import { TOKEN_COLOURS, TOKEN_PATHS, type TokenShape } from '../ui/token-shapes.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { HOSTILE, type GalleryEntry } from './gallery-entry.ts';
import './gallery.css';

const shapes = Object.keys(TOKEN_PATHS) as TokenShape[]; // `keys` forgets the literal names

function Icons() {
  return (
    <p class="gallery-row">
      <Icon node={Soup} /> soup <Icon node={CookingPot} size="big" /> pot{' '}
      <Icon node={ArrowRight} mirror /> onward
    </p>
  );
}

function Marks() {
  return (
    <p class="gallery-row">
      <Mark tone="todo" /> to do <Mark tone="info" /> info <Mark tone="good" /> done{' '}
      <Mark tone="attention" /> attention <Mark tone="problem" /> problem
    </p>
  );
}

function Tags() {
  return (
    <p class="gallery-row">
      <Tag tone="todo">to do</Tag>
      <Tag tone="info">read</Tag>
      <Tag tone="good">done</Tag>
      <Tag tone="attention">changed</Tag>
      <Tag tone="problem">problem</Tag>
    </p>
  );
}

function Tokens() {
  return (
    <>
      <div class="gallery-row">
        {shapes.map((shape, index) => (
          <Token key={shape} shape={shape} colour={TOKEN_COLOURS[index] ?? 'ink'} name="Lune" />
        ))}
      </div>
      <Token shape="star" colour="sky" name="Figue" size="big" />
      <Token shape="drop" colour="pink" name={HOSTILE.endless} />
    </>
  );
}

function Names() {
  return (
    <>
      <p>
        Cooked by <Name>Indigo</Name> and <Name>قرفة</Name>, then <Name>{HOSTILE.turning}</Name>.
      </p>
      <p>
        <Name lines={1}>{HOSTILE.endless}</Name>
      </p>
      <p>
        <Name lines={3}>{HOSTILE.endless}</Name>
      </p>
      <p>
        <Name>{HOSTILE.stacked}</Name>
      </p>
    </>
  );
}

function Ltrs() {
  return (
    <p>
      <Ltr>+32 470 00 00 00</Ltr>, <Ltr>12,40 €</Ltr>, <Ltr>BE68 5390 0754 7034</Ltr>
    </p>
  );
}

function Quotes() {
  return (
    <>
      <Quoted lang="fr">{'Bonjour,\ndeux mafés et un riz svp'}</Quoted>
      <Quoted>{HOSTILE.turning}</Quoted>
      <Quoted>{HOSTILE.endless}</Quoted>
    </>
  );
}

function Hidden() {
  return (
    <p>
      What follows is only heard.<VisuallyHidden> You hear it.</VisuallyHidden>
    </p>
  );
}

export const textEntries: readonly GalleryEntry[] = [
  { file: 'icon', Sample: Icons },
  { file: 'mark', Sample: Marks },
  { file: 'tag', Sample: Tags },
  { file: 'token', Sample: Tokens },
  { file: 'name', Sample: Names },
  { file: 'ltr', Sample: Ltrs },
  { file: 'quoted', Sample: Quotes },
  { file: 'visually-hidden', Sample: Hidden },
];
