import { MessageSquareText, RotateCcw } from 'lucide';
import { COURSES } from '../../domain/dish.ts';
import { offeredDishes, publishBlockers, sortDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AffectedPart } from './affected-part.tsx';
import { Blockers, Warnings } from './before-publishing.tsx';
import { CourseSection } from './course-section.tsx';
import { DishRow } from './dish-row.tsx';
import { isOver, isPublished, menuHistory } from './menu-events.ts';
import { MenuBehind } from './menu-behind.tsx';
import { MenuLocked } from './menu-locked.tsx';
import { publishMenu } from './publish-menu.ts';
import { hasPrices, isCalledOff } from '../../store/views/open-week.ts';
import './menu-screen.css';

/** The menu of the week: what is on it, what it still lacks, and its way out. */
export function MenuScreen(props: ScreenProps) {
  const { t, day } = useTexts();
  const { week } = props;
  const menu = week.menu.value;
  const events = week.events.value;
  const locked = isPublished(events) || isOver(events);
  const dishes = offeredDishes(menu);
  const blockers = publishBlockers(menu, hasPrices(week));
  return (
    <Page
      title={t('menu.title')}
      meta={`${day(week.terms.value.servedOn)} · ${t('menu.dishCount', { n: dishes.length })}`}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
      action={locked ? <TextLink {...props} /> : <Publish {...props} blocked={blockers.length} />}
    >
      {locked && <MenuLocked {...props} />}
      {isPublished(events) && <MenuBehind {...props} />}
      {isPublished(events) && !isCalledOff(week) && <AffectedPart {...props} />}
      {COURSES.map((course) => (
        <CourseSection key={course} {...props} course={course} dishes={dishes} locked={locked} />
      ))}
      {!locked && (
        <LinkButton icon={RotateCcw} wide href={paths.menuAgain(week.week)}>
          {t('menu.takeAgain')}
        </LinkButton>
      )}
      {!locked && <Blockers week={week} blockers={blockers} />}
      {!locked && <Warnings menu={menu} />}
      <TakenOffDishes {...props} />
      <MenuTraces {...props} />
    </Page>
  );
}

function Publish(props: ScreenProps & { readonly blocked: number }) {
  const { t } = useTexts();
  const { blocked, gestures } = props;
  const reason = blocked > 0 ? t('menu.blocked', { n: blocked }) : undefined;
  const press = () => gestures.run(() => publishMenu(props), t('menu.published'));
  return (
    <Button kind="main" wide reason={reason} onPress={() => void press()}>
      {t('menu.publish')}
    </Button>
  );
}

function TextLink({ week }: ScreenProps) {
  const { t } = useTexts();
  return (
    <LinkButton kind="main" wide icon={MessageSquareText} href={paths.menuText(week.week)}>
      {t('menu.textLink')}
    </LinkButton>
  );
}

/** Dishes taken off: their orders keep them, and they can come back. */
function TakenOffDishes({ week }: ScreenProps) {
  const { t } = useTexts();
  const off = sortDishes(week.menu.value.dishes.filter((dish) => dish.removed));
  if (off.length === 0) return null;
  return (
    <Disclosure summary={t('menu.offTitle', { n: off.length })}>
      <List>
        {off.map((dish) => (
          <DishRow key={dish.id} week={week} dish={dish} />
        ))}
      </List>
    </Disclosure>
  );
}

/** The small history: when the menu went out and when it was opened again. */
function MenuTraces({ week }: ScreenProps) {
  const { t, moment } = useTexts();
  const history = menuHistory(week.events.value);
  if (history.length === 0) return null;
  return (
    <Disclosure summary={t('menu.history')}>
      <ul class="menu-traces">
        {history.map(({ id, kind, at }) => (
          <li key={id}>
            {kind === 'menu-published'
              ? t('menu.historyPublished', { when: moment(at) })
              : t('menu.historyReopened', { when: moment(at) })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
