import { Thermometer } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { hygieneNotesOf } from '../../store/views/kitchen-plan.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { HygieneFields } from './hygiene-fields.tsx';
import { blankNote } from './hygiene-form.ts';
import { HygieneRow } from './hygiene-row.tsx';
import './plan.css';

/** What the group measures and cleans, line by line, if it wants to; nothing is called right or wrong. */
export function HygieneScreen(props: ScreenProps) {
  const { week, gestures, me } = props;
  const { t, day } = useTexts();
  const [empty] = useState(() => blankNote(me.peek()));
  const draft = useFormDraft({ book: week.draftsBook, row: 'hygiene', gestures }, empty);
  const notes = hygieneNotesOf(week.book);
  return (
    <Page
      title={t('hygiene.title')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.plan(week.week), word: t('plan.title') }}
    >
      <p>{t('hygiene.optional')}</p>
      <HygieneFields {...props} draft={draft} />
      <Section title={t('hygiene.list')}>
        {notes.length === 0 ? (
          <EmptyState picture={Thermometer}>{t('hygiene.none')}</EmptyState>
        ) : (
          <ul class="plan-steps">
            {notes.map((note) => (
              <HygieneRow key={note.id} {...props} note={note} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
