import { useMemo, useState } from 'preact/hooks';
import type { Member } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import { EQUAL_WEIGHT } from '../../domain/weight.ts';
import { imagineShares } from '../../domain/what-if.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { openCircle } from '../../store/views/open-circle.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Token } from '../../ui/token.tsx';
import type { ScreenProps } from '../screen-props.ts';

export interface WhatIfWeightsProps {
  readonly screen: Pick<ScreenProps, 'group'>;
  readonly circleBook: Book;
  /** What the middling week left, and would leave, in cents. */
  readonly before: Cents;
  readonly after: Cents;
}

const MOST = 300;
const STEP = 10;

/** The middling week divided by other weights. Nothing of it is written: weights are set in the sharing. */
export function WhatIfWeights({ screen, circleBook, before, after }: WhatIfWeightsProps) {
  const { t, number } = useTexts();
  const circle = useMemo(() => openCircle(circleBook), [circleBook]);
  const [tried, setTried] = useState<ReadonlyMap<string, number>>(new Map());
  const { group } = screen;
  const { payoutUnit } = group.settings.value;
  const sharers = circle.sharers.value.counted;
  if (sharers.length === 0) return null;
  const usual = sharers.map((id) => circle.weights.value.get(id)?.usual ?? EQUAL_WEIGHT);
  const imagined = sharers.map((id, at) => tried.get(id) ?? usual[at] ?? EQUAL_WEIGHT);
  const now = imagineShares(before, usual, payoutUnit);
  const then = imagineShares(after, imagined, payoutUnit);
  return (
    <Section title={t('whatIf.weights')}>
      <p>{t('whatIf.weightsWhy')}</p>
      <ul class="books-stack">
        {sharers.map((id, at) => (
          <li key={id} class="books-card">
            <Who member={group.members.value.find((one) => one.id === id)} />
            <Slider
              label={t('sharing.weight')}
              min={0}
              max={Math.max(MOST, usual[at] ?? 0)}
              step={STEP}
              value={imagined[at] ?? EQUAL_WEIGHT}
              text={number((imagined[at] ?? EQUAL_WEIGHT) / 100)}
              onInput={(weight) => setTried(new Map(tried).set(id, weight))}
            />
            <Change before={now?.[at]} after={then?.[at]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Who({ member }: { readonly member: Member | undefined }) {
  const { t } = useTexts();
  if (!member) return <p>{t('sharing.someone')}</p>;
  return <Token shape={member.shape} colour={member.colour} name={member.nickname} />;
}

function Change({
  before,
  after,
}: {
  readonly before: Cents | undefined;
  readonly after: Cents | undefined;
}) {
  const { t, money } = useTexts();
  const write = (amount: Cents | undefined) => (amount === undefined ? '—' : money(amount));
  return (
    <p class="books-line">
      <span>
        {t('whatIf.before')} <Ltr>{write(before)}</Ltr>
      </span>
      <strong>
        {t('whatIf.after')} <Ltr>{write(after)}</Ltr>
      </strong>
    </p>
  );
}
