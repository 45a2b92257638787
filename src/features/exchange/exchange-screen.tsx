import { FileDown, FileUp, QrCode, ScanQrCode } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Possessions } from '../../protocol/parcel.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import type { CarryViews } from '../carry-views.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CodeExchange } from './code-exchange.tsx';
import type { Role } from './exchange-steps.ts';
import { OpenFile, SendFile } from './file-exchange.tsx';
import { SameWords, TakenWords } from './taken-words.tsx';
import type { ExchangeEnd } from './use-exchange.ts';

export interface ExchangeScreenProps extends ScreenProps {
  readonly views: CarryViews;
  /** The demo week stays on its phone. */
  readonly isDemo: boolean;
}

type View =
  | { readonly kind: 'choose' | 'open-file' }
  | { readonly kind: 'codes'; readonly role: Role }
  | { readonly kind: 'send-file'; readonly theirs: Possessions | null }
  | { readonly kind: 'end'; readonly end: ExchangeEnd };

/** From phone to phone without a network: by codes both ways, or by files. */
export function ExchangeScreen({ views, isDemo, ...screen }: ExchangeScreenProps) {
  const [view, setView] = useState<View>({ kind: 'choose' });
  const parts = { screen, views, onBack: () => setView({ kind: 'choose' }) };
  switch (view.kind) {
    case 'choose':
      return <Choices screen={screen} isDemo={isDemo} onChoose={setView} />;
    case 'codes':
      return (
        <CodeExchange {...parts} role={view.role} onEnd={(end) => setView({ kind: 'end', end })} />
      );
    case 'send-file':
      return <SendFile key="send-file" {...parts} theirs={view.theirs} />;
    case 'open-file':
      return (
        <OpenFile
          key="open-file"
          {...parts}
          onAnswer={(theirs) => setView({ kind: 'send-file', theirs })}
        />
      );
    case 'end':
      return <End end={view.end} onAgain={parts.onBack} />;
  }
}

interface ChoicesProps {
  readonly screen: ScreenProps;
  readonly isDemo: boolean;
  readonly onChoose: (view: View) => void;
}

function Choices({ screen, isDemo, onChoose }: ChoicesProps) {
  const { t } = useTexts();
  const back = { href: paths.settings(screen.week.week), word: t('settings.title') };
  if (isDemo)
    return (
      <Page title={t('exchange.title')} back={back}>
        <Notice tone="info" word={t('exchange.information')}>
          {t('exchange.demo')}
        </Notice>
      </Page>
    );
  return (
    <Page title={t('exchange.title')} meta={t('exchange.intro')} back={back}>
      <List label={t('exchange.title')}>
        <ListRow
          leading={<Icon node={ScanQrCode} />}
          detail={t('exchange.receiveHint')}
          onPress={() => onChoose({ kind: 'codes', role: 'receive' })}
        >
          {t('exchange.receive')}
        </ListRow>
        <ListRow
          leading={<Icon node={QrCode} />}
          detail={t('exchange.sendHint')}
          onPress={() => onChoose({ kind: 'codes', role: 'send' })}
        >
          {t('exchange.send')}
        </ListRow>
      </List>
      <Section title={t('exchange.byFile')}>
        <p>{t('exchange.fileHint')}</p>
        <List>
          <ListRow
            leading={<Icon node={FileUp} />}
            onPress={() => onChoose({ kind: 'send-file', theirs: null })}
          >
            {t('exchange.sendFile')}
          </ListRow>
          <ListRow
            leading={<Icon node={FileDown} />}
            onPress={() => onChoose({ kind: 'open-file' })}
          >
            {t('exchange.openFile')}
          </ListRow>
        </List>
      </Section>
    </Page>
  );
}

function End({ end, onAgain }: { readonly end: ExchangeEnd; readonly onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <Page
      key="end"
      title={t('exchange.endTitle')}
      action={
        <Button wide onPress={onAgain}>
          {t('exchange.again')}
        </Button>
      }
    >
      {end.taken && <TakenWords taken={end.taken} />}
      <SameWords isSame={end.isSame} />
    </Page>
  );
}
