import { ShoppingBasket } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Switch } from '../../ui/switch.tsx';
import { paths } from '../paths.ts';
import { readShopping, type ShoppingView } from '../read-shopping.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useMine } from '../use-mine.ts';
import { ExtraForm } from './extra-form.tsx';
import { ShopSection } from './shop-section.tsx';
import './shopping.css';

/** Everything to buy for what was ordered, shop by shop; ticked off on the way, paid at the till. */
export function ShoppingScreen(props: ScreenProps) {
  const { week } = props;
  const { t, day } = useTexts();
  const view = readShopping({ ...props, mine: useMine(props) });
  const [isChanging, setChanging] = useState(false);
  const isEmpty = view.shops.length === 0;
  return (
    <Page
      title={t('shopping.title')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.kitchen(week.week), word: t('words.kitchen') }}
    >
      {isEmpty ? (
        <EmptyState picture={ShoppingBasket}>{t('shopping.nothing')}</EmptyState>
      ) : (
        <output class="shopping-left">
          {view.left === 0 ? t('shopping.allBought') : t('shopping.left', { n: view.left })}
        </output>
      )}
      <WithoutRecipe view={view} />
      {!isEmpty && (
        <Switch
          label={t('shopping.change')}
          hint={t('shopping.changeHint')}
          on={isChanging}
          onChange={setChanging}
          onWord={t('words.yes')}
          offWord={t('words.no')}
        />
      )}
      {view.shops.map((part) => (
        <ShopSection key={part.shop} {...props} part={part} isChanging={isChanging} />
      ))}
      <ExtraForm {...props} />
    </Page>
  );
}

/** The list must not look whole where it is not. */
function WithoutRecipe({ view }: { readonly view: ShoppingView }) {
  const { t } = useTexts();
  if (view.withoutRecipe.length === 0) return null;
  return (
    <Notice tone="attention" word={t('shopping.withoutRecipe')}>
      <ul class="shopping-dishes">
        {view.withoutRecipe.map(({ id, name }) => (
          <li key={id}>{name.trim() === '' ? t('menu.unnamed') : <Name>{name}</Name>}</li>
        ))}
      </ul>
      <p>{t('shopping.withoutRecipeWhy')}</p>
    </Notice>
  );
}
