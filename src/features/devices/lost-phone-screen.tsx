import { useTexts } from '../../i18n/use-texts.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { deviceNames } from '../device-names.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { LostDrill } from './lost-drill.ts';
import type { LostPhoneProps } from './lost-phone-props.ts';
import { LostSteps } from './lost-steps.tsx';
import { type ListedPhone, listedPhones } from './phones-of-rings.ts';
import { ringWords } from './ring-words.ts';
import { useLostDrill } from './use-lost-drill.ts';

/** A phone is lost or stolen: what it could read, new keys, a new link, whom to tell. One list to its end. */
export function LostPhoneScreen(props: LostPhoneProps) {
  const { t } = useTexts();
  const { screen, isDemo } = props;
  const { drill, keep } = useLostDrill(screen);
  return (
    <Page
      title={t('lost.title')}
      back={{ href: paths.phones(screen.week.week), word: t('phones.title') }}
    >
      {isDemo && (
        <Notice tone="info" word={t('phones.information')}>
          {t('phones.demo')}
        </Notice>
      )}
      {!isDemo && drill === null && <Which screen={screen} onBegin={keep} />}
      {!isDemo && drill && <LostSteps {...props} drill={drill} onChange={keep} />}
    </Page>
  );
}

interface WhichProps {
  readonly screen: ScreenProps;
  readonly onBegin: (drill: LostDrill) => void;
}

function Which({ screen, onBegin }: WhichProps) {
  const texts = useTexts();
  const { t } = texts;
  const { phone } = screen;
  const names = deviceNames(screen, texts);
  const own = phone.shelf.keys.value?.device.id;
  const others = listedPhones(screen).filter(({ id, rings }) => id !== own && rings.length > 0);
  const begin = ({ id, rings }: ListedPhone) =>
    onBegin({ phone: id, rings, startedAt: phone.clock.now(), told: [] });
  return (
    <Section title={t('lost.which')}>
      {others.length === 0 ? (
        <p>{t('lost.none')}</p>
      ) : (
        <List>
          {others.map((other) => (
            <ListRow
              key={other.id}
              detail={t('phones.reads', { rings: ringWords(texts, other.rings) })}
              onPress={() => begin(other)}
            >
              <Name>{names(other.id)}</Name>
            </ListRow>
          ))}
        </List>
      )}
      <p>{t('lost.own')}</p>
    </Section>
  );
}
