import { lazy, Route, Router } from 'preact-iso';
import type { ScreenProps } from '../features/screen-props.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { AppState } from './app-state.ts';
import { useBrief } from './brief-props.ts';
import type { Composition } from './compose.ts';
import { NotFound } from './not-found.tsx';

/** Each screen is a chunk of its own: the first load carries the shell alone. */
const KitchenScreen = lazy(() =>
  import('../features/kitchen/kitchen-screen.tsx').then((module) => module.KitchenScreen),
);
const MenuScreen = lazy(() =>
  import('../features/menu/menu-screen.tsx').then((module) => module.MenuScreen),
);
const DishScreen = lazy(() =>
  import('../features/menu/dish-screen.tsx').then((module) => module.DishScreen),
);
const MenuAgainScreen = lazy(() =>
  import('../features/menu/menu-again-screen.tsx').then((module) => module.MenuAgainScreen),
);
const MenuTextScreen = lazy(() =>
  import('../features/menu/menu-text-screen.tsx').then((module) => module.MenuTextScreen),
);
const ShoppingScreen = lazy(() =>
  import('../features/shopping/shopping-screen.tsx').then((module) => module.ShoppingScreen),
);
const Turns = lazy(() => import('./turns-route.tsx').then((module) => module.TurnsRoute));
const Plan = lazy(() => import('./plan-route.tsx').then((module) => module.PlanRoute));
const Events = lazy(() => import('./events-route.tsx').then((module) => module.EventsRoute));
const Recipes = lazy(() => import('./recipes-route.tsx').then((module) => module.RecipesRoute));
const OrdersRoute = lazy(() => import('./orders-route.tsx').then((module) => module.OrdersRoute));
const NewOrderScreen = lazy(() =>
  import('../features/orders/new-order-screen.tsx').then((module) => module.NewOrderScreen),
);
const OrderScreen = lazy(() =>
  import('../features/orders/order-screen.tsx').then((module) => module.OrderScreen),
);
const EditOrderScreen = lazy(() =>
  import('../features/orders/edit-order-screen.tsx').then((module) => module.EditOrderScreen),
);
const InboxRoute = lazy(() => import('./inbox-route.tsx').then((module) => module.InboxRoute));
const ThursdayScreen = lazy(() =>
  import('../features/thursday/thursday-screen.tsx').then((module) => module.ThursdayScreen),
);
const PackingScreen = lazy(() =>
  import('../features/thursday/packing-screen.tsx').then((module) => module.PackingScreen),
);
const HandOverScreen = lazy(() =>
  import('../features/thursday/hand-over-screen.tsx').then((module) => module.HandOverScreen),
);
const RoundRoute = lazy(() => import('./round-route.tsx').then((module) => module.RoundRoute));
const CashScreen = lazy(() =>
  import('../features/cash/cash-screen.tsx').then((module) => module.CashScreen),
);
const BankScreen = lazy(() =>
  import('../features/bank/bank-screen.tsx').then((module) => module.BankScreen),
);
const PurchasesScreen = lazy(() =>
  import('../features/cash/purchases-screen.tsx').then((module) => module.PurchasesScreen),
);
const SettleScreen = lazy(() =>
  import('../features/cash/settle-screen.tsx').then((module) => module.SettleScreen),
);
const PrintScreen = lazy(() =>
  import('../features/print/print-screen.tsx').then((module) => module.PrintScreen),
);
const SharingScreen = lazy(() =>
  import('../features/sharing/sharing-screen.tsx').then((module) => module.SharingScreen),
);
const SharersScreen = lazy(() =>
  import('../features/sharing/sharers-screen.tsx').then((module) => module.SharersScreen),
);
const SharingRoundScreen = lazy(() =>
  import('../features/sharing/sharing-round-screen.tsx').then(
    (module) => module.SharingRoundScreen,
  ),
);
const EnvelopesScreen = lazy(() =>
  import('../features/sharing/envelopes-screen.tsx').then((module) => module.EnvelopesScreen),
);
const SharingHistoryScreen = lazy(() =>
  import('../features/sharing/sharing-history-screen.tsx').then(
    (module) => module.SharingHistoryScreen,
  ),
);
const Modules = lazy(() => import('./modules-route.tsx').then((module) => module.ModulesRoute));
const Books = lazy(() => import('./books-route.tsx').then((module) => module.BooksRoute));
const ContactsScreen = lazy(() =>
  import('../features/safety/contacts-screen.tsx').then((module) => module.ContactsScreen),
);
const OwnYearScreen = lazy(() =>
  import('../features/sharing/own-year-screen.tsx').then((module) => module.OwnYearScreen),
);
const TrayScreen = lazy(() =>
  import('../features/tray/tray-screen.tsx').then((module) => module.TrayScreen),
);
const SettingsScreen = lazy(() =>
  import('../features/settings/settings-screen.tsx').then((module) => module.SettingsScreen),
);
const PeopleScreen = lazy(() =>
  import('../features/people/people-screen.tsx').then((module) => module.PeopleScreen),
);
const Decisions = lazy(() =>
  import('./decisions-route.tsx').then((module) => module.DecisionsRoute),
);
const SeveralPhones = lazy(() =>
  import('./several-phones.tsx').then((module) => module.SeveralPhones),
);
const ThisPhone = lazy(() => import('./this-phone-route.tsx').then((module) => module.ThisPhone));

