import { useMemo } from 'preact/hooks';
import type { Member } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { openCircle } from '../../store/views/open-circle.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Token } from '../../ui/token.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { NewPerson } from './new-person.tsx';
import { PersonCard } from './person-card.tsx';
import './people.css';

/** Who is in the group, who is whose phone, and who is new. */
export function PeopleScreen(props: ScreenProps) {
  const { t } = useTexts();
  const { phone, group, circleBook, week } = props;
  const circle = useMemo(() => circleBook && openCircle(circleBook), [circleBook]);
  const deps = { phone, group, circle };
  const members = group.members.value;
  const present = members.filter(({ left }) => !left);
  const gone = members.filter(({ left }) => left);
  return (
    <Page
      title={t('people.title')}
      back={{ href: paths.settings(week.week), word: t('settings.title') }}
      meta={t('people.count', { n: present.length })}
    >
      <WhoseThisIs screen={props} members={present} />
      <Section title={t('people.listTitle')}>
        {circleBook === null && <Elsewhere>{t('rings.kinds')}</Elsewhere>}
        <ul class="person-list">
          {present.map((member) => (
            <PersonCard key={member.id} deps={deps} screen={props} member={member} />
          ))}
        </ul>
        {gone.length > 0 && (
          <Disclosure summary={t('people.goneTitle', { n: gone.length })}>
            <List>
              {gone.map(({ id, colour, shape, nickname }) => (
                <ListRow key={id}>
                  <Token colour={colour} shape={shape} name={nickname} />
                </ListRow>
              ))}
            </List>
          </Disclosure>
        )}
      </Section>
      <NewPerson deps={deps} screen={props} />
    </Page>
  );
}

interface WhoseThisIsProps {
  readonly screen: ScreenProps;
  readonly members: readonly Member[];
}

/** « This is me »: for « am I cooking », and stamped on nothing. */
function WhoseThisIs({ screen, members }: WhoseThisIsProps) {
  const { t } = useTexts();
  const choose = (id: string) =>
    void screen.setMe(members.find((member) => member.id === id)?.id ?? null);
  return (
    <SelectField
      label={t('people.thisIsMe')}
      hint={t('people.thisIsMeHint')}
      options={[
        { value: '', word: t('people.nobodySaid') },
        ...members.map(({ id, nickname }) => ({ value: id, word: nickname })),
      ]}
      value={screen.me.value ?? ''}
      onChange={choose}
    />
  );
}
