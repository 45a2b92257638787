import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { customerTexts } from '../../i18n/customers/customer-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { customerAnswer, READY_WORD } from '../customer-answer.ts';
import { answersOf, inOneMessage, noteTold, type OwedAnswer } from './answer-list.ts';
import { useAnswerLink, withLink } from '../use-answer-link.ts';
import type { InboxProps } from './inbox-props.ts';
import { FirstOf } from './first-of.tsx';
import { OwedTogether } from './owed-together.tsx';
import { OrderPicture } from './order-picture.tsx';
import { SendAnswer } from '../send-answer.tsx';

/** Who ordered by message and has no answer yet; behind a line, who answered whom. */
export function ToAnswer({ deps, screen, view }: InboxProps) {
  const { t, moment } = useTexts();
  const all = useMemo(() => computed(() => answersOf(deps)), [deps]).value;
  const owed = all.filter(({ told }) => told === null);
  const together = inOneMessage(owed);
  const done = all.filter(({ told }) => told !== null);
  if (all.length === 0) return null;
  const members = screen.group.members.value;
  const nameOf = (by: string | null | undefined) =>
    members.find(({ id }) => id === by)?.nickname ?? t('inbox.thisPhone');
  return (
    <Section title={t('inbox.toAnswer')} aside={<Ltr>{owed.length}</Ltr>}>
      <p>
        {owed.length === 0 ? t('inbox.allAnswered') : t('inbox.toAnswerMeta', { n: owed.length })}
      </p>
      <div class="inbox-stack">
        {together.length > 0 && <OwedTogether deps={deps} screen={screen} answers={together} />}
        {owed.length > 0 && (
          <FirstOf
            all={owed}
            turns={view.drawing}
            renderOne={(answer) => (
              <Owed key={answer.message} deps={deps} screen={screen} answer={answer} />
            )}
          />
        )}
        {done.length > 0 && (
          <Disclosure late summary={`${t('inbox.answered')} (${done.length})`}>
            <List>
              {done.map(({ message, code, nickname, told }) => (
                <ListRow
                  key={message}
                  detail={
                    told
                      ? t('inbox.answeredBy', { who: nameOf(told.by), moment: moment(told.at) })
                      : ''
                  }
                >
                  <Ltr>{code}</Ltr> <Name>{nickname}</Name>
                </ListRow>
              ))}
            </List>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function Owed({
  deps,
  screen,
  answer,
}: Pick<InboxProps, 'deps' | 'screen'> & { readonly answer: OwedAnswer }) {
  const { t } = useTexts();
  const { order, code, kind } = answer;
  const { account, referenceLine } = screen.group.settings.value;
  const { week } = deps;
  const link = useAnswerLink(screen.phone, { week, of: answer, kind, account, referenceLine });
  return (
    <article class="inbox-card">
      <h3>
        <Ltr>{code}</Ltr> <Name>{answer.nickname}</Name>
      </h3>
      <OrderPicture week={week} order={order} />
      <SendAnswer
        title={t('inbox.answerWith', { state: t(READY_WORD[kind]) })}
        contact={answer.contact}
        language={answer.language}
        write={(language) =>
          withLink(
            customerAnswer(customerTexts(language), kind, { of: answer, week, account }),
            link,
          )
        }
        onSent={() =>
          void screen.gestures.run(
            () => noteTold(deps, [answer]),
            t('inbox.answeredSaid', { code }),
          )
        }
      />
    </article>
  );
}
