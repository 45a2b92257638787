import { HandHeart, Split, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Member } from '../../domain/member.ts';
import type { PairRule, PairWish } from '../../domain/pair-rule.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { pairRulesOf } from '../../store/views/turn-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { rulePair } from './change-rules.ts';
import { nameIn } from './reason-words.ts';

/** Who likes to have a turn with whom, and who has none in the same week: of both, by nobody. */
export function PairSettings(props: ScreenProps) {
  const { t } = useTexts();
  const { group } = props;
  const present = group.members.value.filter(({ left }) => !left);
  return (
    <Section title={t('turns.pairsTitle')}>
      <p>{t('turns.pairsHint')}</p>
      {pairRulesOf(group.book).map((rule) => (
        <StandingPair key={rule.members.join('+')} {...props} rule={rule} />
      ))}
      {present.length > 1 && <NewPair {...props} present={present} />}
    </Section>
  );
}

function StandingPair({ rule, group, gestures }: ScreenProps & { readonly rule: PairRule }) {
  const { t, list } = useTexts();
  const names = list(rule.members.map((id) => nameIn(group.members.value, id)));
  const word = rule.wish === 'together' ? 'turns.pairTogether' : 'turns.pairApart';
  return (
    <div class="turns-card">
      <p>{t(word, { names })}</p>
      <Button
        kind="quiet"
        icon={X}
        onPress={() => void gestures.run(() => rulePair(group, rule.members, null))} // shows here
      >
        {t('turns.removePair', { names })}
      </Button>
    </div>
  );
}

function NewPair({
  group,
  gestures,
  present,
}: ScreenProps & { readonly present: readonly Member[] }) {
  const { t } = useTexts();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const one = present.find(({ id }) => id === first);
  const other = present.find(({ id }) => id === second);
  const isPair = one !== undefined && other !== undefined && one !== other;
  const reason = isPair ? undefined : t('turns.choosePair');
  const save = async (wish: PairWish) => {
    if (!isPair) return;
    if (!(await gestures.run(() => rulePair(group, [one.id, other.id], wish)))) return;
    setFirst('');
    setSecond('');
  };
  const options: readonly SelectOption<string>[] = [
    { value: '', word: t('availability.chooseWho') },
    ...present.map(({ id, nickname }) => ({ value: id, word: nickname })),
  ];
  return (
    <>
      <SelectField
        label={t('turns.pairFirst')}
        options={options}
        value={first}
        onChange={setFirst}
      />
      <SelectField
        label={t('turns.pairSecond')}
        options={options}
        value={second}
        onChange={setSecond}
      />
      <div class="turns-row">
        <Button icon={HandHeart} reason={reason} onPress={() => void save('together')}>
          {t('turns.together')}
        </Button>
        <Button icon={Split} reason={reason} onPress={() => void save('apart')}>
          {t('turns.apart')}
        </Button>
      </div>
    </>
  );
}
