import {
  BookOpen,
  CalendarHeart,
  ChefHat,
  LifeBuoy,
  ListChecks,
  Printer,
  ShoppingBasket,
  Soup,
} from 'lucide';
import { weekdayOf } from '../../domain/calendar.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { NO_CAP } from '../../domain/one-off-event.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { isCalledOff } from '../../store/views/open-week.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { DishesToCook } from './dishes-to-cook.tsx';
import { CookedButton, MenuLink, NotCookedButton } from './kitchen-action.tsx';
import { OrdersRead } from './orders-read.tsx';
import { NotesToRead } from './notes-to-read.tsx';
import { type KitchenView, readKitchen } from './read-kitchen.ts';
import { PhoneOwner, WhoseTurn } from './whose-turn.tsx';
import './kitchen.css';

type PartProps = ScreenProps & { readonly view: KitchenView };

/** Today in the kitchen: who cooks, what, how much. Codes and numbers, never a customer's name. */
export function KitchenScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { week, phone } = props;
  const view = readKitchen(week, phone.now.value);
  // Who cooks, and whose phone this is, is not for whoever picks it up.
  const isLocked = phone.shelf.keys.value?.isLocked === true;
  const action = view.state === 'draft' ? <MenuLink week={week} /> : <CookedButton {...props} />;
  // What does not take place asks for no dish and no step; its orders stay where they are.
  const isOff = isCalledOff(week);
  const isNext = !isOff && (view.state === 'draft' || view.state === 'closed');
  const step = isNext ? { action } : {};
  return (
    <Page title={t('words.kitchen')} {...step}>
      {!isOff && <WeekNotice {...props} view={view} />}
      {!isLocked && <WhoseTurn {...props} />}
      {!isOff && (
        <>
          <Counts {...props} view={view} />
          <NotesToRead notes={view.notes} menu={week.menu.value} />
        </>
      )}
      <Links week={week} />
      {!isLocked && <PhoneOwner {...props} />}
    </Page>
  );
}

/** Where the kitchen leads; the turns are a week's, an event says instead who brings what. */
function Links({ week }: Pick<ScreenProps, 'week'>) {
  const { t, isComplete } = useTexts();
  return (
    <div class="kitchen-links">
      <LinkButton icon={Soup} href={paths.menu(week.week)}>
        {t('kitchen.toMenu')}
      </LinkButton>
      <LinkButton icon={BookOpen} href={paths.recipes(week.week)}>
        {t('kitchen.toRecipes')}
      </LinkButton>
      {week.oneOff === null ? (
        <LinkButton icon={ChefHat} href={paths.cooks(week.week)}>
          {t('kitchen.toCooks')}
        </LinkButton>
      ) : (
        <LinkButton icon={CalendarHeart} href={paths.event(week.week)}>
          {t('kitchen.toEvent')}
        </LinkButton>
      )}
      <LinkButton icon={ShoppingBasket} href={paths.shopping(week.week)}>
        {t('kitchen.toShopping')}
      </LinkButton>
      <LinkButton icon={ListChecks} href={paths.plan(week.week)}>
        {t('kitchen.toPlan')}
      </LinkButton>
      <LinkButton icon={Printer} href={paths.print(week.week)}>
        {t('kitchen.toPrint')}
      </LinkButton>
      {isComplete && (
        <LinkButton icon={LifeBuoy} href={paths.contacts(week.week)}>
          {t('contacts.title')}
        </LinkButton>
      )}
      {isComplete && week.oneOff === null && (
        <LinkButton icon={CalendarHeart} href={paths.events(week.week)}>
          {t('events.title')}
        </LinkButton>
      )}
    </div>
  );
}

function Counts(props: PartProps) {
  const { view, week, phone } = props;
  const { t, number } = useTexts();
  if (view.courses.length === 0) return null;
  const { mains, cap } = view;
  return (
    <>
      {cap < NO_CAP && (
        <MeterBar
          label={t('kitchen.mains', { cap })}
          value={mains}
          limit={Math.max(1, cap)}
          text={`${number(mains)} / ${number(cap)}`}
          overWord={t('kitchen.over', { n: Math.max(0, mains - cap) })}
        />
      )}
      <OrdersRead week={week} phone={phone} />
      {view.orders === 0 && <p>{t('kitchen.noOrders')}</p>}
      <DishesToCook {...props} courses={view.courses} />
    </>
  );
}

/** What the state of the week asks for. */
function WeekNotice(props: PartProps) {
  const { t, weekday } = useTexts();
  const { week, view } = props;
  if (view.state === 'cooked') {
    return (
      <Notice tone="good" word={t('kitchen.cookedWord')} action={<NotCookedButton {...props} />}>
        {t('kitchen.cookedState')}
      </Notice>
    );
  }
  if (view.state !== 'draft') return null;
  if (offeredDishes(week.menu.value).length > 0) {
    return (
      <Notice tone="attention" word={t('kitchen.nextWord')}>
        {t('kitchen.draftMenu')}
      </Notice>
    );
  }
  const served = weekday(weekdayOf(week.terms.value.servedOn));
  return <EmptyState picture={Soup}>{t('kitchen.emptyMenu', { day: served })}</EmptyState>;
}
