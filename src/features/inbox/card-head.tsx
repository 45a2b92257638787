import type { ComponentChildren } from 'preact';
import { useTexts } from '../../i18n/use-texts.ts';
import { Name } from '../../ui/name.tsx';
import type { InboxMessage } from './inbox-message.ts';

export interface CardHeadProps {
  readonly message: InboxMessage;
  readonly name: string;
  readonly children?: ComponentChildren;
}

/** Who wrote, and the message's own time. */
export function CardHead({ message, name, children }: CardHeadProps) {
  const { t, moment } = useTexts();
  const { from, contact, sentAt } = message.read;
  const shown = [name, from ?? '', contact ?? ''].find((text) => text.trim() !== '');
  return (
    <div class="inbox-card-head">
      <h3>{shown === undefined ? t('inbox.someone') : <Name>{shown}</Name>}</h3>
      {children}
      <span class="inbox-soft">{sentAt === null ? t('inbox.noHour') : moment(sentAt)}</span>
    </div>
  );
}
