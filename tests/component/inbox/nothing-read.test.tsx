import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { InboxScreen } from '../../../src/features/inbox/inbox-screen.tsx';
import { plainReader } from '../../../src/features/inbox/plain-reader.ts';
import { messagesReadTable } from '../../../src/store/books/week-book.ts';
import { openOrders } from '../../support/orders-week.ts';
import { showInFrench } from '../../support/show-orders.tsx';

afterEach(cleanup);

test('a file in which nothing can be read is named, and nothing says that messages were read', async () => {
  const open = await openOrders();
  showInFrench(
    <InboxScreen {...open.props} reader={plainReader} takeShared={() => Promise.resolve(null)} />,
  );
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no way to pick a file');
  const picture = Uint8Array.of(137, 80, 78, 71, 0, 1, 2, 3, 255, 254, 0, 0, 9);
  await userEvent.upload(input, new File([picture], 'photo.eml'));
  expect(await screen.findByText(/^photo[.]eml : ce n’est pas du texte/)).toBeVisible();
  expect(open.week.book.rows(messagesReadTable).value.size).toBe(0);
});
