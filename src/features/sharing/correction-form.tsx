import { useState } from 'preact/hooks';
import { Plus } from 'lucide';
import { type Member, toMemberId } from '../../domain/member.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import type { CircleProps } from './circle-screen.tsx';
import {
  checkCorrection,
  type CorrectionErrors,
  type CorrectionForm as Form,
  correctRound,
} from './correct-round.ts';
import { MemberToken } from '../member-token.tsx';

const EMPTY = { member: '', direction: 'more', amount: '', why: '' };
type Typed = typeof EMPTY;

function toForm({ member, direction, amount, why }: Typed): Form {
  return {
    member: member === '' ? null : toMemberId(member),
    direction: direction === 'less' ? 'less' : 'more',
    amount,
    why,
  };
}

/** A correction of an agreed round: a new entry for one person, more or less, with its reason. */
export function CorrectionForm({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const { t } = useTexts();
  const { gestures, week } = props;
  const place = { book: week.draftsBook, row: `sharing-correction/${round.id}`, gestures };
  const { form: typed, change, clear, isContinued } = useFormDraft<Typed>(place, EMPTY);
  const [tried, setTried] = useState(false);
  const form = toForm(typed);
  const wrong = checkCorrection(form);
  const save = async () => {
    setTried(true);
    if (Object.values(wrong).some((error) => error !== undefined)) return;
    const work = () => correctRound(props, round.id, form);
    if (!(await gestures.run(work, t('sharing.correctionAdded')))) return;
    clear();
    setTried(false);
  };
  return (
    <Disclosure summary={t('sharing.correct')} open={isContinued}>
      <form
        autocomplete="off"
        class="sharing-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save(); // what goes wrong is said beside the fields or by `gestures`
        }}
      >
        <p>{t('sharing.correctWhy')}</p>
        {isContinued && (
          <Notice tone="info" word={t('sharing.information')}>
            {t('sharing.continued')}
          </Notice>
        )}
        <Fields
          round={round}
          members={props.group.members.value}
          typed={typed}
          change={change}
          wrong={tried ? wrong : null}
        />
        <Button icon={Plus} submit>
          {t('sharing.addCorrection')}
        </Button>
      </form>
    </Disclosure>
  );
}

interface FieldsProps {
  readonly round: CircleRound;
  readonly members: readonly Member[];
  readonly typed: Typed;
  readonly change: (fields: Partial<Typed>) => void;
  /** null until the person has tried to add it. */
  readonly wrong: CorrectionErrors | null;
}

function Fields({ round, members, typed, change, wrong }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const form = toForm(typed);
  const say = (error: SpokenError | undefined) => error && errorSentence(texts, error);
  return (
    <>
      <ChoiceGroup
        legend={t('sharing.correctWho')}
        value={form.member}
        choices={round.people.map(({ member, nickname }) => ({
          value: member,
          word: <MemberToken members={members} member={member} nickname={nickname} />,
        }))}
        onChange={(member) => change({ member })}
        error={say(wrong?.member)}
      />
      <ChoiceGroup
        legend={t('sharing.correctDirection')}
        value={form.direction}
        choices={[
          { value: 'more', word: t('sharing.more') },
          { value: 'less', word: t('sharing.less') },
        ]}
        onChange={(direction) => change({ direction })}
      />
      <AmountField
        label={t('sharing.correctAmount')}
        unit="€"
        value={typed.amount}
        onInput={(amount) => change({ amount })}
        error={say(wrong?.amount)}
      />
      <TextField
        label={t('sharing.correctReason')}
        capitals="sentences"
        lines={2}
        value={typed.why}
        onInput={(why) => change({ why })}
        error={say(wrong?.why)}
      />
    </>
  );
}
