import type { Menu } from '../../domain/menu.ts';
import type { KitchenNote } from '../../domain/tally.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { OrderLines } from '../order-lines.tsx';

export interface NotesToReadProps {
  readonly notes: readonly KitchenNote[];
  readonly menu: Menu;
}

/** What customers must not eat and other words for the kitchen, by code: whole, never cut. */
export function NotesToRead({ notes, menu }: NotesToReadProps) {
  const { t } = useTexts();
  if (notes.length === 0) return null;
  return (
    <Section title={t('kitchen.notes')}>
      <ul class="kitchen-notes">
        {notes.map((note) => (
          <li key={note.order} class="kitchen-note">
            <span class="kitchen-note-code">
              <Ltr>{note.code}</Ltr>
            </span>
            <Name lines="all">{note.note}</Name>
            <OrderLines order={note} menu={menu} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
