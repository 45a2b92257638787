import type { Texts } from '../../i18n/texts.ts';
import { besideText, toBuyText } from '../line-words.ts';
import { readShopping, type ShoppingLine, type ShopPart } from '../read-shopping.ts';
import type { KitDeps } from './plan-sheets.ts';
import type { Sheet, SheetPart } from './sheet.ts';

/** What is still to buy, shop by shop and aisle by aisle. Reads signals. */
export function shoppingSheet({ group, week, mine }: KitDeps, texts: Texts): Sheet {
  const { t } = texts;
  const { shops, withoutRecipe } = readShopping({ group, week, mine });
  const unlisted = withoutRecipe.map(({ name }) => name);
  return {
    kind: 'shopping',
    title: t('shopping.sheet'),
    columns: [
      { kind: 'tick', word: t('print.done') },
      { kind: 'text', word: t('shopping.quantity') },
      { kind: 'text', word: t('shopping.thing') },
    ],
    parts: shops.map((part) => shopPart(part, texts)).filter(({ lines }) => lines.length > 0),
    notes:
      unlisted.length === 0 ? [] : [t('shopping.notListed', { dishes: texts.commas(unlisted) })],
  };
}

function shopPart({ shop, lines }: ShopPart, texts: Texts): SheetPart {
  const toBuy = lines.filter(({ got, missing }) => !got || missing !== null);
  return {
    title: shop === '' ? texts.t('shopping.noShop') : shop,
    lines: toBuy.map((line) => ({ key: line.key, cells: ['', ...lineCells(line, texts)] })),
  };
}

function lineCells(line: ShoppingLine, texts: Texts): [quantity: string, thing: string] {
  const open = line.missing ? { ...line, need: line.missing, packs: null } : line;
  const about = [line.name, line.ware.aisle, besideText(line, texts)];
  return [toBuyText(open, texts) ?? '', about.filter((text) => text !== '').join('\n')];
}
