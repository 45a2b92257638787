import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { AnyCard } from './any-card.tsx';
import { FirstOf } from './first-of.tsx';
import { cardKey, type InboxCard } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';

export interface PlaceProps extends InboxProps {
  readonly title: string;
  readonly meta?: string;
  readonly cards: readonly InboxCard[];
}

/** Cards of one kind under their title. */
export function Place({ title, meta, ...props }: PlaceProps) {
  if (props.cards.length === 0) return null;
  return (
    <Section title={title} aside={<Ltr>{props.cards.length}</Ltr>}>
      {meta !== undefined && <p class="inbox-soft">{meta}</p>}
      <Cards {...props} />
    </Section>
  );
}

/** The same behind a line: nothing in it waits. */
export function FoldedPlace({ title, ...props }: PlaceProps) {
  if (props.cards.length === 0) return null;
  return (
    <Disclosure summary={`${title} (${props.cards.length})`}>
      <Cards {...props} />
    </Disclosure>
  );
}

function Cards({ cards, ...props }: Omit<PlaceProps, 'title' | 'meta'>) {
  return (
    <div class="inbox-stack">
      <FirstOf
        all={cards}
        turns={props.view.drawing}
        renderOne={(card) => <AnyCard key={cardKey(card)} {...props} card={card} />}
      />
    </div>
  );
}
