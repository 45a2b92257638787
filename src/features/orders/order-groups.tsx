import { lateFrom } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { List } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { GROUP_WORD } from './filter-words.ts';
import { OrderListRow } from './order-row.tsx';
import { groupRows, type OrderRow } from './order-rows.ts';
import { OverChoices } from './over-choices.tsx';

export interface OrderGroupsProps extends ScreenProps {
  readonly rows: readonly OrderRow[];
}

/** The orders by state; those over the cap with their choices, those too late with the cutoff. */
export function OrderGroups({ rows, ...props }: OrderGroupsProps) {
  const { t, moment } = useTexts();
  const { week } = props;
  return (
    <>
      {groupRows(rows).map(({ group, rows: inside }) => (
        <Section key={group} title={t(GROUP_WORD[group])} aside={<Ltr>{inside.length}</Ltr>}>
          {group === 'late' && (
            <p class="orders-soft">
              {t('orders.groupLateMeta', {
                moment: moment(lateFrom(week.terms.value)),
              })}
            </p>
          )}
          {group === 'over' ? (
            <OverChoices {...props} rows={inside} />
          ) : (
            <List>
              {inside.map((row) => (
                <OrderListRow key={row.order.id} week={week} row={row} />
              ))}
            </List>
          )}
        </Section>
      ))}
    </>
  );
}
