import { Plus, RotateCcw } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { servedDay } from '../served-day.ts';
import { isOver, isPublished } from './menu-events.ts';
import { MenuLocked } from './menu-locked.tsx';
import { type PastDish, type PastMenu, pastDishes, pastMenus, takeAgain } from './take-again.ts';
import { hasPrices } from '../../store/views/open-week.ts';
import './menu-again.css';

/** Past dishes and past menus, taken again in one tap. Orders stay where they are. */
export function MenuAgainScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { week } = props;
  const events = week.events.value;
  const locked = isPublished(events) || isOver(events);
  return (
    <Page
      title={t('menu.againTitle')}
      back={{ href: paths.menu(week.week), word: t('menu.backToMenu') }}
    >
      {locked ? <MenuLocked {...props} /> : <PastOffers {...props} />}
    </Page>
  );
}

function PastOffers(props: ScreenProps) {
  const { t } = useTexts();
  const { group, week } = props;
  const dishes = pastDishes(group, week);
  const menus = pastMenus(group, week);
  if (dishes.length === 0)
    return <EmptyState picture={RotateCcw}>{t('menu.againEmpty')}</EmptyState>;
  return (
    <>
      <p>{t('menu.againHint')}</p>
      {menus.length > 0 && (
        <Section title={t('menu.againMenus')}>
          <ul class="menu-again">
            {menus.map((menu) => (
              <PastMenuCard key={menu.week} {...props} menu={menu} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('menu.againDishes')}>
        <List>
          {dishes.map((dish) => (
            <PastDishRow key={dish.id} {...props} past={dish} />
          ))}
        </List>
      </Section>
    </>
  );
}

function PastMenuCard({ group, week, gestures, menu }: ScreenProps & { readonly menu: PastMenu }) {
  const { t, longDate, list } = useTexts();
  const whole = menu.dishes.every(({ onMenu }) => onMenu);
  const press = () => gestures.run(() => takeAgain(week, menu.dishes), t('menu.againMenuTaken'));
  return (
    <li class="menu-again-card">
      <h3>
        {t('menu.againWeek', {
          date: longDate(servedDay(group, menu.week)),
        })}
      </h3>
      <Name lines={3}>{list(menu.dishes.map(({ name }) => name))}</Name>
      <Button
        icon={RotateCcw}
        reason={whole ? t('menu.onMenu') : undefined}
        onPress={() => void press()}
      >
        {t('menu.againMenuTake', { n: menu.dishes.length })}
      </Button>
    </li>
  );
}

function PastDishRow({ group, week, gestures, past }: ScreenProps & { readonly past: PastDish }) {
  const { t, day, money } = useTexts();
  const press = () => gestures.run(() => takeAgain(week, [past]), t('menu.againDishTaken'));
  const last = day(servedDay(group, past.lastWeek));
  const sold = past.sold === null ? '' : `${t('menu.soldLast', { n: past.sold })}, `;
  return (
    <ListRow
      detail={`${sold}${last}`}
      trailing={
        <span class="menu-again-take">
          {hasPrices(week) && <Ltr>{money(past.price)}</Ltr>}
          {past.onMenu ? (
            <Tag tone="good">{t('menu.onMenu')}</Tag>
          ) : (
            <Button icon={Plus} onPress={() => void press()}>
              {t('words.add')}
            </Button>
          )}
        </span>
      }
    >
      <Name>{past.name}</Name>
    </ListRow>
  );
}
