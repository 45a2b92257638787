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
const TurnsRoute = lazy(() => import('./turns-route.tsx').then((module) => module.TurnsRoute));
const PlanRoute = lazy(() => import('./plan-route.tsx').then((module) => module.PlanRoute));
const RecipesRoute = lazy(() =>
  import('./recipes-route.tsx').then((module) => module.RecipesRoute),
);
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
const TrayScreen = lazy(() =>
  import('../features/tray/tray-screen.tsx').then((module) => module.TrayScreen),
);
const SettingsScreen = lazy(() =>
  import('../features/settings/settings-screen.tsx').then((module) => module.SettingsScreen),
);
const PeopleScreen = lazy(() =>
  import('../features/people/people-screen.tsx').then((module) => module.PeopleScreen),
);
const DecisionsScreen = lazy(() =>
  import('../features/decisions/decisions-screen.tsx').then((module) => module.DecisionsScreen),
);
const SeveralPhones = lazy(() =>
  import('./several-phones.tsx').then((module) => module.SeveralPhones),
);
const ThisPhoneScreen = lazy(() =>
  import('../features/safety/this-phone-screen.tsx').then((module) => module.ThisPhoneScreen),
);

/** Whether a place needs no other texts than those that come with the app. */
export function isFirstDoor(path: string): boolean {
  return path.split('/')[2] === 'kitchen';
}

/** Where most starts end: fetched while the books open. */
void KitchenScreen.preload().catch(() => undefined); // the screen itself tries again and says so

export interface RoutesProps {
  readonly screen: ScreenProps;
  readonly state: AppState;
  readonly parts: Composition;
}

/** Which screen an address shows. */
export function Routes({ state, parts, ...of }: RoutesProps) {
  const notFound = useTexts().t('week.notFound');
  const screen = useBrief(of.screen);
  const several = { screen, state, parts, toJSON: screen.toJSON };
  return (
    <Router onRouteChange={startAtTop} onLoadEnd={startAtTop}>
      <Route path="/:isoWeek/kitchen" component={KitchenScreen} {...screen} />
      <Route path="/:isoWeek/menu" component={MenuScreen} {...screen} />
      <Route path="/:isoWeek/menu/again" component={MenuAgainScreen} {...screen} />
      <Route path="/:isoWeek/menu/text" component={MenuTextScreen} {...screen} />
      <Route path="/:isoWeek/menu/dish/:dish" component={DishScreen} {...screen} />
      <Route path="/:isoWeek/cooks" component={TurnsRoute} {...screen} place="cooks" />
      <Route
        path="/:isoWeek/cooks/availability"
        component={TurnsRoute}
        {...screen}
        place="availability"
      />
      <Route path="/:isoWeek/cooks/rules" component={TurnsRoute} {...screen} place="rules" />
      <Route path="/:isoWeek/cooks/proposal" component={TurnsRoute} {...screen} place="proposal" />
      <Route path="/:isoWeek/cooks/mine" component={TurnsRoute} {...screen} place="mine" />
      <Route path="/:isoWeek/shopping" component={ShoppingScreen} {...screen} />
      <Route path="/:isoWeek/cooks/slots" component={TurnsRoute} {...screen} place="slots" />
      <Route path="/:isoWeek/recipes" component={RecipesRoute} {...screen} place="all" />
      <Route path="/:isoWeek/recipes/of/:recipe" component={RecipesRoute} {...screen} place="one" />
      <Route
        path="/:isoWeek/recipes/of/:recipe/edit"
        component={RecipesRoute}
        {...screen}
        place="edit"
      />
      <Route path="/:isoWeek/orders" component={OrdersRoute} {...screen} parts={parts} />
      <Route path="/:isoWeek/orders/new" component={NewOrderScreen} {...screen} />
      <Route path="/:isoWeek/orders/of/:order" component={OrderScreen} {...screen} />
      <Route path="/:isoWeek/orders/of/:order/edit" component={EditOrderScreen} {...screen} />
      <Route path="/:isoWeek/orders/inbox" component={InboxRoute} {...screen} parts={parts} />
      <Route path="/:isoWeek/thursday" component={ThursdayScreen} {...screen} />
      <Route path="/:isoWeek/thursday/packing" component={PackingScreen} {...screen} />
      <Route path="/:isoWeek/thursday/hand-over" component={HandOverScreen} {...screen} />
      <Route path="/:isoWeek/thursday/round" component={RoundRoute} {...screen} parts={parts} />
      <Route path="/:isoWeek/thursday/cash" component={CashScreen} {...screen} />
      <Route path="/:isoWeek/thursday/bank" component={BankScreen} {...screen} />
      <Route path="/:isoWeek/thursday/purchases" component={PurchasesScreen} {...screen} />
      <Route path="/:isoWeek/thursday/settle" component={SettleScreen} {...screen} />
      <Route path="/:isoWeek/print" component={PrintScreen} {...screen} />
      <Route path="/:isoWeek/plan" component={PlanRoute} {...screen} place="plan" />
      <Route path="/:isoWeek/plan/capacity" component={PlanRoute} {...screen} place="capacity" />
      <Route path="/:isoWeek/plan/hygiene" component={PlanRoute} {...screen} place="hygiene" />
      <Route path="/:isoWeek/sharing" component={SharingScreen} {...screen} />
      <Route path="/:isoWeek/sharing/who" component={SharersScreen} {...screen} />
      <Route path="/:isoWeek/sharing/round" component={SharingRoundScreen} {...screen} />
      <Route path="/:isoWeek/sharing/envelopes" component={EnvelopesScreen} {...screen} />
      <Route path="/:isoWeek/sharing/history" component={SharingHistoryScreen} {...screen} />
      <Route path="/:isoWeek/tray" component={TrayScreen} {...screen} />
      <Route path="/:isoWeek/settings" component={SettingsScreen} {...screen} preferences={state} />
      <Route path="/:isoWeek/people" component={PeopleScreen} {...screen} />
      <Route path="/:isoWeek/decisions" component={DecisionsScreen} {...screen} />
      <Route path="/:isoWeek/phones" component={SeveralPhones} {...several} place="phones" />
      <Route path="/:isoWeek/exchange" component={SeveralPhones} {...several} place="exchange" />
      <Route path="/:isoWeek/relay" component={SeveralPhones} {...several} place="relay" />
      <Route path="/:isoWeek/this-phone" component={ThisPhoneScreen} {...screen} erase={state} />
      <Route default component={NotFound} week={screen.week.week} title={notFound} />
    </Router>
  );
}

/** A new screen is read from its title on: by eyes and by screen readers. */
function startAtTop(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
