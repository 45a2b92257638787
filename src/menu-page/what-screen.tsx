import { useEffect, useState } from 'preact/hooks';
import { COURSES } from '../domain/dish.ts';
import { Button } from '../ui/button.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { Notice } from '../ui/notice.tsx';
import { AvoidList } from './avoid-list.tsx';
import { DishCard } from './dish-card.tsx';
import { COURSE_TITLE } from './dish-words.ts';
import { chosenDishes, draftLike, draftTotal } from './draft.ts';
import { MenuTerms } from './menu-terms.tsx';
import { OfferButtons } from './offer-buttons.tsx';
import type { MenuControl } from './page-state.ts';
import { Question } from './question.tsx';

/** The menu, and how many of what. */
export function WhatScreen({ page }: { readonly page: MenuControl }) {
  const { menu, state, update } = page;
  const { texts, draft } = state;
  const { t } = texts;
  const [missing, setMissing] = useState(false);
  const hasInbox = menu.inbox !== null;
  useEffect(() => {
    // So that the network may go and come back: what seals is here before it is needed.
    if (hasInbox) import('./seal-and-post.ts').catch(() => undefined);
  }, [hasInbox]);
  const set = (number: number) => (quantity: number) => {
    setMissing(false);
    update({ draft: { ...draft, quantities: { ...draft.quantities, [number]: quantity } } });
  };
  const hasSomething = chosenDishes(draft, menu).length + draft.offered > 0;
  const next = () => {
    setMissing(!hasSomething);
    return hasSomething;
  };
  return (
    <Question
      page={page}
      asked="what"
      title={t('whatTitle')}
      onNext={next}
      beside={
        <>
          {missing && <p role="alert">{t('chooseFirst')}</p>}
          <p class="total">
            {t('total')} <Ltr>{texts.money(draftTotal(draft, menu))}</Ltr>
          </p>
        </>
      }
    >
      <MenuTerms page={page} />
      <SameAsLast page={page} />
      <AvoidList page={page} />
      {COURSES.map((course) => {
        const dishes = menu.dishes.filter((dish) => dish.course === course);
        if (dishes.length === 0) return null;
        return (
          <section key={course} class="course">
            <h2>{t(COURSE_TITLE[course])}</h2>
            <ul class="dishes">
              {dishes.map((dish) => (
                <DishCard
                  key={dish.number}
                  dish={dish}
                  state={state}
                  onQuantity={set(dish.number)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <OfferButtons page={page} />
    </Question>
  );
}

/** One tap when this phone remembers an order of another week. */
function SameAsLast({ page }: { readonly page: MenuControl }) {
  const { state, menu, update } = page;
  const { t, list } = state.texts;
  const last = state.kept.orders.find(
    ({ order, cancelled }) => !cancelled && order.week !== menu.week,
  );
  return (
    <>
      {last && !state.editing && (
        <Button onPress={() => update(draftLike(last, menu))}>{t('sameAsLast')}</Button>
      )}
      {state.gone.length > 0 && (
        <Notice tone="attention" word={t('attention')} isAnnounced>
          {t('gone', { list: list(state.gone) })}
        </Notice>
      )}
    </>
  );
}
