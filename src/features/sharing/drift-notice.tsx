import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { acceptDrift } from './correct-round.ts';
import { MemberToken } from '../member-token.tsx';
import { roundDrift } from '../round-drift.ts';
import { settledPots } from '../settled-pots.ts';

/** What today's numbers would say of an agreed round, as corrections people may take or leave. */
export function DriftNotice({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const { t, money } = useTexts();
  const once = useOneAtATime();
  const { agreed, corrections } = props.circle;
  const drift = roundDrift(round, agreed.value, settledPots(props), corrections.value);
  if (!drift) return null;
  const take = () =>
    once('drift', () =>
      props.gestures.run(
        () => acceptDrift(props, round, drift, t('sharing.driftReason')),
        t('sharing.driftTaken'),
      ),
    );
  return (
    <Notice
      tone="attention"
      word={t('sharing.attention')}
      action={<Button onPress={take}>{t('sharing.driftTake')}</Button>}
    >
      <p>{t('sharing.drift', { agreed: money(drift.agreed), today: money(drift.today) })}</p>
      <List label={t('sharing.corrections')}>
        {drift.changes.map(({ member, nickname, delta }) => (
          <ListRow key={member} trailing={<Ltr>{money(delta)}</Ltr>}>
            <MemberToken members={props.group.members.value} member={member} nickname={nickname} />
          </ListRow>
        ))}
      </List>
    </Notice>
  );
}
