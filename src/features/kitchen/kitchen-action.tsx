import { CookingPot } from 'lucide';
import { offeredDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { markCooked } from './mark-cooked.ts';

/** The one next step of a draft: its menu. */
export function MenuLink({ week }: Pick<ScreenProps, 'week'>) {
  const { t } = useTexts();
  const empty = offeredDishes(week.menu.value).length === 0;
  return (
    <LinkButton kind="main" wide href={paths.menu(week.week)}>
      {empty ? t('kitchen.makeMenu') : t('kitchen.finishMenu')}
    </LinkButton>
  );
}

/** The one next step once orders are closed. */
export function CookedButton(props: ScreenProps) {
  const { t } = useTexts();
  const press = () =>
    props.gestures.run(() => markCooked(props, 'cooked'), t('kitchen.cookedSaid'));
  return (
    <Button kind="main" wide icon={CookingPot} onPress={() => void press()}>
      {t('kitchen.cooked')}
    </Button>
  );
}

/** For those who said it too early. */
export function NotCookedButton(props: ScreenProps) {
  const { t } = useTexts();
  const press = () =>
    props.gestures.run(() => markCooked(props, 'not-cooked'), t('kitchen.notCookedSaid'));
  return (
    <Button kind="quiet" onPress={() => void press()}>
      {t('kitchen.notCooked')}
    </Button>
  );
}
