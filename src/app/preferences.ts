import { signal, type ReadonlySignal } from '@preact/signals';
import { type MemberId, toMemberId } from '../domain/member.ts';
import { type Language, LANGUAGES, spokenLanguage } from '../i18n/catalog.ts';
import { firstTexts, loadTexts } from '../i18n/load-texts.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Catalogue } from '../store/storage.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Names in the open catalogue: no person, no content. */
const NAMES = {
  language: 'language',
  theme: 'theme',
  me: 'me',
  demo: 'demo',
  relayOff: 'relay-off',
} as const;

/** What this phone was told about itself. */
export interface Preferences {
  readonly texts: ReadonlySignal<Texts>;
  readonly theme: ReadonlySignal<Theme>;
  /** Whose phone this is. */
  readonly me: ReadonlySignal<MemberId | null>;
  /** Whether it holds the demo week. */
  readonly isDemo: ReadonlySignal<boolean>;
  /** Whether this phone was told to leave the relay alone. */
  readonly isRelayOff: ReadonlySignal<boolean>;
  readonly read: () => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly setMe: (member: MemberId | null) => Promise<void>;
  readonly setDemo: (demo: boolean) => Promise<void>;
  readonly setRelayOff: (off: boolean) => Promise<void>;
}

/**
 * Preferences at their first state; `read` fetches what is kept. Until a language is chosen, it is the
 * first of the browser's languages that the app speaks.
 */
export function createPreferences(
  catalogue: Catalogue,
  browserLanguages: readonly string[],
): Preferences {
  const texts = signal(firstTexts());
  const theme = signal<Theme>('auto');
  const me = signal<MemberId | null>(null);
  const isDemo = signal(false);
  const isRelayOff = signal(false);
  return {
    texts,
    theme,
    me,
    isDemo,
    isRelayOff,
    read: async () => {
      const names = [NAMES.language, NAMES.theme, NAMES.me, NAMES.demo, NAMES.relayOff];
      const [language, look, person, demo, relayOff] = await Promise.all(
        names.map((n) => catalogue.read(n)),
      );
      const kept = LANGUAGES.find((known) => known === language);
      const spoken = kept ?? spokenLanguage(browserLanguages);
      const loading = loadTexts(spoken).then(
        (all) => {
          texts.value = all;
        },
        () => undefined, // cut off in the first load ever: the first door works, the next start mends it
      );
      // The first door speaks French already; any other language is waited for.
      if (spoken !== 'fr') await loading;
      theme.value = THEMES.find((known) => known === look) ?? 'auto';
      me.value = typeof person === 'string' ? toMemberId(person) : null;
      isDemo.value = demo === true;
      isRelayOff.value = relayOff === true;
    },
    setLanguage: async (language) => {
      await catalogue.write(NAMES.language, language);
      texts.value = await loadTexts(language);
    },
    setTheme: async (look) => {
      theme.value = look;
      await catalogue.write(NAMES.theme, look);
    },
    setMe: async (member) => {
      me.value = member;
      await catalogue.write(NAMES.me, member);
    },
    setDemo: async (demo) => {
      isDemo.value = demo;
      await catalogue.write(NAMES.demo, demo);
    },
    setRelayOff: async (off) => {
      await catalogue.write(NAMES.relayOff, off);
      isRelayOff.value = off;
    },
  };
}
