import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CustomerLanguage } from '../formats/order-message.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { readKept, writeKept } from './kept-orders.ts';
import { openLink } from './open-link.ts';
import type { MenuPageProps } from './page-deps.ts';
import type { PageControl, PageState, Step } from './page-state.ts';
import { takeAnswer } from './take-answer.ts';

/** The state of the page, its way through the screens, and what opens a link. */
export function usePage({ deps, texts, loadTexts, address }: MenuPageProps) {
  const [state, setState] = useState<PageState>(() => ({
    texts,
    opened: null,
    kept: readKept(deps.storage),
    step: 'what',
    draft: EMPTY_DRAFT,
    gone: [],
    editing: null,
    outgoing: null,
    isSending: false,
    said: null,
  }));
  const latest = useRef(state);
  const control = useMemo(() => {
    const update = (change: Partial<PageState>) => {
      latest.current = { ...latest.current, ...change };
      setState(latest.current);
    };
    const goTo = (step: Step, change: Partial<PageState> = {}) => {
      // The address stays as it is: nothing of an order ever stands in it.
      history.pushState({ step }, '');
      update({ ...change, step });
      window.scrollTo(0, 0);
    };
    return { deps, update, goTo, goBack: () => history.back() };
  }, [deps]);
  const open = useMemo(() => opener(control, latest, address), [control, address]);
  useEffect(() => {
    const opening = () => void open(null); // it says itself what went wrong
    const back = (event: PopStateEvent) => control.update({ step: stepOf(event.state) });
    opening();
    addEventListener('hashchange', opening);
    addEventListener('popstate', back);
    return () => {
      removeEventListener('hashchange', opening);
      removeEventListener('popstate', back);
    };
  }, [open, control]);
  useEffect(() => {
    document.documentElement.lang = state.texts.language;
    document.documentElement.dir = state.texts.direction;
    document.title = state.texts.t('title');
  }, [state.texts]);
  const choose = (language: CustomerLanguage) => {
    // Without network a language that never came stays away.
    loadTexts(language).then(
      (chosen) => control.update({ texts: chosen }),
      () => undefined,
    );
  };
  const page: PageControl = { ...control, state };
  return { page, choose, open: (text: string | null) => void open(text) };
}

type Control = Pick<PageControl, 'deps' | 'update'>;

function opener(
  { deps, update }: Control,
  latest: { readonly current: PageState },
  address: () => string,
) {
  const show = (change: Partial<PageState>) => {
    // The way back from a change leads to the card that was opened.
    history.replaceState({ step: change.step }, '');
    update(change);
  };
  return async (text: string | null) => {
    update({ opened: null, said: null });
    const { kept } = latest.current;
    const opened = await openLink(deps, text ?? address(), kept);
    const taken = opened.kind === 'answer' ? takeAnswer(kept, opened) : null;
    if (taken?.kept) writeKept(deps.storage, taken.kept);
    if (taken) return show(taken);
    const hasCard =
      opened.kind === 'menu' && kept.orders.some(({ order }) => order.week === opened.menu.week);
    show({ opened, step: hasCard ? 'card' : 'what' });
  };
}

function stepOf(state: unknown): Step {
  return (state as { readonly step?: Step } | null)?.step ?? 'what'; // written here; any other word shows the menu
}
