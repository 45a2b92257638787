import { useTexts } from '../../i18n/use-texts.ts';
import { List } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import type { ShoppingLine } from '../read-shopping.ts';
import { LineToBuy } from './line-to-buy.tsx';
import { PaidHere } from './paid-here.tsx';
import type { ShopPartProps } from './part-props.ts';
import { hasPrices } from '../../store/views/open-week.ts';

/** One shop: its aisles, then its till. */
export function ShopSection(props: ShopPartProps) {
  const { t } = useTexts();
  const { shop, lines } = props.part;
  return (
    <Section title={shop === '' ? t('shopping.noShop') : <Name>{shop}</Name>}>
      {aislesOf(lines).map(([aisle, here]) => (
        <div key={aisle} class="shopping-aisle">
          {aisle !== '' && (
            <h3>
              <Name>{aisle}</Name>
            </h3>
          )}
          <List>
            {here.map((line) => (
              <LineToBuy key={line.key} {...props} line={line} />
            ))}
          </List>
        </div>
      ))}
      {hasPrices(props.week) && <PaidHere {...props} />}
    </Section>
  );
}

/** Lines come aisle by aisle already. */
function aislesOf(lines: readonly ShoppingLine[]): [string, ShoppingLine[]][] {
  const aisles = new Map<string, ShoppingLine[]>();
  for (const line of lines)
    aisles.set(line.ware.aisle, [...(aisles.get(line.ware.aisle) ?? []), line]);
  return [...aisles];
}
