import { useState } from 'preact/hooks';
import type { DishId } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { HandoverFields } from './card-fields.tsx';
import { DishSteppers, PutRight } from './card-lines.tsx';
import type { CardWish } from './card-wish.ts';
import { type ChangeDraft, moveSaid, settleSaid } from './change-draft.ts';
import type { ChangeCard } from './inbox-cards.ts';
import { MoveLines } from './move-line.tsx';
import { OpenPoints } from './open-points.tsx';

export interface ChangeFixProps {
  readonly week: OpenWeek;
  /** As the message was read. */
  readonly wish: CardWish;
  /** The same as a person put it right. */
  readonly right: ChangeCard;
  readonly draft: ChangeDraft;
  /** All quantities the order is to have. */
  readonly after: ReadonlyMap<DishId, number>;
  readonly onChange: (draft: ChangeDraft) => void;
}

/** Putting a change right: open points first; a tap opens what the order is to have, dish by dish, and when. */
export function ChangeFix({ week, wish, right, draft, after, onChange }: ChangeFixProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const menu = week.menu.value;
  const read = right.wish.lines.slice(0, wish.lines.length);
  const guesses = read.filter(({ confidence }) => confidence === 'guess');
  return (
    <>
      {guesses.length > 0 && (
        <p>{t('inbox.changeGuessed', { words: guesses.map(({ words }) => words).join(' · ') })}</p>
      )}
      <OpenPoints
        points={wish.open}
        settled={draft.settled}
        menu={menu}
        onSettle={(at, dish) => onChange(settleSaid(draft, wish, { at, dish }))}
      />
      <PutRight
        isOpen={isOpen}
        onOpen={() => setOpen(true)}
        word={t('inbox.fixChange')}
        {...{ menu, learned: draft.learned }}
        onLearned={(learned) => onChange({ ...draft, learned })}
      >
        <DishSteppers
          menu={menu}
          quantityOf={(id) => after.get(id) ?? 0}
          onChange={(id, quantity) =>
            onChange({ ...draft, set: new Map([...draft.set, [id, quantity]]) })
          }
        />
        <MoveLines
          lines={read}
          menu={menu}
          onMove={(at, dish) => onChange(moveSaid(draft, wish, { at, dish }))}
        />
        <HandoverFields
          said={draft}
          terms={week.terms.value}
          onChange={(said) => onChange({ ...draft, ...said })}
        />
      </PutRight>
    </>
  );
}
