import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { pause } from '../pause.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { wishReader } from './card-wish.ts';
import { createDrawingTurns, type DrawingTurns } from './drawing-turns.ts';
import { type InboxPlaces, placesOf } from './inbox-cards.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { type InboxMessage, intakeMenu, understandKept } from './inbox-message.ts';
import type { MessageReader } from './message-reader.ts';
import { readCards } from './read-cards.ts';

/** Of so many messages it is put together at once what they ask for: the page answers in between. */
const AT_ONCE = 100;

/** The inbox as it stands: being read, read, or not readable on this phone. */
export interface InboxView {
  /** null until the messages were read for the first time. */
  readonly places: ReadonlySignal<InboxPlaces | null>;
  readonly messages: ReadonlySignal<readonly InboxMessage[] | null>;
  readonly isBroken: ReadonlySignal<boolean>;
  /** For whatever draws many things. */
  readonly drawing: DrawingTurns;
}

/** Reads the messages again whenever one comes, or the menu or the learned words change. */
export function useInbox(deps: InboxDeps, reader: MessageReader): InboxView {
  const view = useMemo(() => inboxView(deps, reader), [deps, reader]);
  useEffect(() => view.follow(), [view]);
  return view;
}

function inboxView(deps: InboxDeps, reader: MessageReader) {
  const messages = signal<readonly InboxMessage[] | null>(null);
  const wishOf = wishReader();
  const found = computed(() =>
    messages.value ? placesOf(readCards({ ...deps, wishOf }, messages.value)) : null,
  );
  /** What stays on the screen while the cards of other messages are put together. */
  const held = signal<{ readonly places: InboxPlaces | null } | null>(null);
  const places = computed(() => (held.value ? held.value.places : found.value));
  const isBroken = signal(false);
  const week: OpenWeek = deps.week;
  const follow = () => {
    let isReading = false;
    let isStale = false;
    const readKept = async () => {
      // Not in one go with what brought them, nor with what shows them.
      await pause();
      isStale = false;
      const menu = intakeMenu(week, deps.deskBook);
      const understood = await understandKept(reader, deps.messages.kept.value, menu);
      for (const [at, message] of (understood ?? []).entries()) {
        if (at % AT_ONCE === 0) await pause();
        wishOf([message]); // remembered for the cards
      }
      return understood;
    };
    const show = async (understood: readonly InboxMessage[]) => {
      await pause();
      held.value = { places: places.peek() };
      messages.value = understood;
      void found.peek(); // a thousand cards, and nothing else in this turn
      await pause();
      held.value = null;
    };
    const read = async (): Promise<void> => {
      isReading = true;
      // Without a message there is nothing to start a worker for.
      const understood = deps.messages.kept.value.length === 0 ? [] : await readKept();
      isBroken.value = understood === null;
      if (understood) await show(understood);
      isReading = false;
      // A thousand messages come in parts: what came meanwhile is read once, not part by part.
      if (isStale) return read();
    };
    return effect(() => {
      void [deps.messages.kept.value, intakeMenu(week, deps.deskBook)]; // followed
      if (isReading) isStale = true;
      else void read(); // tells of its failure itself
    });
  };
  return { places, messages, isBroken, drawing: createDrawingTurns(), follow };
}
