import { useState } from 'preact/hooks';
import { Check, Inbox, NotebookPen } from 'lucide';
import { instantOf } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { AcceptAs } from './accept-orders.ts';
import { BringPanel, type BringPanelProps } from './bring-panel.tsx';
import { FloodButton } from './flood-button.tsx';
import { type InboxPlaces, waitingCards } from './inbox-cards.ts';
import type { InboxProps } from './inbox-props.ts';
import { LearnedWordsPart } from './learned-words.tsx';
import { Place } from './place.tsx';
import { FoldedPlace } from './place.tsx';
import { SurePlace } from './sure-place.tsx';
import { ToAnswer } from './to-answer.tsx';
import { useInbox } from './use-inbox.ts';

/** Bringing messages in, their cards, and who still waits for an answer. */
export function InboxContent(props: BringPanelProps) {
  const { deps, reader, screen } = props;
  const { t } = useTexts();
  const [as, setAs] = useState<AcceptAs>('confirmed');
  const view = useInbox(deps, reader);
  const places = view.places.value;
  const inbox: InboxProps = { screen, deps, view, as };
  const orders = places ? places.sure.length + places.toSee.length : 0;
  return (
    <>
      <BringPanel {...props} />
      {view.isBroken.value && (
        <Notice tone="problem" word={t('inbox.problem')} role="alert">
          {t('inbox.broken')}
        </Notice>
      )}
      {orders > 0 && (
        <ChoiceGroup<AcceptAs>
          legend={t('inbox.acceptAs')}
          choices={[
            { value: 'confirmed', word: t('inbox.asConfirmed'), icon: Check },
            { value: 'requested', word: t('inbox.asRequested'), icon: NotebookPen },
          ]}
          value={as}
          onChange={setAs}
        />
      )}
      {places ? <Places {...inbox} places={places} /> : <p>{t('inbox.rereading')}</p>}
      <ToAnswer {...inbox} />
      <LearnedWordsPart {...inbox} />
    </>
  );
}

/** The cards, what needs a person first. */
function Places({ places, ...props }: InboxProps & { readonly places: InboxPlaces }) {
  const { t, moment } = useTexts();
  const cutoff = moment(instantOf(props.deps.week.terms.value.cutoff).instant);
  const meta = t('inbox.lateMeta', { moment: cutoff });
  return (
    <>
      {waitingCards(places) === 0 && <EmptyState picture={Inbox}>{t('inbox.empty')}</EmptyState>}
      <FloodButton {...props} places={places} />
      <SurePlace {...props} cards={places.sure} />
      <Place {...props} title={t('inbox.toSee')} cards={places.toSee} />
      <Place {...props} title={t('inbox.questions')} cards={places.questions} />
      <Place {...props} title={t('inbox.late')} meta={meta} cards={places.late} />
      <FoldedPlace {...props} title={t('inbox.later')} cards={places.later} />
      <FoldedPlace {...props} title={t('inbox.others')} cards={places.others} />
      <FoldedPlace {...props} title={t('inbox.done')} cards={places.done} />
    </>
  );
}
