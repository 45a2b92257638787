import { useMemo } from 'preact/hooks';
import { Inbox } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { waitingCards } from './inbox-cards.ts';
import { type InboxDeps, inboxDeps } from './inbox-deps.ts';
import type { MessageReader } from './message-reader.ts';
import { useInbox } from './use-inbox.ts';

export interface InboxDoorProps {
  readonly screen: ScreenProps;
  readonly reader: MessageReader;
}

/** The way to the inbox, with how many messages wait; nothing where this phone sees none. */
export function InboxDoor({ screen, reader }: InboxDoorProps) {
  const { week, group, phone, me, deskBook } = screen;
  const deps = useMemo(
    () => inboxDeps({ week, group, phone, me, deskBook }),
    [week, group, phone, me, deskBook],
  );
  return deps && <Door deps={deps} reader={reader} />;
}

function Door({ deps, reader }: { readonly deps: InboxDeps; readonly reader: MessageReader }) {
  const { t } = useTexts();
  const places = useInbox(deps, reader).places.value;
  const n = places ? waitingCards(places) : 0;
  return (
    <LinkButton icon={Inbox} href={paths.inbox(deps.week.week)}>
      {n === 0 ? t('inbox.nothingWaits') : t('inbox.waiting', { n })}
    </LinkButton>
  );
}
