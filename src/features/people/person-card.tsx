import { LogOut, Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import type { Member } from '../../domain/member.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Token } from '../../ui/token.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { TokenFields } from '../token-fields.tsx';
import { useTyped } from '../use-typed.ts';
import type { PeopleDeps } from './add-person.ts';
import { changePerson, leaveGroup, sharingOf } from './change-person.ts';
import { readPersonNickname } from './person-nickname.ts';

export interface PersonCardProps {
  readonly deps: PeopleDeps;
  readonly screen: Pick<ScreenProps, 'gestures' | 'week' | 'me'>;
  readonly member: Member;
}

/** One person: who she is to the others, and what can be changed. */
export function PersonCard(props: PersonCardProps) {
  const { t } = useTexts();
  const { member, screen } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li class="person-card">
      <div class="person-head">
        <Token colour={member.colour} shape={member.shape} name={member.nickname} size="big" />
        {screen.me.value === member.id && <Tag tone="info">{t('people.me')}</Tag>}
      </div>
      <SharingWords {...props} />
      <Button kind="quiet" icon={Pencil} pressed={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('words.edit')} <Name lines={1}>{member.nickname}</Name>
      </Button>
      {isOpen && <EditPerson {...props} />}
    </li>
  );
}

/** Known only to a phone that holds the circle's book. */
function SharingWords({ deps, screen, member }: PersonCardProps) {
  const { t } = useTexts();
  if (!deps.circle) return null;
  switch (sharingOf(deps.circle, member.id)) {
    case 'shares':
      return <p>{t('people.shares')}</p>;
    case 'supports':
      return <p>{t('people.supports')}</p>;
    case 'proposed':
      return (
        <>
          <p>{t('people.countsOnce')}</p>
          <a class="person-link" href={paths.sharingWho(screen.week.week)}>
            {t('people.seeAgreement')}
          </a>
        </>
      );
  }
}

function EditPerson(props: PersonCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const { deps, screen, member } = props;
  const { group } = deps;
  const change = (fields: Parameters<typeof changePerson>[2]) =>
    screen.gestures.run(() => changePerson(group, member.id, fields), t('people.changed'));
  const { value, onInput, error, leave } = useTyped({
    stored: member.nickname,
    check: (text) => readPersonNickname(group, text, member.id),
    save: (nickname) => change({ nickname }),
  });
  return (
    <div class="person-edit">
      <div onChange={leave}>
        <TextField
          label={t('firstRun.nickname')}
          hint={t('firstRun.nicknameHint')}
          value={value}
          onInput={onInput}
          error={error ? errorSentence(texts, error) : undefined}
          required
        />
      </div>
      <TokenFields
        colour={member.colour}
        shape={member.shape}
        onChange={(token) => void change(token)} // its failure shows in the shell's trouble
      />
      <Leaving {...props} />
    </div>
  );
}

/** One of the three acts that are confirmed: others will act on it before an undo is noticed. */
function Leaving({ deps, screen, member }: PersonCardProps) {
  const { t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    setAsking(false);
    await screen.gestures.run(() => leaveGroup(deps, member.id), t('people.hasLeft'));
  };
  return (
    <>
      <Button kind="danger" icon={LogOut} onPress={() => setAsking(true)}>
        {t('people.left')}
      </Button>
      <Dialog
        open={isAsking}
        title={t('people.leftTitle')}
        closeWord={t('words.cancel')}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="danger" icon={LogOut} onPress={() => void leave()}>
            {t('people.left')}
          </Button>
        }
      >
        <p>
          <Token colour={member.colour} shape={member.shape} name={member.nickname} size="big" />
        </p>
        <p>{t('people.leftMeans')}</p>
        {deps.circle === null && <p>{t('rings.leaving')}</p>}
      </Dialog>
    </>
  );
}
