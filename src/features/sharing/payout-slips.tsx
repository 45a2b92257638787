import { useTexts } from '../../i18n/use-texts.ts';
import type { CircleRound } from '../../store/views/circle-rounds.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import { PaperPage } from '../paper-page.tsx';
import { PrintButton } from '../print-button.tsx';
import { COLOUR_WORD, SHAPE_WORD } from '../token-words.ts';
import type { CircleProps } from './circle-screen.tsx';
import { envelopeAmount } from './envelope-amount.ts';
import './payout-slips.css';

/** As many as one A4 page holds. */
const SLIPS_A_PAGE = 14;

/** Slips to cut out, one for each envelope: a sign and an amount. No name, no date, no word of what it is for. */
export function PayoutSlips({
  round,
  group,
  circle,
}: CircleProps & { readonly round: CircleRound }) {
  const { t, money } = useTexts();
  const members = group.members.value;
  const slips = round.people.flatMap((person) => {
    const token = members.find(({ id }) => id === person.member);
    const amount = envelopeAmount(circle, round, person.member).amount;
    return token && amount > 0 ? [{ ...token, amount }] : [];
  });
  const pages = Array.from({ length: Math.ceil(slips.length / SLIPS_A_PAGE) }, (_, page) =>
    slips.slice(page * SLIPS_A_PAGE, (page + 1) * SLIPS_A_PAGE),
  );
  if (pages.length === 0) return null;
  return (
    <Section title={t('sharing.slips')}>
      <p>{t('sharing.slipsWhy')}</p>
      <PrintButton />
      {pages.map((onPage, at) => (
        <PaperPage key={at} title={t('sharing.slips')} meta={`${at + 1} / ${pages.length}`}>
          <ul class="payout-slips">
            {onPage.map(({ id, shape, colour, amount }) => (
              <li key={id} class="payout-slip">
                <TokenPicture shape={shape} colour={colour} />
                <span>
                  {t('sharing.slipToken', {
                    shape: t(SHAPE_WORD[shape]),
                    colour: t(COLOUR_WORD[colour]),
                  })}
                </span>
                <strong class="payout-slip-amount">
                  <Ltr>{money(amount)}</Ltr>
                </strong>
              </li>
            ))}
          </ul>
        </PaperPage>
      ))}
    </Section>
  );
}
