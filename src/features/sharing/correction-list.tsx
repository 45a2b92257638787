import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CircleProps } from './circle-screen.tsx';
import { MemberToken } from '../member-token.tsx';
import { owedCorrections } from '../owed-corrections.ts';

/** The corrections of one round: how much, why, and whether a later round has paid them. */
export function CorrectionList({ round, ...props }: CircleProps & { readonly round: CircleRound }) {
  const { t, money } = useTexts();
  const { corrections, agreed } = props.circle;
  const mine = corrections.value.filter((one) => one.round === round.id);
  const owed = new Set(owedCorrections(mine, agreed.value).map(({ id }) => id));
  if (mine.length === 0) return null;
  return (
    <>
      <h3>{t('sharing.corrections')}</h3>
      <List label={t('sharing.corrections')}>
        {mine.map(({ id, member, delta, why }) => (
          <ListRow
            key={id}
            detail={<Name lines="all">{why}</Name>}
            trailing={
              <>
                <Ltr>{money(delta)}</Ltr>{' '}
                {owed.has(id) ? (
                  <Tag tone="todo">{t('sharing.correctionOpen')}</Tag>
                ) : (
                  <Tag tone="good">{t('sharing.correctionPaid')}</Tag>
                )}
              </>
            }
          >
            <MemberToken members={props.group.members.value} member={member} />
          </ListRow>
        ))}
      </List>
    </>
  );
}
