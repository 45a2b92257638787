import { useState } from 'preact/hooks';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { RelaySync } from './relay-sync.ts';
import { forgetPass, parsePass, type PassError, savePass } from './save-pass.ts';
import './relay.css';

export interface PassFormProps {
  readonly screen: ScreenProps;
  readonly sync: RelaySync;
}

/** The creation pass: once typed, the relay is used. */
export function PassForm({ screen, sync }: PassFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const known = sync.pass.value;
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<PassError | null>(null);
  const save = async () => {
    const pass = parsePass(typed ?? known ?? '');
    setError(pass.ok ? null : pass.error);
    if (!pass.ok) return;
    if (!(await screen.gestures.run(() => savePass(screen, pass.value), t('relay.saved')))) return;
    setTyped(null);
    await sync.now();
  };
  return (
    <Section title={t('relay.pass')}>
      <form
        autocomplete="off"
        class="relay-pass"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          once('save', save);
        }}
      >
        <TextField
          label={t('relay.pass')}
          hint={t('relay.passHint')}
          value={typed ?? known ?? ''}
          direction="ltr"
          onInput={setTyped}
          error={error ? errorSentence(texts, error) : undefined}
        />
        <Button kind="main" submit>
          {t(known === null ? 'relay.use' : 'relay.change')}
        </Button>
      </form>
      {known !== null && <Forget screen={screen} />}
    </Section>
  );
}

function Forget({ screen }: Pick<PassFormProps, 'screen'>) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const forget = () => screen.gestures.run(() => forgetPass(screen), t('relay.forgotten'));
  return (
    <>
      <Button kind="quiet" onPress={() => once('forget', forget)}>
        {t('relay.forget')}
      </Button>
      <p>{t('relay.forgetHint')}</p>
    </>
  );
}