const Guard = lazy(() => import('./guard-route.tsx').then((module) => module.GuardRoute));

/** Where most starts end: fetched while the books open. */
void KitchenScreen.preload().catch(() => undefined); // the screen itself tries again and says so

export interface RoutesProps {
  readonly screen: ScreenProps;
  readonly state: AppState;
  readonly parts: Composition;
}

/** Which screen an address shows. */
export function Routes({ state, parts, ...of }: RoutesProps) {
  const [at, { t }] = [useBrief(of.screen), useTexts()];
  const several = { screen: at, state, parts, toJSON: at.toJSON };
  return (
    <Router onRouteChange={startAtTop} onLoadEnd={startAtTop}>
      <Route path="/:isoWeek/kitchen" component={KitchenScreen} {...at} />
      <Route path="/:isoWeek/menu" component={MenuScreen} {...at} />
      <Route path="/:isoWeek/menu/again" component={MenuAgainScreen} {...at} />
      <Route path="/:isoWeek/menu/text" component={MenuTextScreen} {...at} />
      <Route path="/:isoWeek/menu/dish/:dish" component={DishScreen} {...at} />
      <Route path="/:isoWeek/cooks" component={Turns} {...at} place="cooks" />
      <Route path="/:isoWeek/cooks/availability" component={Turns} {...at} place="availability" />
      <Route path="/:isoWeek/cooks/rules" component={Turns} {...at} place="rules" />
      <Route path="/:isoWeek/cooks/proposal" component={Turns} {...at} place="proposal" />
      <Route path="/:isoWeek/cooks/mine" component={Turns} {...at} place="mine" />
      <Route path="/:isoWeek/cooks/slots" component={Turns} {...at} place="slots" />
      <Route path="/:isoWeek/recipes" component={Recipes} {...at} place="all" />
      <Route path="/:isoWeek/recipes/of/:recipe" component={Recipes} {...at} place="one" />
      <Route path="/:isoWeek/recipes/of/:recipe/edit" component={Recipes} {...at} place="edit" />
      <Route path="/:isoWeek/shopping" component={ShoppingScreen} {...at} />
      <Route path="/:isoWeek/orders" component={OrdersRoute} {...at} parts={parts} />
      <Route path="/:isoWeek/orders/new" component={NewOrderScreen} {...at} />
      <Route path="/:isoWeek/orders/of/:order" component={OrderScreen} {...at} />
      <Route path="/:isoWeek/orders/of/:order/edit" component={EditOrderScreen} {...at} />
      <Route path="/:isoWeek/orders/inbox" component={InboxRoute} {...at} parts={parts} />
      <Route path="/:isoWeek/thursday" component={ThursdayScreen} {...at} />
      <Route path="/:isoWeek/thursday/packing" component={PackingScreen} {...at} />
      <Route path="/:isoWeek/thursday/hand-over" component={HandOverScreen} {...at} />
      <Route path="/:isoWeek/thursday/round" component={RoundRoute} {...at} parts={parts} />
      <Route path="/:isoWeek/thursday/cash" component={CashScreen} {...at} />
      <Route path="/:isoWeek/thursday/bank" component={BankScreen} {...at} />
      <Route path="/:isoWeek/thursday/purchases" component={PurchasesScreen} {...at} />
      <Route path="/:isoWeek/thursday/settle" component={SettleScreen} {...at} />
      <Route path="/:isoWeek/print" component={PrintScreen} {...at} />
      <Route path="/:isoWeek/plan" component={Plan} {...at} place="plan" />
      <Route path="/:isoWeek/plan/capacity" component={Plan} {...at} place="capacity" />
      <Route path="/:isoWeek/plan/hygiene" component={Plan} {...at} place="hygiene" />
      {sharingRoutes(at)}
      {bookAndEventRoutes(at)}
      <Route path="/:isoWeek/contacts" component={ContactsScreen} {...at} />
      <Route path="/:isoWeek/sharing/own-year" component={OwnYearScreen} {...at} />
      <Route path="/:isoWeek/tray" component={TrayScreen} {...at} />
      <Route path="/:isoWeek/settings" component={SettingsScreen} {...at} preferences={state} />
      <Route path="/:isoWeek/people" component={PeopleScreen} {...at} />
      <Route path="/:isoWeek/decisions" component={Decisions} {...at} place="decisions" />
      <Route path="/:isoWeek/decisions/proposals" component={Decisions} {...at} place="proposals" />
      <Route path="/:isoWeek/decisions/agenda" component={Decisions} {...at} place="agenda" />
      <Route path="/:isoWeek/phones" component={SeveralPhones} {...several} place="phones" />
      <Route path="/:isoWeek/phones/lost" component={SeveralPhones} {...several} place="lost" />
      <Route path="/:isoWeek/exchange" component={SeveralPhones} {...several} place="exchange" />
      <Route path="/:isoWeek/relay" component={SeveralPhones} {...several} place="relay" />
      <Route path="/:isoWeek/this-phone" component={ThisPhone} {...several} place="all" />
      <Route path="/:isoWeek/this-phone/to-know" component={ThisPhone} {...several} place="words" />
      <Route path="/:isoWeek/this-phone/host" component={ThisPhone} {...several} place="host" />
      <Route path="/:isoWeek/this-phone/lock" component={Guard} {...several} place="lock" />
      <Route path="/:isoWeek/this-phone/backup" component={Guard} {...several} place="backup" />
      <Route default component={NotFound} week={at.week.week} title={t('week.notFound')} />
    </Router>
  );
}

