import { X } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { aliasTable } from '../../store/books/desk-books.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import type { InboxProps } from './inbox-props.ts';
import { forgetWords } from './learn-words.ts';

/** The words the desk has learned from corrections, each to be forgotten again. */
export function LearnedWordsPart({ deps, screen }: InboxProps) {
  const { t } = useTexts();
  const rows = [...deps.deskBook.rows(aliasTable).value.values()];
  if (rows.length === 0) return null;
  const dishes = deps.week.menu.value.dishes;
  const nameOf = (libraryId: string) =>
    dishes.find((dish) => dish.libraryId === libraryId)?.name ?? t('inbox.otherDish');
  return (
    <Disclosure summary={`${t('inbox.learned')} (${rows.length})`}>
      <p class="inbox-soft">{t('inbox.learnedHint')}</p>
      <List>
        {rows.map(({ id, words, libraryId }) => (
          <ListRow
            key={id}
            trailing={
              <Button
                kind="quiet"
                icon={X}
                onPress={() =>
                  void screen.gestures.run(
                    () => forgetWords(deps.deskBook, id),
                    t('inbox.forgotSaid', { words }),
                  )
                }
              >
                {t('inbox.forget', { words })}
              </Button>
            }
          >
            {t('inbox.learnedLine', { words, dish: nameOf(libraryId) })}
          </ListRow>
        ))}
      </List>
    </Disclosure>
  );
}
