import { useTexts } from '../../i18n/use-texts.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { readEvening } from '../evening.ts';
import { OrderLines } from '../order-lines.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import './cash.css';

/** Meals that were cooked for and that nobody was given. */
export function LeftOver({ week }: ScreenProps) {
  const { t } = useTexts();
  const left = readEvening(week).filter(({ cooked, handedOver }) => cooked && handedOver === null);
  return (
    <Section title={t('settle.leftOver')}>
      {left.length === 0 ? (
        <p>{t('settle.nothingLeft')}</p>
      ) : (
        <>
          <p>{t('settle.leftMeals', { n: left.length })}</p>
          <LinkButton href={paths.handOver(week.week)}>{t('settle.toHandOver')}</LinkButton>
          <ul class="cash-rows">
            {left.map(({ order, code }) => (
              <li key={order.id} class="cash-row">
                <h3>
                  <Ltr>{code}</Ltr>
                </h3>
                <OrderLines order={order} menu={week.menu.value} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
