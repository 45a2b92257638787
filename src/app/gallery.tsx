import { CalendarDays, CookingPot, HandCoins, ListChecks, Menu } from 'lucide';
import { DoorBar } from '../ui/door-bar.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import '../ui/base.css';
import type { GalleryEntry } from './gallery-entry.ts';
import { fieldEntries } from './gallery-fields.tsx';
import { choiceEntries } from './gallery-choices.tsx';
import { messageEntries } from './gallery-messages.tsx';
import { parcelEntries } from './gallery-parcels.tsx';
import { plotEntries } from './gallery-plots.tsx';
import { rowEntries } from './gallery-rows.tsx';
import { textEntries } from './gallery-texts.tsx';

const doors = [
  { href: '#doors', word: 'Kitchen', icon: CookingPot },
  { href: '#orders', word: 'Orders', icon: ListChecks },
  { href: '#day', word: 'Thursday', icon: CalendarDays },
  { href: '#sharing', word: 'Sharing', icon: HandCoins },
];

/** Shown by the gallery's own frame. */
const frame = ['page', 'section', 'top-bar', 'door-bar'];

const entries: readonly GalleryEntry[] = [
  ...textEntries,
  ...rowEntries,
  ...messageEntries,
  ...fieldEntries,
  ...choiceEntries,
  ...plotEntries,
];

/** The files of `src/ui` that the gallery shows. */
export const shownFiles: readonly string[] = [...frame, ...entries.map(({ file }) => file)];

/** Every component in every state, for those who build screens. Never shipped in a menu. */
export function Gallery() {
  return (
    <>
      <TopBar state="On 3 phones, 18:40" menu={{ href: '#menu', word: 'More', icon: Menu }}>
        Thu 26 Nov · open
      </TopBar>
      <Page
        title="Gallery"
        meta="Each component of the kit, in each of its states"
        back={{ href: '#back', word: 'Back' }}
        action={
          <LinkButton href="#main" kind="main" wide icon={CookingPot}>
            The main gesture of a screen
          </LinkButton>
        }
      >
        {[...entries, ...parcelEntries].map(({ file, Sample }) => (
          <Section key={file} title={file}>
            <Sample />
          </Section>
        ))}
      </Page>
      <DoorBar label="Doors" doors={doors} current="#doors" />
    </>
  );
}
