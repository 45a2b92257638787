import { offeredDishes } from '../../domain/menu.ts';
import { toDishId } from '../../domain/dish.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { moveLine } from './card-draft.ts';
import type { CardLinesProps } from './card-lines-props.ts';

/** Words that were taken for the wrong dish: what they mean instead, with the same quantity. */
export function MoveLine({ card, draft, menu, onChange }: CardLinesProps) {
  const { t } = useTexts();
  const options = offeredDishes(menu).map(({ id, name }) => ({ value: id as string, word: name })); // a wider text
  return (
    <>
      {card.wish.lines.map((line, at) =>
        line.words === '' ? null : ( // a code names the dish itself
          <SelectField
            key={`${line.message} ${line.span.start}`}
            label={t('inbox.ask', { words: line.words })}
            options={options}
            value={line.dish}
            onChange={(dish) => onChange(moveLine(draft, card.wish, { at, dish: toDishId(dish) }))}
          />
        ),
      )}
    </>
  );
}
