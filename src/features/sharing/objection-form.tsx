import { useState } from 'preact/hooks';
import { Hand } from 'lucide';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { errorSentence, type SpokenError } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import type { CircleProps } from './circle-screen.tsx';
import { sayVoice } from './say-voice.ts';

export interface ObjectionFormProps extends CircleProps {
  readonly round: FactId;
  readonly member: MemberId;
  readonly name: string;
  readonly onDone: () => void;
}

/** What is wrong with a round, if she wants to say it. The round stops with it. */
export function ObjectionForm({ round, member, name, onDone, ...props }: ObjectionFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { gestures, week } = props;
  const [wrong, setWrong] = useState<SpokenError | null>(null);
  const place = { book: week.draftsBook, row: `sharing-objection/${round}/${member}`, gestures };
  const draft = useFormDraft(place, { note: '' });
  const stop = async () => {
    const note = draft.form.note.trim();
    const said = await sayVoice(props, { round, member, kind: 'objects', note });
    setWrong(said.ok ? null : said.error);
    if (!said.ok) return;
    await gestures.run(() => Promise.resolve(said), t('sharing.voiceNoted', { name }));
    draft.clear();
    onDone();
  };
  return (
    <form
      class="sharing-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void stop(); // what goes wrong is said beside the field
      }}
    >
      <TextField
        label={t('sharing.objectionNote')}
        hint={t('sharing.objectionHint')}
        capitals="sentences"
        lines={3}
        value={draft.form.note}
        onInput={(note) => draft.change({ note })}
        error={wrong === null ? undefined : errorSentence(texts, wrong)}
      />
      <Button kind="danger" icon={Hand} submit>
        {t('sharing.stop')}
      </Button>
    </form>
  );
}
