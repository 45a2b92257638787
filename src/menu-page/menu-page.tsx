import { Screen } from './screen.tsx';
import { AnswerScreen } from './answer-screen.tsx';
import { CancelScreen } from './cancel-screen.tsx';
import { CardScreen } from './card-screen.tsx';
import { CheckScreen } from './check-screen.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { MenuPageProps } from './page-deps.ts';
import type { MenuControl, PageControl } from './page-state.ts';
import { ProblemScreen } from './problem-screen.tsx';
import { SendScreen } from './send-screen.tsx';
import { ContactScreen, NoteScreen, WhoScreen } from './text-screens.tsx';
import { usePage } from './use-page.ts';
import { WhatScreen } from './what-screen.tsx';
import { WhereScreen } from './where-screen.tsx';
import './menu-page.css';

/** The customer's page: a menu, an order, and its card. */
export function MenuPage(props: MenuPageProps) {
  const { page, choose, open } = usePage(props);
  const { texts, opened, step, outgoing } = page.state;
  return (
    <>
      <LanguageChoice language={texts.language} onChoose={choose} />
      {opened === null && <Screen title={texts.t('title')}>{texts.t('loading')}</Screen>}
      {opened?.kind === 'problem' && (
        <ProblemScreen page={page} problem={opened.problem} onOpen={open} />
      )}
      {opened?.kind === 'answer' && <AnswerScreen page={page} answer={opened.answer} />}
      {opened?.kind === 'menu' && (
        <Step key={`${step}${outgoing?.message.kind}`} page={{ ...page, menu: opened.menu }} />
      )}
    </>
  );
}

function Step({ page }: { readonly page: MenuControl }) {
  const { step, outgoing, editing } = page.state;
  const own = cardOf(page);
  if (step === 'send' && outgoing) return <SendScreen page={page} outgoing={outgoing} />;
  if (step === 'cancel' && editing) return <CancelScreen page={page} kept={editing} />;
  if (step === 'card' && own) return <CardScreen page={page} kept={own} />;
  // Led back to by the browser when there is nothing to send, cancel or show any more.
  const Shown = step in SCREENS ? SCREENS[step as keyof typeof SCREENS] : WhatScreen; // checked here
  return <Shown page={page} />;
}

const SCREENS = {
  what: WhatScreen,
  where: WhereScreen,
  who: WhoScreen,
  contact: ContactScreen,
  note: NoteScreen,
  check: CheckScreen,
};

/** The order of this menu's week that was sent last. */
function cardOf({ state, menu }: PageControl & Pick<MenuControl, 'menu'>) {
  return state.kept.orders.find(({ order }) => order.week === menu.week) ?? null;
}
