import {
  breaksFirst,
  type FirstBreak,
  type Kitchen,
  needFor,
  RESOURCES,
} from '../../domain/capacity.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { CountRow } from '../../ui/count-row.tsx';
import { List } from '../../ui/list.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { RESOURCE_WORD } from './resource-words.ts';

export interface FirstShortProps {
  readonly week: OpenWeek;
  readonly kitchen: Kitchen;
}

/** At how many portions more of each dish something is short, the nearest first; then how full all is now. */
export function FirstShort({ week, kitchen }: FirstShortProps) {
  const { t } = useTexts();
  const breaks = offeredDishes(week.menu.value)
    .flatMap((dish) => {
      const found = breaksFirst(kitchen, dish.libraryId);
      return found === null ? [] : [{ dish, found }];
    })
    .toSorted((a, b) => a.found.more - b.found.more);
  return (
    <>
      <Section title={t('capacity.first')}>
        {breaks.length === 0 ? <p>{t('capacity.nothingYet')}</p> : <p>{t('capacity.firstHint')}</p>}
        {breaks.length > 0 && (
          <List>
            {breaks.map(({ dish, found }) => (
              <CountRow
                key={dish.id}
                count={`+${found.more}`}
                detail={<ShortWords found={found} />}
              >
                {dish.name.trim() === '' ? t('menu.unnamed') : <Name>{dish.name}</Name>}
              </CountRow>
            ))}
          </List>
        )}
      </Section>
      <FullNow kitchen={kitchen} />
    </>
  );
}

function ShortWords({ found: { more, resources } }: { readonly found: FirstBreak }) {
  const { t, list } = useTexts();
  const what = list(resources.map((resource) => t(RESOURCE_WORD[resource]).toLocaleLowerCase()));
  return (
    <>{more === 0 ? t('capacity.shortNow', { what }) : t('capacity.short', { n: more, what })}</>
  );
}

function FullNow({ kitchen: { uses, counts, available } }: Pick<FirstShortProps, 'kitchen'>) {
  const { t, number } = useTexts();
  if (available.size === 0) return null;
  return (
    <Section title={t('capacity.now')}>
      {RESOURCES.flatMap((resource) => {
        const there = available.get(resource);
        if (there === undefined) return [];
        const need = needFor(uses, counts, resource);
        return [
          <MeterBar
            key={resource}
            label={t(RESOURCE_WORD[resource])}
            value={need}
            limit={Math.max(1, there)}
            text={`${number(need / 100)} / ${number(there / 100)}`}
            overWord={t('capacity.lacking', { n: (need - there) / 100 })}
          />,
        ];
      })}
    </Section>
  );
}
