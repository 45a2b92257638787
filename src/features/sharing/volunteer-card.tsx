import { volunteerYear, yearOf } from '../../domain/ceiling.ts';
import type { Member } from '../../domain/member.ts';
import { cents, NO_MONEY, parseAmount } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ok } from '../../kernel/result.ts';
import { ceilingBooks } from '../../store/views/volunteers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { MemberToken } from '../member-token.tsx';
import { AllowanceForm } from './allowance-form.tsx';
import type { CircleProps } from './circle-screen.tsx';
import { setElsewhere, takeAllowanceBack } from './note-allowance.ts';
import { useWeightWords } from './use-weight-words.ts';
import { WeightField } from './weight-field.tsx';

export interface VolunteerProps extends CircleProps {
  readonly member: Member;
  readonly year: number;
}

/** One volunteer's year: what she had, here and elsewhere, how many days are left, and a new entry. */
export function VolunteerCard(props: VolunteerProps) {
  const { t, money } = useTexts();
  const written = useWeightWords();
  const { circle, group, gestures, member, year } = props;
  const { id } = member;
  const { ceiling, here, elsewhere, days, left, moreDays } = volunteerYear(
    ceilingBooks(circle.book),
    id,
    year,
  );
  return (
    <div class="sharing-card">
      <div class="sharing-line">
        <MemberToken members={group.members.value} member={id} size="big" />
        <span class="sharing-weight">
          <Ltr>{money(here)}</Ltr>
        </span>
      </div>
      <p>{t('ceilings.daysHere', { n: days })}</p>
      {ceiling === null || left === null || moreDays === null ? (
        <Tag tone="attention">{t('ceilings.unknownYear', { year: String(year) })}</Tag>
      ) : (
        <Tag tone={moreDays === 0 ? 'problem' : 'info'}>
          {t('ceilings.moreDays', { n: moreDays, amount: money(left) })}
        </Tag>
      )}
      <WeightField
        label={t('ceilings.elsewhere')}
        hint={t('ceilings.elsewhereHint')}
        stored={elsewhere === 0 ? '' : written(elsewhere)}
        check={(typed) => (typed.trim() === '' ? ok(NO_MONEY) : parseAmount(typed))}
        save={(amount) => gestures.run(() => setElsewhere(props, id, year, cents(amount)))}
      />
      <Entries {...props} />
      <AllowanceForm {...props} />
    </div>
  );
}

function Entries({ member, year, ...props }: VolunteerProps) {
  const { t, money, longDate } = useTexts();
  const entries = ceilingBooks(props.circle.book).allowances.filter(
    (one) => one.member === member.id && yearOf(one.day) === year,
  );
  if (entries.length === 0) return null;
  return (
    <Disclosure summary={t('ceilings.entries')}>
      <List label={t('ceilings.entries')}>
        {entries.map(({ id, day, amount }) => (
          <ListRow
            key={id}
            trailing={
              <Button
                kind="quiet"

                onPress={() =>
                  void props.gestures.run(
                    () => takeAllowanceBack(props, id),
                    t('ceilings.entryBack'),
                  )
                }
              >
                {t('words.remove')} <VisuallyHidden>{longDate(day)}</VisuallyHidden>
              </Button>
            }
            detail={longDate(day)}
          >
            <Ltr>{money(amount)}</Ltr>
          </ListRow>
        ))}
      </List>
    </Disclosure>
  );
}
