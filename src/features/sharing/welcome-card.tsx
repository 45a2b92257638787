import { Check } from 'lucide';
import type { PendingAdmission } from '../../domain/sharers.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { CircleProps } from './circle-screen.tsx';
import { MemberToken, useNameOf } from '../member-token.tsx';
import { welcomeSharer } from './welcome-sharer.ts';

/** Somebody proposed as a sharer: each present sharer says yes with one tap. */
export function WelcomeCard(props: CircleProps & { readonly pending: PendingAdmission }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { circle, group, gestures, pending } = props;
  const { admission, waitingFor } = pending;
  const members = group.members.value;
  const nameOf = useNameOf(members);
  const said = circle.welcomes.value.filter(
    (voice) => voice.admission === admission.id && !waitingFor.includes(voice.member),
  );
  const welcome = (by: (typeof waitingFor)[number]) =>
    once(by, () =>
      gestures.run(
        () => welcomeSharer(props, admission, by),
        t('sharing.welcomed', { name: nameOf(by) }),
      ),
    );
  return (
    <div class="sharing-card">
      <MemberToken members={members} member={admission.member} size="big" />
      <p>{t('sharing.welcomeWhy', { name: nameOf(admission.member) })}</p>
      <div class="sharing-buttons">
        {said.map(({ id, member }) => (
          <Tag key={id} tone="good">
            {t('sharing.saidYes', { name: nameOf(member) })}
          </Tag>
        ))}
        {waitingFor.map((by) => (
          <Button key={by} icon={Check} onPress={() => welcome(by)}>
            {t('sharing.saysYes', { name: nameOf(by) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
