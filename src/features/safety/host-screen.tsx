import { Server } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import type { Tone } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { type AskHost, hostAsker } from './ask-host.ts';
import { checkHost, type HostCheck, type HostLine, type Verdict } from './check-host.ts';
import './safety.css';

export interface HostScreenProps extends Pick<ScreenProps, 'week'> {
  readonly ask?: AskHost;
}

/** Who hands out the page this is part of. */
const OWN_HOST = hostAsker(window);

const TONE = {
  good: 'good',
  covered: 'info',
  missing: 'problem',
  wrong: 'attention',
  idle: 'todo',
} as const satisfies Readonly<Record<Verdict, Tone>>;

const VERDICT_WORD = {
  good: 'host.good',
  covered: 'host.covered',
  missing: 'host.missing',
  wrong: 'host.wrong',
  idle: 'host.idle',
} as const satisfies Readonly<Record<Verdict, string>>;

const CHECK_WORD = {
  policy: 'host.policy',
  framing: 'host.framing',
  referrer: 'host.referrer',
  sniffing: 'host.sniffing',
  opener: 'host.opener',
  embedding: 'host.embedding',
  features: 'host.features',
  transport: 'host.transport',
  freshPage: 'host.freshPage',
  freshWorker: 'host.freshWorker',
  keptFiles: 'host.keptFiles',
  missingFile: 'host.missingFile',
} as const satisfies Readonly<Record<HostCheck, string>>;

type Asked = 'not-yet' | 'asking' | 'silent' | readonly HostLine[];

/** Asks the host of the app for its headers, once it is told to, and says line by line what they protect. */
export function HostScreen({ week, ask = OWN_HOST }: HostScreenProps) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Asked>('not-yet');
  const once = useOneAtATime();
  const look = async () => {
    setAsked('asking');
    const report = await ask();
    setAsked(report.ok ? checkHost(report.value.answers, report.value.own) : 'silent');
  };
  return (
    <Page
      title={t('host.title')}
      back={{ href: paths.thisPhone(week.week), word: t('safety.title') }}
      action={
        <Button
          kind="main"
          wide
          icon={Server}
          busyWord={asked === 'asking' ? t('host.asking') : undefined}
          onPress={() => once('ask', look)}
        >
          {t('host.ask')}
        </Button>
      }
    >
      <p>{t('host.intro')}</p>
      <p>{t('host.limits')}</p>
      {asked === 'silent' && (
        <Notice tone="info" word={t('week.information')} role="alert">
          {t('host.silent')}
        </Notice>
      )}
      {typeof asked !== 'string' && <HostLines lines={asked} />}
    </Page>
  );
}

function HostLines({ lines }: { readonly lines: readonly HostLine[] }) {
  const { t } = useTexts();
  const toMend = lines.filter(({ verdict }) => verdict === 'missing' || verdict === 'wrong').length;
  return (
    <Section title={t('host.results')}>
      <Notice
        tone={toMend === 0 ? 'good' : 'attention'}
        word={t(toMend === 0 ? 'host.good' : 'week.trouble')}
        isAnnounced
      >
        {toMend === 0 ? t('host.allGood') : t('host.toMend', { n: toMend })}
      </Notice>
      <ul class="host-lines">
        {lines.map((line) => (
          <li key={line.check} data-check={line.check} data-verdict={line.verdict}>
            <Tag tone={TONE[line.verdict]}>{t(VERDICT_WORD[line.verdict])}</Tag>
            <p>{t(CHECK_WORD[line.check])}</p>
            {line.header !== null && (
              <p class="host-header">
                <Ltr>{line.header}</Ltr>
              </p>
            )}
            {line.verdict === 'wrong' && line.sent !== null && (
              <p class="host-header">{t('host.sent', { sent: line.sent })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
