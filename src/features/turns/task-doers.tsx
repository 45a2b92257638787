import { useState } from 'preact/hooks';
import type { Member } from '../../domain/member.ts';
import { COOK, type Task } from '../../domain/task.ts';
import { cooksWarning, doersOf, guestsOf, MOST_GUESTS } from '../../domain/turn.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checks } from '../../ui/checks.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { chooseDoers, keepForGuests } from './choose-doers.ts';
import { taskWord } from './task-word.ts';

export interface TaskDoersProps extends ScreenProps {
  readonly present: readonly Member[];
  readonly task: Task;
}

/** Who does one task this week, and how many places wait for people from outside. */
export function TaskDoers({ present, task, group, week, gestures }: TaskDoersProps) {
  const texts = useTexts();
  const { t } = texts;
  const [saved, setSaved] = useState(false);
  const turns = week.turns.value;
  const before = doersOf(turns, group.members.value, task.id);
  const guests = guestsOf(turns, task.id);
  const what = t('turns.guests');
  return (
    <Section title={taskWord(texts, task)}>
      <Checks
        legend={task.id === COOK ? t('turns.legend') : t('turns.needs', { n: task.people })}
        layout="stack"
        choices={present.map((member) => ({
          value: member.id,
          word: <Name>{member.nickname}</Name>,
          picture: <TokenPicture shape={member.shape} colour={member.colour} />,
        }))}
        values={before.map(({ id }) => id)}
        onChange={(chosen) => {
          void gestures.run(() => chooseDoers(week, task.id, { before, chosen })).then(setSaved);
        }}
      />
      <Stepper
        label={what}
        hint={t('turns.guestsHint')}
        value={guests}
        max={MOST_GUESTS}
        lessLabel={t('words.less', { what })}
        moreLabel={t('words.more', { what })}
        onChange={(n) => {
          void gestures.run(() => keepForGuests(week, task.id, n)).then(setSaved);
        }}
      />
      <output>{saved && <Tag tone="good">{t('words.saved')}</Tag>}</output>
      {task.id === COOK && <CookCount count={before.length + guests} />}
    </Section>
  );
}

function CookCount({ count }: { readonly count: number }) {
  const { t } = useTexts();
  const warning = cooksWarning(count);
  if (warning === null) return null;
  const n = warning.count;
  const few = n === 0 ? t('turns.noCook') : t('turns.tooFew');
  return (
    <Notice tone="attention" word={t('turns.attention')}>
      {warning.type === 'TooManyCooks' ? t('turns.tooMany', { n }) : few}
    </Notice>
  );
}
