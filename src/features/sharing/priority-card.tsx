import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { grantedSoFar } from '../../domain/grant.ts';
import { NO_MONEY, sumCents } from '../../domain/money.ts';
import { type Priority, type PriorityRule, toPriorityId } from '../../domain/priorities.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { grantPayments } from '../../store/views/circle-grants.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  checkPriority,
  priorityForm,
  type PriorityForm,
  putAway,
  savePriority,
} from './change-priority.ts';
import type { CircleProps } from './circle-screen.tsx';
import { PriorityFields } from './priority-fields.tsx';
import { useWeightWords } from './use-weight-words.ts';

/** One priority: its place, what it asks for, what it was granted and paid so far. */
export function PriorityCard(props: CircleProps & { readonly priority: Priority }) {
  const { t, money } = useTexts();
  const ruleWords = useRuleWords();
  const once = useOneAtATime();
  const { circle, gestures, priority } = props;
  const { id, name, rank, rule } = priority;
  const granted = grantedSoFar(circle.grants.value).get(id) ?? NO_MONEY;
  const standing = new Set(
    circle.grants.value.filter(({ stands }) => stands).map(({ grant }) => grant.id),
  );
  const paid = sumCents(
    grantPayments(circle.book)
      .filter((one) => one.priority === id && standing.has(one.grant))
      .map(({ amount }) => amount),
  );
  const away = () =>
    once('away', () => gestures.run(() => putAway(props, id), t('priorities.isAway')));
  return (
    <div class="sharing-card">
      <h3>
        {rank}. <Name>{name}</Name>
      </h3>
      <p>{ruleWords(rule)}</p>
      <div class="sharing-line">
        <span>
          {t('priorities.grantedInAll')} <Ltr>{money(granted)}</Ltr>
        </span>
        <span>
          {t('priorities.paidInAll')} <Ltr>{money(paid)}</Ltr>
        </span>
      </div>
      <Disclosure summary={t('words.edit')}>
        <div class="sharing-stack">
          <EditPriority {...props} />
          <Button kind="quiet" onPress={away}>
            {t('priorities.putAway')}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}

/** What a rule asks for, in a sentence. */
function useRuleWords(): (rule: PriorityRule) => string {
  const { t, money } = useTexts();
  const written = useWeightWords();
  return (rule) => {
    switch (rule.type) {
      case 'fixed':
        return t('priorities.fixedSays', { amount: money(rule.amount) });
      case 'percent':
        return t('priorities.percentSays', { percent: written(rule.hundredths) });
      case 'until-target':
        return t('priorities.targetSays', { amount: money(rule.target) });
      case 'rest':
        return t('priorities.restSays');
    }
  };
}

function EditPriority({ priority, ...props }: CircleProps & { readonly priority: Priority }) {
  const { t } = useTexts();
  const written = useWeightWords();
  const [typed, setTyped] = useState<Partial<PriorityForm>>({});
  const [tried, setTried] = useState(false);
  const { name, rank, type, amount } = priorityForm(priority, written);
  const form: PriorityForm = { name, rank, type, amount, ...typed };
  const save = async () => {
    setTried(true);
    const wrong = checkPriority(form);
    if (wrong.name || wrong.amount) return;
    const work = () => savePriority(props, priority.id, form);
    if (await props.gestures.run(work, t('priorities.saved'))) setTyped({});
  };
  return (
    <form
      autocomplete="off"
      class="sharing-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(); // its failure shows in the shell's trouble
      }}
    >
      <PriorityFields
        form={form}
        onChange={(fields) => setTyped({ ...typed, ...fields })}
        wrong={tried ? checkPriority(form) : null}
      />
      <Button submit>{t('words.save')}</Button>
    </form>
  );
}

/** A further priority, after the others unless somebody says otherwise. */
export function NewPriority(
  props: CircleProps & { readonly rank: number; readonly open: boolean },
) {
  const { t } = useTexts();
  const { phone, week, gestures, rank } = props;
  const draft = useFormDraft<PriorityForm>(
    { book: week.draftsBook, row: 'priority', gestures },
    { name: '', rank: '', type: 'fixed', amount: '' },
  );
  const [tried, setTried] = useState(false);
  const oneAtATime = useOneAtATime();
  const form = { ...draft.form, rank: draft.form.rank || String(rank) };
  const add = async () => {
    setTried(true);
    const wrong = checkPriority(form);
    if (wrong.name || wrong.amount) return;
    const id = toPriorityId(phone.ids.next());
    if (!(await gestures.run(() => savePriority(props, id, form), t('priorities.saved')))) return;
    draft.clear();
    setTried(false);
  };
  return (
    <Disclosure summary={t('priorities.add')} open={props.open || draft.isContinued}>
      <form
        autocomplete="off"
        class="sharing-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          oneAtATime('add', add);
        }}
      >
        <PriorityFields
          form={form}
          onChange={draft.change}
          wrong={tried ? checkPriority(form) : null}
        />
        <Button submit icon={Plus}>
          {t('priorities.addThis')}
        </Button>
      </form>
    </Disclosure>
  );
}