/** The router reads its children's own paths: a list of routes, not a part that draws them. */
function bookAndEventRoutes(at: ReturnType<typeof useBrief>) {
  return [
    <Route key="events" path="/:isoWeek/events" component={Events} {...at} place="all" />,
    <Route key="event" path="/:isoWeek/event" component={Events} {...at} place="one" />,
    <Route key="books" path="/:isoWeek/books" component={Books} {...at} place="books" />,
    <Route key="plots" path="/:isoWeek/books/plots" component={Books} {...at} place="plots" />,
    <Route key="whatIf" path="/:isoWeek/books/what-if" component={Books} {...at} place="whatIf" />,
    <Route key="sheet" path="/:isoWeek/books/sheet" component={Books} {...at} place="sheet" />,
  ];
}

/** The screens of the circle. */
function sharingRoutes(at: ReturnType<typeof useBrief>) {
  return [
    <Route key="sharing" path="/:isoWeek/sharing" component={SharingScreen} {...at} />,
    <Route key="sharing/who" path="/:isoWeek/sharing/who" component={SharersScreen} {...at} />,
    <Route
      key="sharing/round"
      path="/:isoWeek/sharing/round"
      component={SharingRoundScreen}
      {...at}
    />,
    <Route
      key="sharing/envelopes"
      path="/:isoWeek/sharing/envelopes"
      component={EnvelopesScreen}
      {...at}
    />,
    <Route
      key="sharing/history"
      path="/:isoWeek/sharing/history"
      component={SharingHistoryScreen}
      {...at}
    />,
    <Route
      key="sharing/modules"
      path="/:isoWeek/sharing/modules"
      component={Modules}
      {...at}
      place="modules"
    />,
    <Route
      key="sharing/priorities"
      path="/:isoWeek/sharing/priorities"
      component={Modules}
      {...at}
      place="priorities"
    />,
    <Route
      key="sharing/ceilings"
      path="/:isoWeek/sharing/ceilings"
      component={Modules}
      {...at}
      place="ceilings"
    />,
  ];
}

/** A new screen is read from its title on: by eyes and by screen readers. */
function startAtTop(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
