import { beforeAll, describe, expect, test } from 'vitest';
import { CUSTOMER_LANGUAGES } from '../../../src/domain/written-language.ts';
import { customerAnswer, menuAnswer } from '../../../src/features/customer-answer.ts';
import { orderRows } from '../../../src/features/orders/order-rows.ts';
import { answeredOrder } from '../../../src/features/orders/ready-text.ts';
import { customerTexts } from '../../../src/i18n/customers/customer-texts.ts';
import { minutesAfterFive, openEvening } from '../../support/evening-phone.ts';
import { type OpenPhone, SUNDAY_NOON } from '../../support/open-phone.ts';

let phone: OpenPhone;
beforeAll(async () => {
  phone = await openEvening();
});

describe.each(CUSTOMER_LANGUAGES)('in %s', (language) => {
  const texts = customerTexts(language);

  test('the answer to a question asks for no order by an hour that has passed', () => {
    const before = menuAnswer(texts, phone.week, SUNDAY_NOON).body;
    const after = menuAnswer(texts, phone.week, minutesAfterFive(0)).body;
    expect(before).toContain('18:00');
    expect(after).not.toContain('18:00');
    expect(after).toContain('Mafé');
  });

  test('no sentence about a day ends in two full stops', () => {
    const { week } = phone;
    const said = orderRows(week).map(
      (row) =>
        customerAnswer(texts, 'confirmed', { of: answeredOrder(row), week, account: null }).body,
    );
    expect(said.filter((body) => body.includes('..'))).toEqual([]);
    expect(texts.say('dayMoved', { day: texts.day(week.terms.value.servedOn) })).not.toContain(
      '..',
    );
  });
});
