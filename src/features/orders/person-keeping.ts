import type { OpenWeek, Whereabouts } from '../../store/views/open-week.ts';

/**
 * What a form can do with the person of an order: keep her, seal her to the desk, nothing while the
 * desk has no inbox yet, nothing because only the desk may change her, or nothing any more.
 */
export type PersonKeeping = 'kept' | 'sealed' | 'no-inbox' | 'unseen' | 'gone';

/** What an order form asks, and what becomes of it. */
export interface FormKeeping {
  readonly person: PersonKeeping;
  readonly address: PersonKeeping;
}

/** What a form of this phone keeps; an order taken already is not sealed anew. Reads a signal. */
export function formKeeping(week: OpenWeek, form: 'new' | 'edit'): FormKeeping {
  const keeping = (where: Whereabouts): PersonKeeping => {
    if (where === 'here') return 'kept';
    if (where === 'gone') return 'gone';
    if (form === 'edit') return 'unseen';
    return week.inboxes.value.length > 0 ? 'sealed' : 'no-inbox';
  };
  return { person: keeping(week.contactsAre), address: keeping(week.addressesAre) };
}

/** Whether the form asks at all. */
export function isAsked(keeping: PersonKeeping): boolean {
  return keeping === 'kept' || keeping === 'sealed';
}
