import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Pencil } from 'lucide';
import type { DishId } from '../../domain/dish.ts';
import { type Menu, offeredDishes, sortDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Switch } from '../../ui/switch.tsx';
import { type LearnedWords, moveLine, withQuantity } from './card-draft.ts';
import type { CardLinesProps } from './card-lines-props.ts';
import { MoveLines } from './move-line.tsx';

/** Most portions of one dish in one order. */
const MOST_PORTIONS = 99;

/** What will be counted, dish by dish; a tap on a line opens the steppers. */
export function CardLines({ card, draft, menu, onChange }: CardLinesProps) {
  const { t } = useTexts();
  const isEmpty = card.wish.lines.length === 0;
  const [isOpen, setOpen] = useState(false);
  const dishes = sortDishes(menu.dishes).filter(({ id }) => (draft.quantities.get(id) ?? 0) > 0);
  return (
    <>
      {dishes.length > 0 && (
        <List>
          {dishes.map(({ id, name }) => {
            const lines = card.wish.lines.filter(({ dish }) => dish === id);
            const isGuess = lines.some(({ confidence }) => confidence === 'guess');
            const words = lines.map((line) => line.words).join(' · ');
            return (
              <ListRow
                key={id}
                onPress={() => setOpen(true)}
                {...(words === '' ? {} : { detail: t('inbox.readFrom', { words }) })}
                {...(isGuess ? { trailing: t('inbox.lineGuess') } : {})}
              >
                {t('inbox.line', { quantity: draft.quantities.get(id) ?? 0, dish: name })}
              </ListRow>
            );
          })}
        </List>
      )}
      <PutRight
        isOpen={isOpen || isEmpty}
        onOpen={() => setOpen(true)}
        word={t('inbox.fix')}
        {...{ menu, learned: draft.learned }}
        onLearned={(learned) => onChange({ ...draft, learned })}
      >
        <DishSteppers
          menu={menu}
          quantityOf={(id) => draft.quantities.get(id) ?? 0}
          onChange={(id, quantity) => onChange(withQuantity(draft, id, quantity))}
        />
        <MoveLines
          lines={card.wish.lines}
          menu={menu}
          onMove={(at, dish) => onChange(moveLine(draft, card.wish, { at, dish }))}
        />
      </PutRight>
    </>
  );
}

export interface PutRightProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What the button says that opens it. */
  readonly word: string;
  readonly menu: Menu;
  readonly learned: readonly LearnedWords[];
  readonly onLearned: (learned: readonly LearnedWords[]) => void;
  readonly children: ComponentChildren;
}

/** What puts right what was read, behind a button; and the words to remember from it. */
export function PutRight({ isOpen, onOpen, word, children, ...of }: PutRightProps) {
  return (
    <>
      {isOpen ? (
        <div class="inbox-steppers">{children}</div>
      ) : (
        <Button icon={Pencil} kind="quiet" onPress={onOpen}>
          {word}
        </Button>
      )}
      <Learned learned={of.learned} menu={of.menu} onChange={of.onLearned} />
    </>
  );
}

export interface DishSteppersProps {
  readonly menu: Menu;
  readonly quantityOf: (dish: DishId) => number;
  readonly onChange: (dish: DishId, quantity: number) => void;
}

/** How many of each dish. */
export function DishSteppers({ menu, quantityOf, onChange }: DishSteppersProps) {
  const { t } = useTexts();
  return (
    <>
      {offeredDishes(menu).map(({ id, name }) => (
        <Stepper
          key={id}
          label={name}
          value={quantityOf(id)}
          max={MOST_PORTIONS}
          onChange={(quantity) => onChange(id, quantity)}
          lessLabel={t('words.less', { what: name })}
          moreLabel={t('words.more', { what: name })}
        />
      ))}
    </>
  );
}

export interface LearnedProps {
  readonly learned: readonly LearnedWords[];
  readonly menu: Menu;
  readonly onChange: (learned: readonly LearnedWords[]) => void;
}

/** What the desk will remember of these corrections, unless told not to. */
function Learned({ learned, menu, onChange }: LearnedProps) {
  const { t } = useTexts();
  const [off, setOff] = useState<readonly LearnedWords[]>([]);
  const all = [...learned, ...off.filter((one) => !learned.includes(one))];
  const nameOf = (id: string) => menu.dishes.find((dish) => dish.id === id)?.name ?? '';
  return (
    <>
      {all.map((one) => (
        <Switch
          key={`${one.words} ${one.dish}`}
          label={t('inbox.remember', { words: one.words, dish: nameOf(one.dish) })}
          on={learned.includes(one)}
          onWord={t('words.yes')}
          offWord={t('words.no')}
          onChange={(on) => {
            setOff(on ? off.filter((other) => other !== one) : [...off, one]);
            const kept = learned.filter((other) => other !== one);
            onChange(on ? [...kept, one] : kept);
          }}
        />
      ))}
    </>
  );
}
