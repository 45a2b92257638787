import { offeredDishes } from '../../domain/menu.ts';
import { type DishId, toDishId } from '../../domain/dish.ts';
import type { Menu } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { WishLine } from './card-wish.ts';

export interface MoveLinesProps {
  readonly lines: readonly WishLine[];
  readonly menu: Menu;
  readonly onMove: (at: number, dish: DishId) => void;
}

/** Words that were taken for the wrong dish: what they mean instead, with the same quantity. */
export function MoveLines({ lines, menu, onMove }: MoveLinesProps) {
  const { t } = useTexts();
  const options = offeredDishes(menu).map(({ id, name }) => ({ value: id as string, word: name })); // a wider text
  return (
    <>
      {lines.map((line, at) =>
        line.words === '' ? null : ( // a code names the dish itself
          <SelectField
            key={`${line.message} ${line.span.start}`}
            label={t('inbox.ask', { words: line.words })}
            options={options}
            value={line.dish}
            onChange={(dish) => onMove(at, toDishId(dish))}
          />
        ),
      )}
    </>
  );
}
