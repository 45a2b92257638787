import { signal, type ReadonlySignal } from '@preact/signals';
import type { Language } from '../i18n/catalog.ts';
import { LANGUAGES } from '../i18n/catalog.ts';
import { frenchTexts, loadTexts } from '../i18n/load-texts.ts';
import type { Texts } from '../i18n/texts.ts';
import { type MemberId, toMemberId } from '../domain/member.ts';
import { createGestures, type Gestures } from '../features/gestures.ts';
import type { Composition } from './compose.ts';
import { openSession, type Session, type SessionError } from './session.ts';

/** What the window shows. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'first-run' }
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'failed'; readonly error: SessionError }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'erased' };

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Names of this phone's preferences in the open catalogue: no person, no content. */
const PREFERENCES = { language: 'language', theme: 'theme', me: 'me', demo: 'demo' } as const;

/** The state of one window, and what changes it as a whole. */
export interface AppState {
  readonly stage: ReadonlySignal<Stage>;
  readonly texts: ReadonlySignal<Texts>;
  readonly theme: ReadonlySignal<Theme>;
  readonly me: ReadonlySignal<MemberId | null>;
  readonly isDemo: ReadonlySignal<boolean>;
  readonly gestures: Gestures;
  start(): Promise<void>;
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  setMe(member: MemberId | null): Promise<void>;
  setDemo(demo: boolean): Promise<void>;
  eraseThisPhone(): Promise<void>;
}

/** Makes the state of a window; `start` reads this phone. */
export function createAppState({ phone, storage, windows, offers }: Composition): AppState {
  const stage = signal<Stage>({ kind: 'starting' });
  const texts = signal(frenchTexts());
  const theme = signal<Theme>('auto');
  const me = signal<MemberId | null>(null);
  const isDemo = signal(false);
  const { catalogue, shelf } = phone;

  storage.onOutdated(() => {
    stage.value = { kind: 'outdated' };
  });
  windows.listen((message) => {
    if (message.type === 'erased') stage.value = { kind: 'erased' };
  });

  const readPreferences = async () => {
    const names = [PREFERENCES.language, PREFERENCES.theme, PREFERENCES.me, PREFERENCES.demo];
    const [language, look, person, demo] = await Promise.all(
      names.map((name) => catalogue.read(name)),
    );
    const chosen = LANGUAGES.find((known) => known === language);
    if (chosen) texts.value = await loadTexts(chosen);
    theme.value = THEMES.find((known) => known === look) ?? 'auto';
    me.value = typeof person === 'string' ? toMemberId(person) : null;
    isDemo.value = demo === true;
  };

  return {
    stage,
    texts,
    theme,
    me,
    isDemo,
    gestures: createGestures(offers, () => texts.value),
    async start() {
      await readPreferences();
      if (!(await shelf.loadKeys())) {
        stage.value = { kind: 'first-run' };
        return;
      }
      const session = await openSession(phone);
      if (!session.ok) stage.value = { kind: 'failed', error: session.error };
      else if (session.value.group.members.value.length === 0) stage.value = { kind: 'first-run' };
      else stage.value = { kind: 'open', session: session.value };
    },
    async setLanguage(chosen) {
      await catalogue.write(PREFERENCES.language, chosen);
      texts.value = await loadTexts(chosen);
    },
    async setTheme(chosen) {
      theme.value = chosen;
      await catalogue.write(PREFERENCES.theme, chosen);
    },
    async setMe(member) {
      me.value = member;
      await catalogue.write(PREFERENCES.me, member);
    },
    async setDemo(demo) {
      isDemo.value = demo;
      await catalogue.write(PREFERENCES.demo, demo);
    },
    async eraseThisPhone() {
      await shelf.eraseAll();
      await forgetBrowserTraces();
      location.replace('/');
    },
  };
}

/** Caches, local storage and the service worker go too; what fails is already empty or refused by the browser. */
async function forgetBrowserTraces(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const names = await caches.keys().catch(() => []);
  await Promise.allSettled(names.map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
}
