import { Trash2 } from 'lucide';
import { measureText } from '../measure-text.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TickRow } from '../../ui/tick-row.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { besideText, toBuyText } from '../line-words.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { removeExtras, tickLine, untickLine } from './change-shopping.ts';
import type { LineProps } from './part-props.ts';
import { WareFields } from './ware-fields.tsx';

/** One thing to buy; what came since it was ticked unticks it in words, not in fact. */
export function LineToBuy(props: LineProps & { readonly isChanging: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const { line, gestures } = props;
  const { name, got, missing } = line;
  const once = useOneAtATime();
  const toBuy = toBuyText(line, texts);
  const beside = besideText(line, texts);
  const tick = () => {
    // A tick on what is short of more means: that too is bought now.
    const isBought = !got || missing !== null;
    const work = () => (isBought ? tickLine(props, line) : untickLine(props, line));
    const said = t(isBought ? 'shopping.ticked' : 'shopping.unticked', { name });
    once('tick', () => gestures.run(work, said));
  };
  return (
    <TickRow
      ticked={got && missing === null}
      onTick={tick}
      {...(toBuy === null ? {} : { amount: <Ltr>{toBuy}</Ltr> })}
      {...(beside === '' ? {} : { detail: beside })}
      {...(missing && {
        badges: (
          <Tag tone="attention">
            {t('shopping.missing', { amount: measureText(missing, texts) })}
          </Tag>
        ),
      })}
      more={props.isChanging && <More {...props} />}
    >
      <Name>{name}</Name>
    </TickRow>
  );
}

function More(props: LineProps) {
  const { t } = useTexts();
  const { line, gestures } = props;
  const { name, extras } = line;
  const takeOff = () =>
    gestures.run(() => removeExtras(props, line), t('shopping.takenOff', { name }));
  return (
    <Disclosure
      late
      summary={
        <>
          <span aria-hidden="true">{t('shopping.where')}</span>
          <VisuallyHidden>{t('shopping.whereOf', { name })}</VisuallyHidden>
        </>
      }
    >
      <WareFields {...props} />
      {extras.length > 0 && (
        <Button kind="danger" icon={Trash2} onPress={() => void takeOff()}>
          {t('shopping.takeOffOf', { name })}
        </Button>
      )}
    </Disclosure>
  );
}
