import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Proposal } from '../../domain/proposal.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  makeProposal,
  type ProposalError,
  type ProposalForm,
  readProposal,
} from './make-proposal.ts';
import { ProposalFields } from './proposal-fields.tsx';

/** Puts something new before the group. What is typed is kept until it is proposed. */
export function NewProposal(props: ScreenProps) {
  const { t } = useTexts();
  const present = presentOf(props);
  return (
    <Section title={t('assembly.newTitle')}>
      <ProposingForm
        {...props}
        row="proposal"
        start={{ title: '', detail: '', reviewOn: '' }}
        asked={present}
        insteadOf={null}
      />
    </Section>
  );
}

/** The same proposal in other words: the one before is withdrawn, and everybody speaks anew. */
export function AmendProposal(
  props: ScreenProps & { readonly proposal: Proposal; readonly onDone: () => void },
) {
  const { t } = useTexts();
  const { proposal, onDone } = props;
  const { id, title, detail, reviewOn, people } = proposal;
  return (
    <div class="decision-form">
      <p>{t('assembly.amendWhy')}</p>
      <ProposingForm
        {...props}
        row={`proposal/${id}`}
        start={{ title, detail, reviewOn: reviewOn ?? '' }}
        asked={people.filter((member) => presentOf(props).includes(member))}
        insteadOf={id}
      />
      <Button kind="quiet" onPress={onDone}>
        {t('words.cancel')}
      </Button>
    </div>
  );
}

interface ProposingProps extends ScreenProps {
  readonly row: string;
  readonly start: ProposalForm;
  readonly asked: readonly MemberId[];
  readonly insteadOf: FactId | null;
}

function ProposingForm({ row, start, asked, insteadOf, ...props }: ProposingProps) {
  const { t } = useTexts();
  const { phone, week, gestures } = props;
  const draft = useFormDraft<ProposalForm>({ book: week.draftsBook, row, gestures }, start);
  const [without, setWithout] = useState<readonly MemberId[] | null>(null);
  const [error, setError] = useState<ProposalError | null>(null);
  const oneAtATime = useOneAtATime();
  const present = presentOf(props);
  const people = present.filter(
    (member) => !(without ?? notAsked(present, asked)).includes(member),
  );
  const propose = async () => {
    const read = readProposal(draft.form, people, dateOf(phone.now.value, ZONE));
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const made = await gestures.run(
      () => makeProposal(props, read.value, insteadOf),
      t('assembly.proposed'),
    );
    if (made) draft.clear();
  };
  return (
    <form
      autocomplete="off"
      class="decision-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        oneAtATime('propose', propose);
      }}
    >
      {draft.isContinued && <p>{t('decisions.continued')}</p>}
      <ProposalFields
        form={draft.form}
        onChange={(fields) => {
          draft.change(fields);
          setError(null);
        }}
        members={props.group.members.value.filter(({ left }) => !left)}
        people={people}
        onPeople={(chosen) => setWithout(notAsked(present, chosen))}
        error={error}
      />
      <Button kind={insteadOf === null ? 'main' : 'plain'} wide submit icon={Plus}>
        {t('assembly.propose')}
      </Button>
    </form>
  );
}

function presentOf({ group }: Pick<ScreenProps, 'group'>): MemberId[] {
  return group.members.value.filter(({ left }) => !left).map(({ id }) => id);
}

function notAsked(present: readonly MemberId[], asked: readonly MemberId[]): MemberId[] {
  return present.filter((member) => !asked.includes(member));
}
