import type { CustomerLanguage } from '../../domain/written-language.ts';
import { customerTexts } from '../../i18n/customers/customer-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { ReadyMessage } from '../../formats/message-links.ts';
import { type AnswerContext, confirmedAmongOthers } from '../customer-answer.ts';
import { useAnswerLinks } from '../use-answer-link.ts';
import { noteTold, type OwedAnswer } from './answer-list.ts';
import type { InboxProps } from './inbox-props.ts';
import { SendAnswer } from '../send-answer.tsx';

export interface OwedTogetherProps extends Pick<InboxProps, 'deps' | 'screen'> {
  readonly answers: readonly OwedAnswer[];
}

/** One message for the chat in which several people ordered: each finds her order as if answered alone. */
export function OwedTogether({ deps, screen, answers }: OwedTogetherProps) {
  const { t } = useTexts();
  const { week } = deps;
  const { account, referenceLine } = screen.group.settings.value;
  const links = useAnswerLinks(
    screen.phone,
    answers.map((of) => ({ week, of, kind: of.kind, account, referenceLine })),
  );
  return (
    <article class="inbox-card">
      <h3>{t('inbox.together', { n: answers.length })}</h3>
      <SendAnswer
        title={t('inbox.togetherText')}
        contact=""
        language="fr"
        write={(language) => together(language, { answers, links, week, account })}
        onSent={() =>
          void screen.gestures.run(
            () => noteTold(deps, answers),
            t('inbox.togetherSaid', { n: answers.length }),
          )
        }
      />
    </article>
  );
}

interface Together extends AnswerContext {
  readonly answers: readonly OwedAnswer[];
  /** By place, the link of each answer. */
  readonly links: readonly (string | null)[];
}

function together(
  language: CustomerLanguage,
  { answers, links, ...context }: Together,
): ReadyMessage {
  const texts = customerTexts(language);
  const orders = answers.map((of, at) => {
    const link = links[at] ?? null;
    const said = confirmedAmongOthers(texts, of.nickname, { ...context, of });
    return link === null ? said : `${said}\n${link}`;
  });
  const subject = texts.say('several');
  return { subject, body: [subject, ...orders].join('\n\n') };
}
