import { useState } from 'preact/hooks';
import type { MemberId } from '../../domain/member.ts';
import { hardTimeWeight, oecdWeight } from '../../domain/weight.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { SharerWeight } from '../../store/views/open-circle.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import type { CircleProps } from './circle-screen.tsx';
import { MemberToken, useNameOf } from '../member-token.tsx';
import { type Once, readWeight, setOnce, setWeight } from './set-weight.ts';
import { useWeightWords } from './use-weight-words.ts';
import { WeightField } from './weight-field.tsx';

type CardProps = CircleProps & {
  readonly member: MemberId;
  /** Others look at the same screen: no weight is shown, not even to whoever types it. */
  readonly concealed: boolean;
};

/** One sharer and her weight: free, from a household, or another one for the next round only. */
export function SharerWeightCard(props: CardProps) {
  const { t } = useTexts();
  const written = useWeightWords();
  const { circle, group, gestures, member, concealed } = props;
  const weight = circle.weights.value.get(member);
  if (!weight) return null;
  return (
    <Disclosure
      summary={
        <span class="sharing-line">
          <MemberToken members={group.members.value} member={member} />
          <span class="sharing-weight">
            {concealed ? CONCEALED : <Ltr>{written(weight.now)}</Ltr>}
          </span>
        </span>
      }
    >
      <div class="sharing-stack">
        <WeightField
          label={t('sharing.weight')}
          hint={t('sharing.weightHint')}
          stored={written(weight.usual)}
          check={readWeight}
          concealed={concealed}
          save={(hundredths) => gestures.run(() => setWeight(props, member, hundredths))}
        />
        <OnceChoice {...props} weight={weight} />
        <Household {...props} />
      </div>
    </Disclosure>
  );
}

function OnceChoice({ weight, ...props }: CardProps & { readonly weight: SharerWeight }) {
  const { t } = useTexts();
  const written = useWeightWords();
  const { gestures, member, concealed } = props;
  const hint = (hundredths: number) => (concealed ? {} : { hint: written(hundredths) });
  const isUsual = weight.now === weight.usual;
  const now: Once = isUsual ? 'usual' : weight.now === 0 ? 'not-this-time' : 'hard-time';
  return (
    <ChoiceGroup<Once>
      legend={t('sharing.thisTime')}
      layout="stack"
      value={now}
      choices={[
        { value: 'usual', word: t('sharing.asUsual'), ...hint(weight.usual) },
        { value: 'hard-time', word: t('sharing.hardTime'), ...hint(hardTimeWeight(weight.usual)) },
        { value: 'not-this-time', word: t('sharing.notThisTime'), ...hint(0) },
      ]}
      onChange={(once) => void gestures.run(() => setOnce(props, member, once))} // said by `gestures`
    />
  );
}

/** In the place of a weight that is not shown. */
const CONCEALED = '• • •';

const ALONE = { adults: 1, teens: 0, children: 0 };

/** Computed and forgotten: who lives with whom never leaves this component. */
function Household(props: CardProps) {
  const { t } = useTexts();
  const written = useWeightWords();
  const { gestures, group, member, concealed } = props;
  const name = useNameOf(group.members.value)(member);
  const [home, setHome] = useState(ALONE);
  const hundredths = oecdWeight(home.adults, home.teens, home.children);
  const step = (who: keyof typeof ALONE, label: string) => (
    <Stepper
      label={label}
      value={home[who]}
      min={ALONE[who]}
      max={20}
      lessLabel={t('words.less', { what: label })}
      moreLabel={t('words.more', { what: label })}
      onChange={(value) => setHome((now) => ({ ...now, [who]: value }))}
    />
  );
  const take = async () => {
    const said = concealed
      ? t('sharing.weightKept', { name })
      : t('sharing.weightTaken', { name, weight: written(hundredths) });
    if (await gestures.run(() => setWeight(props, member, hundredths), said)) setHome(ALONE);
  };
  return (
    <Disclosure summary={t('sharing.household')}>
      <div class="sharing-stack">
        <p>{t('sharing.householdWhy')}</p>
        {step('adults', t('sharing.adults'))}
        {step('teens', t('sharing.teens'))}
        {step('children', t('sharing.children'))}
        <Button onPress={() => void take()}>
          {concealed
            ? t('sharing.takeThisWeight')
            : t('sharing.takeWeight', { weight: written(hundredths) })}
        </Button>
      </div>
    </Disclosure>
  );
}
