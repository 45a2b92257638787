import { Check } from 'lucide';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import type { GrantPart } from '../../domain/grant.ts';
import { sumCents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import {
  type CircleGrant,
  type GrantPayment,
  grantPayments,
} from '../../store/views/circle-grants.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { payPart, takeGrantBack, takePaymentBack } from './grant-pots.ts';

interface GrantCardProps extends CircleProps {
  readonly of: CircleGrant;
}

/** One grant: when, what each was planned and granted, and whether it was paid. */
export function GrantCard({ of, ...props }: GrantCardProps) {
  const { t, money, longDate } = useTexts();
  const once = useOneAtATime();
  const { grant, stands, disputed } = of;
  const payments = grantPayments(props.circle.book).filter((one) => one.grant === grant.id);
  const amount = money(sumCents(grant.parts.map((part) => part.amount)));
  const takeBack = () =>
    once('take-back', () =>
      props.gestures.run(() => takeGrantBack(props, grant.id), t('priorities.grantBack')),
    );
  return (
    <li class="sharing-card">
      <div class="sharing-line">
        <h3>{longDate(dateOf(grant.at, ZONE))}</h3>
        <span class="sharing-weight">
          <Ltr>{amount}</Ltr>
        </span>
      </div>
      {!stands && <Overtaken payments={payments} />}
      {disputed && (
        <Notice tone="attention" word={t('sharing.attention')}>
          {t('priorities.disputed')}
        </Notice>
      )}
      <ul class="sharing-stack">
        {grant.parts.map((part) => (
          <PartRow
            key={part.priority}
            {...props}
            grant={grant.id}
            part={part}
            payment={payments.find((one) => one.priority === part.priority)}
            stands={stands}
          />
        ))}
      </ul>
      {payments.length === 0 && (
        <Button kind="quiet" onPress={takeBack}>
          {t('priorities.takeBack')}
        </Button>
      )}
    </li>
  );
}

/** The pot was shared among people, or granted, on another phone at the same time. */
function Overtaken({ payments }: { readonly payments: readonly GrantPayment[] }) {
  const { t, money } = useTexts();
  const paid = sumCents(payments.map(({ amount }) => amount));
  return (
    <Notice tone="problem" word={t('sharing.attention')}>
      <p>{t('priorities.overtaken')}</p>
      {paid > 0 && <p>{t('priorities.overtakenPaid', { amount: money(paid) })}</p>}
    </Notice>
  );
}

interface PartRowProps extends CircleProps {
  readonly grant: FactId;
  readonly part: GrantPart;
  readonly payment: GrantPayment | undefined;
  readonly stands: boolean;
}

function PartRow({ grant, part, payment, stands, ...props }: PartRowProps) {
  const { t, money, longDate } = useTexts();
  const once = useOneAtATime();
  const { gestures } = props;
  const pay = () =>
    once('pay', () => gestures.run(() => payPart(props, grant, part), t('priorities.paidNoted')));
  const unpay = (id: FactId) =>
    once('unpay', () =>
      gestures.run(() => takePaymentBack(props, id), t('priorities.paymentBack')),
    );
  return (
    <li class="sharing-stack">
      <div class="sharing-line">
        <Name>{part.name}</Name>
        <strong>
          <Ltr>{money(part.amount)}</Ltr>
        </strong>
      </div>
      {part.planned !== part.amount && (
        <p>{t('priorities.planned', { amount: money(part.planned) })}</p>
      )}
      {payment && (
        <div class="sharing-line">
          <Tag tone="good">
            {t('priorities.paidOn', { date: longDate(dateOf(payment.at, ZONE)) })}
          </Tag>
          <Button kind="quiet" onPress={() => unpay(payment.id)}>
            {t('priorities.notPaid')} <VisuallyHidden>{part.name}</VisuallyHidden>
          </Button>
        </div>
      )}
      {!payment && stands && part.amount > 0 && (
        <div class="sharing-line">
          <Tag tone="todo">{t('priorities.toPay')}</Tag>
          <Button icon={Check} onPress={pay}>
            {t('priorities.pay')} <VisuallyHidden>{part.name}</VisuallyHidden>
          </Button>
        </div>
      )}
    </li>
  );
}
