import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import type { CarryViews } from '../carry-views.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type Role, STEPS } from './exchange-steps.ts';
import { ShowStep } from './show-step.tsx';
import { SameWords, TakenWords } from './taken-words.tsx';
import { type ExchangeEnd, useExchange } from './use-exchange.ts';

export interface CodeExchangeProps {
  readonly screen: ScreenProps;
  readonly views: CarryViews;
  readonly role: Role;
  readonly onEnd: (end: ExchangeEnd) => void;
}

/** Two phones, four steps each: show, film, show, film, or the other way round. */
export function CodeExchange({ screen, views, role, onEnd }: CodeExchangeProps) {
  const { t } = useTexts();
  const exchange = useExchange(screen, role, onEnd);
  const { at, step, theirs, taken } = exchange;
  if (!step) return null;
  const isShowing = step.does === 'show';
  const shown = (
    <Button kind="main" wide onPress={exchange.shown}>
      {t(step.done)}
    </Button>
  );
  return (
    <Page
      key={at}
      title={t(role === 'receive' ? 'exchange.receive' : 'exchange.send')}
      meta={t('exchange.step', { at: at + 1, of: STEPS[role].length })}
      {...(isShowing && { action: shown })}
    >
      {taken && at > 1 && <Arrived taken={taken} />}
      <p>{t(step.text)}</p>
      {isShowing && <ShowStep screen={screen} views={views} theirs={theirs} />}
      {!isShowing && <views.Scan onBytes={exchange.film} />}
      {exchange.isReading && <output>{t('exchange.reading')}</output>}
      {step.canSkip === true && <SendAll onPress={exchange.sendAll} />}
      <Button kind="quiet" onPress={exchange.stop}>
        {t('exchange.stopHere')}
      </Button>
    </Page>
  );
}

function Arrived({ taken }: Parameters<typeof TakenWords>[0]) {
  return (
    <>
      <TakenWords taken={taken} />
      {taken.isSame && <SameWords isSame />}
    </>
  );
}

function SendAll({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <Button onPress={onPress}>{t('exchange.sendAll')}</Button>
      <p>{t('exchange.sendAllHint')}</p>
    </>
  );
}
