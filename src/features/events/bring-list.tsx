import { Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { MemberId } from '../../domain/member.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  addBringing,
  type BringingError,
  type BringingLine,
  bringingsOf,
  removeBringing,
  sayWhoBrings,
} from './change-bringing.ts';

/** Who brings what: a thing, how many, and a member of the group or nobody yet. */
export function BringList(props: ScreenProps) {
  const { t } = useTexts();
  const lines = bringingsOf(props.week);
  return (
    <Section title={t('events.bringTitle')}>
      {lines.length === 0 && <p>{t('events.bringNone')}</p>}
      {lines.map((line) => (
        <Line key={line.id} {...props} line={line} />
      ))}
      <NewLine {...props} />
    </Section>
  );
}

function Line({ line, ...props }: ScreenProps & { readonly line: BringingLine }) {
  const { t } = useTexts();
  const { week, gestures } = props;
  const { id, thing, quantity } = line;
  const said = t('events.whoSaid', { thing });
  const removed = t('events.removed', { thing });
  return (
    <fieldset class="bring-line" aria-label={thing}>
      <p class="bring-thing">
        <Ltr>{quantity}</Ltr> <Name>{thing}</Name>
      </p>
      <WhoField
        {...props}
        value={line.member}
        onChange={(member) => void gestures.run(() => sayWhoBrings(week, id, member), said)}
      />
      <Button
        kind="quiet"
        icon={Trash2}
        onPress={() => void gestures.run(() => removeBringing(week, id), removed)}
      >
        {t('events.remove', { thing })}
      </Button>
    </fieldset>
  );
}

const EMPTY = { thing: '', quantity: '1', member: '' };

function NewLine(props: ScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const { week, gestures, group } = props;
  const place = { book: week.draftsBook, row: 'bringing', gestures };
  const { form, change, clear } = useFormDraft(place, EMPTY);
  const [error, setError] = useState<BringingError | null>(null);
  const once = useOneAtATime();
  const quantity = Number(form.quantity);
  const member = group.members.value.find(({ id }) => id === form.member)?.id ?? null;
  const add = async () => {
    const added = await addBringing(props, { thing: form.thing, quantity, member });
    if (!added.ok) return setError(added.error);
    const said = t('events.added', { thing: form.thing });
    if (await gestures.run(() => Promise.resolve(added), said)) clear();
  };
  return (
    <form
      class="events-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        once('add', add);
      }}
    >
      <TextField
        label={t('events.thing')}
        value={form.thing}
        onInput={(thing) => {
          change({ thing });
          setError(null);
        }}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
      />
      <Stepper
        label={t('events.quantity')}
        value={quantity}
        min={1}
        onChange={(next) => change({ quantity: String(next) })}
        lessLabel={t('words.less', { what: t('events.quantity') })}
        moreLabel={t('words.more', { what: t('events.quantity') })}
      />
      <WhoField {...props} value={member} onChange={(who) => change({ member: who ?? '' })} />
      <Button wide submit icon={Plus}>
        {t('events.add')}
      </Button>
    </form>
  );
}

interface WhoFieldProps extends Pick<ScreenProps, 'group'> {
  readonly value: MemberId | null;
  readonly onChange: (member: MemberId | null) => void;
}

/** Members of the group; who left stays named where she was. */
function WhoField({ group, value, onChange }: WhoFieldProps) {
  const { t } = useTexts();
  const members = group.members.value.filter(({ id, left }) => !left || id === value);
  return (
    <SelectField
      label={t('events.who')}
      options={[
        { value: '', word: t('events.nobody') },
        ...members.map(({ id, nickname }) => ({ value: id as string, word: nickname })), // an id is a text
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(members.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
