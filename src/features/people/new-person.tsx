import { UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import { freeToken, TOKEN_COLOURS, TOKEN_SHAPES } from '../../domain/member.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Token } from '../../ui/token.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { TokenFields } from '../token-fields.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { addPerson, type PeopleDeps } from './add-person.ts';
import { readPersonNickname } from './person-nickname.ts';

export interface NewPersonProps {
  readonly deps: PeopleDeps;
  readonly screen: Pick<ScreenProps, 'gestures' | 'week'>;
}

const EMPTY = { nickname: '', shares: '', colour: '', shape: '' };

/** Adds somebody; what is typed is kept until she is added. */
export function NewPerson({ deps, screen }: NewPersonProps) {
  const texts = useTexts();
  const { t } = texts;
  const { gestures, week } = screen;
  const { form, change, clear } = useFormDraft(
    { book: week.draftsBook, row: 'person', gestures },
    EMPTY,
  );
  const [isAsked, setAsked] = useState(false);
  const oneAtATime = useOneAtATime();
  const token = tokenOf(form, deps);
  const nickname = readPersonNickname(deps.group, form.nickname);
  const shares = deps.circle ? sharesOf(form.shares) : 'no';
  const add = async () => {
    setAsked(true);
    if (!nickname.ok || !shares) return;
    const person = { nickname: nickname.value, ...token, shares: shares === 'yes' };
    if (!(await gestures.run(() => addPerson(deps, person), t('people.added')))) return;
    clear();
    setAsked(false);
  };
  return (
    <Section title={t('people.newTitle')}>
      <form
        autocomplete="off"
        class="person-edit"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          oneAtATime('add', add);
        }}
      >
        <TextField
          label={t('firstRun.nickname')}
          hint={t('people.nicknameHint')}
          value={form.nickname}
          onInput={(text) => change({ nickname: text })}
          error={isAsked && !nickname.ok ? errorSentence(texts, nickname.error) : undefined}
          required
        />
        {deps.circle ? (
          <KindChoice
            value={shares}
            isMissing={isAsked && !shares}
            onChange={(kind) => change({ shares: kind })}
          />
        ) : (
          <p>{t('people.onlySupporters')}</p>
        )}
        <Disclosure summary={<Token {...token} name={t('people.tokenProposed')} />}>
          <TokenFields {...token} onChange={change} />
        </Disclosure>
        <Button kind="main" wide submit icon={UserPlus}>
          {t('people.add')}
        </Button>
      </form>
    </Section>
  );
}

interface KindChoiceProps {
  readonly value: 'yes' | 'no' | null;
  readonly isMissing: boolean;
  readonly onChange: (shares: 'yes' | 'no') => void;
}

function KindChoice({ value, isMissing, onChange }: KindChoiceProps) {
  const { t } = useTexts();
  return (
    <ChoiceGroup
      legend={t('people.kind')}
      hint={t('people.kindHint')}
      layout="stack"
      value={value}
      choices={[
        { value: 'yes', word: t('people.kindShares'), hint: t('people.kindSharesHint') },
        { value: 'no', word: t('people.kindSupports') },
      ]}
      error={isMissing ? t('firstRun.sharesMissing') : undefined}
      onChange={onChange}
    />
  );
}

function sharesOf(text: string): 'yes' | 'no' | null {
  return text === 'yes' || text === 'no' ? text : null;
}

/** The sign picked in the form, else one nobody wears. */
function tokenOf(form: typeof EMPTY, { group }: PeopleDeps) {
  const free = freeToken(group.members.value);
  return {
    colour: TOKEN_COLOURS.find((colour) => colour === form.colour) ?? free.colour,
    shape: TOKEN_SHAPES.find((shape) => shape === form.shape) ?? free.shape,
  };
}
