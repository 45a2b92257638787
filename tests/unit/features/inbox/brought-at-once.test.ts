import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { bring, depsOf, openFixtureOrders, pasted } from '../../../support/inbox-phone.ts';

test('a hundred messages are there in one step, and what changes elsewhere is no reason to read them again', async () => {
  const desk = await openFixtureOrders();
  const { messages } = depsOf(desk);
  const lengths: number[] = [];
  const stop = effect(() => {
    lengths.push(messages.kept.value.length);
  });
  const texts = Array.from({ length: 120 }, (_, n) =>
    pasted(`Bonjour, 2 mafé bœuf à 17h30 svp. Kiwi ${n}`, `paste ${n}`),
  );
  await bring(desk, texts);
  await bring(desk, texts);
  stop();
  expect(lengths).toEqual([0, 120]);
});
