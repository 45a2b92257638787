import { useState } from 'preact/hooks';
import { TriangleAlert, Undo2 } from 'lucide';
import { INCIDENT_REASONS, type IncidentReason } from '../../domain/hand-over.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Name } from '../../ui/name.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EveningOrder } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { IncidentMessage } from './incident-message.tsx';
import { INCIDENT_WORDS } from './incident-words.ts';
import { type ReportError, reportIncident, withdrawIncident } from './report-incident.ts';

export type StopIncidentProps = ScreenProps & { readonly of: EveningOrder };

/** A meal that could not be given: the reason, then a message ready to send. */
export function StopIncident(props: StopIncidentProps) {
  const { of, gestures } = props;
  const { t } = useTexts();
  const once = useOneAtATime();
  if (of.incident === null) return <IncidentForm {...props} />;
  const withdraw = () =>
    once('withdraw', () =>
      gestures.run(
        () => withdrawIncident(props, of.order.id),
        t('thursday.incidentWithdrawn', { code: of.code }),
      ),
    );
  return (
    <>
      {of.incident.note !== '' && <Name lines={3}>{of.incident.note}</Name>}
      <IncidentMessage of={of} reason={of.incident.reason} />
      <Button kind="quiet" icon={Undo2} onPress={withdraw}>
        {t('thursday.withdrawIncident')}
      </Button>
    </>
  );
}

function IncidentForm(props: StopIncidentProps) {
  const { of, gestures } = props;
  const texts = useTexts();
  const { t } = texts;
  const once = useOneAtATime();
  const [reason, setReason] = useState<IncidentReason | null>(null);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<ReportError | null>(null);
  const save = async () => {
    const report = { order: of.order.id, reason, note };
    const work = async () => {
      const saved = await reportIncident(props, report);
      const isTyped =
        !saved.ok && (saved.error.type === 'ReasonMissing' || saved.error.type === 'TextTooLong');
      setWrong(isTyped ? saved.error : null);
      return saved;
    };
    await gestures.run(work, t('thursday.incidentSaid', { code: of.code }));
  };
  const errorOf = (type: ReportError['type']) =>
    wrong?.type === type ? errorSentence(texts, wrong) : undefined;
  return (
    <Disclosure summary={t('thursday.incident')}>
      <ChoiceGroup
        legend={t('thursday.whatHappened')}
        choices={INCIDENT_REASONS.map((value) => ({ value, word: t(INCIDENT_WORDS[value]) }))}
        value={reason}
        onChange={setReason}
        error={errorOf('ReasonMissing')}
        layout="stack"
      />
      <TextField
        label={t('thursday.incidentNote')}
        hint={t('thursday.incidentNoteHint')}
        value={note}
        onInput={setNote}
        lines={2}
        error={errorOf('TextTooLong')}
      />
      <Button icon={TriangleAlert} onPress={() => once('report', save)}>
        {t('thursday.saveIncident')}
      </Button>
    </Disclosure>
  );
}
