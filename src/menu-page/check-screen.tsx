import { Chip } from '../ui/chip.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from './screen.tsx';
import { contentOf, draftTotal } from './draft.ts';
import { writeKept } from './kept-orders.ts';
import { dishLines, offerLines } from './order-text.ts';
import type { MenuControl, Question } from './page-state.ts';
import { isLate, prepareOrder, sendByRelay } from './send-order.ts';
import { SendFailure, Ways } from './ways.tsx';

/** Everything once more, each answer with its way back, before anything is sent. */
export function CheckScreen({ page }: { readonly page: MenuControl }) {
  const { state, menu, deps } = page;
  const { texts, draft } = state;
  const { t } = texts;
  const send = async () => {
    const outgoing = state.outgoing ?? (await prepareOrder(page));
    page.update({ outgoing });
    if (menu.inbox) await sendByRelay(page, outgoing);
    else page.goTo('send', { outgoing });
  };
  return (
    <Screen
      title={t('checkTitle')}
      action={
        <>
          <p class="total">
            {t('total')} <Ltr>{texts.money(draftTotal(draft, menu))}</Ltr>
          </p>
          <Ways page={page} word={t('send')} onGo={() => void send() /* said on the screen */} />
        </>
      }
    >
      {isLate(deps, menu) && (
        <Notice tone="attention" word={t('attention')}>
          {t('late')}
        </Notice>
      )}
      <SendFailure page={page} />
      <Answers page={page} />
      {deps.storage && <Remember page={page} />}
    </Screen>
  );
}

function Answers({ page }: { readonly page: MenuControl }) {
  const { state, menu } = page;
  const { t, language } = state.texts;
  const order = contentOf(state.draft, menu, language);
  const { handover } = order;
  const where = handover?.kind === 'delivery' ? handover.address : (handover?.slot ?? t('pickUp'));
  return (
    <dl class="answers">
      <Answer
        page={page}
        to="what"
        label={t('dishes')}
        lines={[...dishLines(order, menu), ...offerLines(order, state.texts)]}
      />
      <Answer
        page={page}
        to="where"
        label={t(handover?.kind === 'delivery' ? 'deliver' : 'handover')}
        lines={[where]}
      />
      <Answer page={page} to="who" label={t('name')} lines={[order.name]} />
      <Answer page={page} to="contact" label={t('contact')} lines={[order.contact]} />
      <Answer page={page} to="note" label={t('note')} lines={[order.note]} />
    </dl>
  );
}

interface AnswerProps {
  readonly page: MenuControl;
  readonly to: Question;
  readonly label: string;
  readonly lines: readonly string[];
}

function Answer({ page, to, label, lines }: AnswerProps) {
  const { t } = page.state.texts;
  const said = lines.filter((line) => line !== '');
  return (
    <div class="answer">
      <dt>{label}</dt>
      <dd>
        {said.length === 0 && t('none')}
        {said.map((line) => (
          <div key={line}>
            <Name lines="all">{line}</Name>
          </div>
        ))}
      </dd>
      <dd>
        <button
          type="button"
          class="answer-change"
          aria-label={t('changeWhat', { what: label })}
          onClick={() => page.goTo(to, { outgoing: null, said: null })}
        >
          {t('change')}
        </button>
      </dd>
    </div>
  );
}

function Remember({ page }: { readonly page: MenuControl }) {
  const { state, deps, update } = page;
  const { t } = state.texts;
  const set = (remember: boolean) => {
    const kept = { ...state.kept, remember };
    writeKept(deps.storage, kept);
    update({ kept });
  };
  return (
    <Chip
      type="checkbox"
      name="remember"
      choice={{ value: 'remember', word: t('remember'), hint: t('rememberHint') }}
      checked={state.kept.remember}
      onPick={set}
    />
  );
}
