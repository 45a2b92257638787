import { changesUnpublished } from '../../domain/menu-version.ts';
import { publishBlockers } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { versionsOf } from './affected-orders.ts';
import { ChangeWords } from './affected-part.tsx';
import { publishMenu } from './publish-menu.ts';
import { hasPrices } from '../../store/views/open-week.ts';

/** An ingredient brought an allergen after the menu went out: nobody was told. One tap puts it right. */
export function MenuBehind(props: ScreenProps) {
  const { t } = useTexts();
  const { week, gestures } = props;
  const once = useOneAtATime();
  const menu = week.menu.value;
  const changes = changesUnpublished(menu, versionsOf(week));
  if (changes.length === 0) return null;
  const isBlocked = publishBlockers(menu, hasPrices(week)).length > 0;
  const publish = () =>
    once('publish', () => gestures.run(() => publishMenu(props), t('menu.correctionPublished')));
  const action = isBlocked
    ? {}
    : {
        action: (
          <Button kind="main" onPress={publish}>
            {t('menu.publishCorrection')}
          </Button>
        ),
      };
  return (
    <Notice tone="problem" word={t('menu.behindWord')} {...action}>
      <ul>
        {changes.map((change) => (
          <li key={`${change.type} ${change.dish}`}>
            <ChangeWords week={week} change={change} />
          </li>
        ))}
      </ul>
      {isBlocked && <p>{t('menu.behindBlocked')}</p>}
    </Notice>
  );
}
