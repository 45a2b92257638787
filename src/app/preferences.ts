import { signal, type ReadonlySignal } from '@preact/signals';
import { type MemberId, toMemberId } from '../domain/member.ts';
import { type Language, LANGUAGES, spokenLanguage } from '../i18n/catalog.ts';
import { firstTexts, loadTexts } from '../i18n/load-texts.ts';
import type { Texts } from '../i18n/texts.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
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
  lockWait: 'lock-wait',
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
  /** How long a hidden window keeps the lock open, in seconds. */
  readonly lockWait: ReadonlySignal<number>;
  readonly read: () => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly setMe: (member: MemberId | null) => Promise<void>;
  readonly setDemo: (demo: boolean) => Promise<void>;
  readonly setRelayOff: (off: boolean) => Promise<void>;
  readonly setLockWait: (seconds: number) => Promise<void>;
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
  const theme = preference<Theme>(catalogue, NAMES.theme, themeOf);
  const me = preference<MemberId | null>(catalogue, NAMES.me, memberOf);
  const isDemo = preference(catalogue, NAMES.demo, isTrue);
  const isRelayOff = preference(catalogue, NAMES.relayOff, isTrue);
  const lockWait = preference(catalogue, NAMES.lockWait, secondsOf);
  return {
    texts,
    theme: theme.shown,
    me: me.shown,
    isDemo: isDemo.shown,
    isRelayOff: isRelayOff.shown,
    lockWait: lockWait.shown,
    read: async () => {
      // Storage that is refused is said in the language of the browser: the reads below fail with it.
      const language = await catalogue.read(NAMES.language).catch(() => undefined);
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
      await Promise.all([theme, me, isDemo, isRelayOff, lockWait].map((one) => one.read()));
    },
    setLanguage: async (language) => {
      await catalogue.write(NAMES.language, language);
      texts.value = await loadTexts(language);
    },
    setTheme: theme.set,
    setMe: me.set,
    setDemo: isDemo.set,
    setRelayOff: isRelayOff.set,
    setLockWait: lockWait.set,
  };
}

/** One preference: what is shown, as `parse` makes it of what is kept. */
function preference<T extends JsonValue>(
  catalogue: Catalogue,
  name: string,
  parse: (kept: JsonValue | undefined) => T,
) {
  const shown = signal(parse(undefined));
  return {
    shown,
    read: async () => {
      shown.value = parse(await catalogue.read(name));
    },
    set: async (value: T) => {
      await catalogue.write(name, value);
      shown.value = value;
    },
  };
}

function themeOf(kept: JsonValue | undefined): Theme {
  return THEMES.find((known) => known === kept) ?? 'auto';
}

function memberOf(kept: JsonValue | undefined): MemberId | null {
  return typeof kept === 'string' ? toMemberId(kept) : null;
}

function isTrue(kept: JsonValue | undefined): boolean {
  return kept === true;
}

function secondsOf(kept: JsonValue | undefined): number {
  return typeof kept === 'number' ? kept : 0;
}
