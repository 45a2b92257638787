import type { TurnExchange } from '../../domain/turn-exchange.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { nameIn } from './reason-words.ts';
import { turnWords } from './turn-words.ts';

/** What sentences say of an exchange to one of the two: her turn, then the other person and that turn. */
export function exchangeWords(
  texts: Pick<Texts, 't' | 'day'>,
  group: OpenGroup,
  { exchange, to }: { readonly exchange: TurnExchange; readonly to: MemberId },
) {
  const { gives, takes } = exchange;
  const [own, other] = gives.member === to ? [gives, takes] : [takes, gives];
  const words = turnWords(texts, group, other);
  return {
    ...turnWords(texts, group, own),
    name: nameIn(group.members.value, other.member),
    otherDay: words.day,
    otherTask: words.task,
  };
}
