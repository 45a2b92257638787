import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { COOK, peopleRange, type Task, toTaskId } from '../../domain/task.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { groupTasks } from '../../store/views/turn-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RuleDecision } from '../rule-decision.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { changeTask } from './change-rules.ts';
import { taskWord } from './task-word.ts';

/** A task's name is read on a small screen. */
const LONGEST_NAME = 40;

/** Which tasks the group shares out, and how many people each needs. */
export function TaskSettings(props: ScreenProps) {
  const { t } = useTexts();
  return (
    <Section title={t('turns.tasksTitle')}>
      <p>{t('turns.tasksHint')}</p>
      {groupTasks(props.group.book).map((task) => (
        <TaskSetting key={task.id} {...props} task={task} />
      ))}
      <NewTask {...props} />
      <RuleDecision screen={props} book={props.group.book} rule="turn-tasks" />
    </Section>
  );
}

function TaskSetting({ task, group, gestures }: ScreenProps & { readonly task: Task }) {
  const texts = useTexts();
  const { t } = texts;
  const what = taskWord(texts, task);
  const { least, most } = peopleRange(task.id);
  const change = (fields: Parameters<typeof changeTask>[2]) =>
    void gestures.run(() => changeTask(group, task.id, fields)); // shows where it is changed
  return (
    <div class="turns-card">
      {task.id === COOK ? (
        <p class="turns-strong">{what}</p>
      ) : (
        <Switch
          label={what}
          on={task.on}
          onChange={(on) => change({ on })}
          onWord={t('words.yes')}
          offWord={t('words.no')}
        />
      )}
      {task.on && (
        <Stepper
          label={t('turns.peopleEach')}
          value={task.people}
          min={least}
          max={most}
          lessLabel={t('words.less', { what })}
          moreLabel={t('words.more', { what })}
          onChange={(people) => change({ people })}
        />
      )}
    </div>
  );
}

/** A task only this group has. */
function NewTask({ group, gestures, phone }: ScreenProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isLong = name.length > LONGEST_NAME;
  const add = async () => {
    const made = { name, people: 1, on: true };
    const isSaved = await gestures.run(() => changeTask(group, toTaskId(phone.ids.next()), made));
    if (isSaved) setTyped('');
  };
  return (
    <>
      <TextField
        label={t('turns.newTask')}
        value={typed}
        onInput={setTyped}
        error={isLong ? t('turns.nameTooLong', { n: LONGEST_NAME }) : undefined}
      />
      <Button
        icon={Plus}
        reason={name === '' ? t('turns.nameFirst') : undefined}
        onPress={() => {
          if (!isLong) void add(); // its failure shows in the shell's trouble
        }}
      >
        {t('turns.addTask')}
      </Button>
    </>
  );
}
