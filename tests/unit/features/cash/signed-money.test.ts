import { expect, test } from 'vitest';
import { cents } from '../../../../src/domain/money.ts';
import { signedMoney } from '../../../../src/features/cash/signed-money.ts';
import { frenchTexts } from '../../../support/french-texts.ts';

const { money } = frenchTexts();

test('two euros missing from the box are taken away, not « +-2,00 € »', () => {
  expect(signedMoney(money, cents(-200), '+')).toEqual({ sign: '−', amount: money(cents(200)) });
  expect(signedMoney(money, cents(-200), '−')).toEqual({ sign: '+', amount: money(cents(200)) });
});

test('two euros too many are added', () => {
  expect(signedMoney(money, cents(200), '+')).toEqual({ sign: '+', amount: money(cents(200)) });
});
