import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { COURSES } from '../../domain/dish.ts';
import { changeDish } from './change-dish.ts';
import type { DishEditing } from './dish-editing.ts';
import { COURSE_PICTURE, COURSE_WORD } from '../dish-words.ts';
import { SavedNote } from '../saved-note.tsx';
import { checkAliases, checkPrice, priceText } from './typed-parts.ts';
import { checkText } from '../check-text.ts';
import { useTyped } from '../use-typed.ts';

/** Name of the dish. */
export function NamePart({ week, dish, saved, save }: DishEditing) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: dish.name,
    check: (text) => checkText(text),
    save: (name) => save('name', () => changeDish(week, dish.id, { name })),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('menu.name')}
        value={value}
        onInput={onInput}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
        required
      />
      <SavedNote shown={saved === 'name'} />
    </div>
  );
}

/** Starter, main or dessert. */
export function CoursePart({ week, dish, saved, save }: DishEditing) {
  const { t } = useTexts();
  return (
    <div>
      <ChoiceGroup
        legend={t('menu.course')}
        choices={COURSES.map((course) => ({
          value: course,
          word: t(COURSE_WORD[course]),
          icon: COURSE_PICTURE[course],
        }))}
        value={dish.course}
        onChange={(course) => void save('course', () => changeDish(week, dish.id, { course }))}
      />
      <SavedNote shown={saved === 'course'} />
    </div>
  );
}

/** Price of one portion. */
export function PricePart({ week, dish, saved, save }: DishEditing) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: priceText(dish.price, texts),
    check: checkPrice,
    save: (price) => save('price', () => changeDish(week, dish.id, { price })),
  });
  return (
    <div onChange={leave}>
      <AmountField
        label={texts.t('menu.price')}
        hint={texts.t('menu.priceHint')}
        unit="€"
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
        required
      />
      <SavedNote shown={saved === 'price'} />
    </div>
  );
}

/** What customers call it. */
export function AliasesPart({ week, dish, saved, save }: DishEditing) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: dish.aliases.join(', '),
    check: checkAliases,
    save: (aliases) => save('aliases', () => changeDish(week, dish.id, { aliases })),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('menu.aliases')}
        hint={texts.t('menu.aliasesHint')}
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <SavedNote shown={saved === 'aliases'} />
    </div>
  );
}
