import { useState } from 'preact/hooks';
import { Check, Hand, UserRoundX } from 'lucide';
import type { Consent } from '../domain/consent.ts';
import type { Member, MemberId } from '../domain/member.ts';
import { errorSentence, type SpokenError } from '../i18n/errors.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { Result } from '../kernel/result.ts';
import type { Saved } from '../store/gesture.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { MemberToken, useNameOf } from './member-token.tsx';
import { type FormDraftPlace, useFormDraft } from './use-form-draft.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';
import './consent-card.css';

type Noting = Promise<Result<Saved, SpokenError>>;

export interface ConsentCardProps {
  readonly members: readonly Member[];
  readonly member: MemberId;
  readonly said: Consent | undefined;
  readonly note: (kind: Consent, why?: string) => Noting;
  readonly takeBack: () => Noting;
  /** Whether this word decides, so that there is no way back any more. */
  readonly isLast?: (kind: Consent) => boolean;
  /** Where an objection is kept while it is typed. */
  readonly draft: FormDraftPlace;
  /** Who reads an objection, and what it does. */
  readonly objectionWords: { readonly hint: string; readonly stop: string };
}

/** One person says her word under her own token; until all have, a second tap takes it back. */
export function ConsentCard(props: ConsentCardProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { members, member, said } = props;
  const { gestures } = props.draft;
  const [objecting, setObjecting] = useState(false);
  const name = useNameOf(members)(member);
  const noted = (kind: Consent) =>
    props.isLast?.(kind) ? undefined : t('sharing.voiceNoted', { name });
  const say = (kind: Consent) =>
    once(member, () =>
      said === kind
        ? gestures.run(props.takeBack, t('sharing.voiceBack', { name }))
        : gestures.run(() => props.note(kind), noted(kind)),
    );
  return (
    <fieldset class="consent-card" aria-label={name}>
      <div class="consent-line">
        <MemberToken members={members} member={member} size="big" />
        <ConsentTag said={said} />
      </div>
      <div class="consent-buttons">
        <Button icon={Check} pressed={said === 'agreed'} onPress={() => say('agreed')}>
          {t('sharing.isAgreed')}
        </Button>
        <Button
          kind="quiet"
          icon={UserRoundX}
          pressed={said === 'absent-told'}
          onPress={() => say('absent-told')}
        >
          {t('sharing.isAbsent')}
        </Button>
        <Button
          kind="quiet"
          icon={Hand}
          pressed={said === 'objects'}
          onPress={() => (said === 'objects' ? say('objects') : setObjecting((now) => !now))}
        >
          {t('sharing.objects')}
        </Button>
      </div>
      {objecting && said !== 'objects' && (
        <ObjectionForm {...props} onDone={() => setObjecting(false)} />
      )}
    </fieldset>
  );
}

/** What is wrong, if she wants to say it. */
function ObjectionForm(props: ConsentCardProps & { readonly onDone: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { draft: place, objectionWords, onDone } = props;
  const [wrong, setWrong] = useState<SpokenError | null>(null);
  const name = useNameOf(props.members)(props.member);
  const draft = useFormDraft(place, { note: '' });
  const stop = async () => {
    const said = await props.note('objects', draft.form.note.trim());
    setWrong(said.ok ? null : said.error);
    if (!said.ok) return;
    await place.gestures.run(() => Promise.resolve(said), t('sharing.voiceNoted', { name }));
    draft.clear();
    onDone();
  };
  return (
    <form
      autocomplete="off"
      class="consent-objection"
      onSubmit={(event) => {
        event.preventDefault();
        void stop(); // what goes wrong is said beside the field
      }}
    >
      <TextField
        label={t('sharing.objectionNote')}
        hint={objectionWords.hint}
        capitals="sentences"
        lines={3}
        value={draft.form.note}
        onInput={(note) => draft.change({ note })}
        error={wrong === null ? undefined : errorSentence(texts, wrong)}
      />
      <Button kind="danger" icon={Hand} submit>
        {objectionWords.stop}
      </Button>
    </form>
  );
}

function ConsentTag({ said }: { readonly said: Consent | undefined }) {
  const { t } = useTexts();
  switch (said) {
    case 'agreed':
      return <Tag tone="good">{t('sharing.isAgreed')}</Tag>;
    case 'absent-told':
      return <Tag tone="info">{t('sharing.isAbsent')}</Tag>;
    case 'objects':
      return <Tag tone="problem">{t('sharing.objects')}</Tag>;
    case undefined:
      return <Tag tone="todo">{t('sharing.waiting')}</Tag>;
  }
}
