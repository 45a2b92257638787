import { expect, test } from 'vitest';
import { browserPage } from '../../src/app/sync-page.ts';

test('coming back to a window that was shown all the time is a look too, until nobody listens', () => {
  let looks = 0;
  const end = browserPage.onShown(() => {
    looks += 1;
  });
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looks).toBe(2);
  end();
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looks).toBe(2);
});
