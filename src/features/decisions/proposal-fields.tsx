import type { Member, MemberId } from '../../domain/member.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checks } from '../../ui/checks.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Name } from '../../ui/name.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import type { ProposalError, ProposalForm } from './make-proposal.ts';

export interface ProposalFieldsProps {
  readonly form: ProposalForm;
  readonly onChange: (fields: Partial<ProposalForm>) => void;
  /** Who can be asked, and who is. */
  readonly members: readonly Member[];
  readonly people: readonly MemberId[];
  readonly onPeople: (people: readonly MemberId[]) => void;
  readonly error: ProposalError | null;
}

/** What is proposed, why, until when, and who is asked. */
export function ProposalFields(props: ProposalFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { form, onChange, members, people, onPeople, error } = props;
  const at = (place: ReturnType<typeof placeOf>) =>
    error && placeOf(error) === place ? errorSentence(texts, error) : undefined;
  return (
    <>
      <TextField
        label={t('assembly.titleField')}
        hint={t('decisions.titleHint')}
        value={form.title}
        onInput={(title) => onChange({ title })}
        lines={2}
        capitals="sentences"
        error={at('title')}
        required
      />
      <TextField
        label={t('assembly.detailField')}
        hint={t('assembly.detailHint')}
        value={form.detail}
        onInput={(detail) => onChange({ detail })}
        lines={3}
        capitals="sentences"
        error={at('detail')}
      />
      <DateField
        label={t('decisions.reviewOn')}
        hint={t('decisions.reviewHint')}
        value={form.reviewOn}
        onInput={(reviewOn) => onChange({ reviewOn })}
        error={at('reviewOn')}
      />
      <Checks
        legend={t('assembly.asked')}
        hint={t('assembly.askedHint')}
        choices={members.map(({ id, nickname, shape, colour }) => ({
          value: id,
          word: <Name>{nickname}</Name>,
          picture: <TokenPicture shape={shape} colour={colour} />,
        }))}
        values={people}
        onChange={onPeople}
        error={at('people')}
      />
    </>
  );
}

function placeOf(error: ProposalError): 'title' | 'detail' | 'reviewOn' | 'people' {
  switch (error.type) {
    case 'TextTooLong':
      return 'detail';
    case 'NotADate':
    case 'ReviewBeforeDecision':
      return 'reviewOn';
    case 'NobodyAsked':
      return 'people';
    case 'DecisionTitleMissing':
    case 'DecisionTitleLong':
    case 'ProposalClosed':
      return 'title';
  }
}
