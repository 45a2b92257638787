import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FounderScreen } from '../../../src/features/first-run/founder-screen.tsx';
import type { Founder } from '../../../src/features/first-run/start-group.ts';
import { WelcomeScreen } from '../../../src/features/first-run/welcome-screen.tsx';
import { showScreen } from '../../support/menu-show.tsx';

afterEach(cleanup);

const nothing = () => undefined;

test('on a small phone all ways in are in sight without scrolling', async () => {
  await page.viewport(360, 640);
  showScreen(
    <WelcomeScreen
      onLanguage={nothing}
      onStart={nothing}
      onJoin={nothing}
      onCopy={nothing}
      onDemo={nothing}
      onRead={nothing}
      isPreparing={false}
    />,
  );
  const ways = [/Créer un groupe/, /Rejoindre/, /Essayer/].map((name) =>
    screen.getByRole('button', { name }),
  );
  const bottoms = ways.map((button) => button.getBoundingClientRect().bottom);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(window.innerHeight);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('while the demo week is prepared a second tap does nothing', async () => {
  let asked = 0;
  showScreen(
    <WelcomeScreen
      onLanguage={nothing}
      onStart={nothing}
      onJoin={nothing}
      onCopy={nothing}
      onDemo={() => (asked += 1)}
      onRead={nothing}
      isPreparing
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: /se prépare/ }), { force: true });
  expect(asked).toBe(0);
});

test('a founder is asked for what is missing, where it is missing', async () => {
  const founders: Founder[] = [];
  showScreen(<FounderScreen onCreate={(founder) => void founders.push(founder)} />);
  expect(document.activeElement?.tagName).toBe('H1');
  await userEvent.click(screen.getByRole('button', { name: 'Créer le groupe' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Surnom' }));
  expect(screen.getByText('Écris un surnom, même court.')).toBeTruthy();
  expect(screen.getByText('Choisis une des deux réponses.')).toBeTruthy();
  expect(founders).toEqual([]);
});

test('by keyboard alone: nickname, answer, Enter', async () => {
  const founders: Founder[] = [];
  showScreen(<FounderScreen onCreate={(founder) => void founders.push(founder)} />);
  await userEvent.tab();
  await userEvent.keyboard(' Lune ');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(founders).toEqual([
      { nickname: 'Lune', colour: 'orange', shape: 'circle', shares: true },
    ]),
  );
});

test('a double press makes one group', async () => {
  const founders: Founder[] = [];
  const never = new Promise<void>(nothing);
  showScreen(
    <FounderScreen
      onCreate={(founder) => {
        founders.push(founder);
        return never;
      }}
    />,
  );
  await userEvent.fill(screen.getByRole('textbox', { name: 'Surnom' }), 'Lune');
  await userEvent.click(screen.getByRole('radio', { name: 'Non, je soutiens' }));
  await userEvent.click(screen.getByRole('button', { name: 'Créer le groupe' }));
  await userEvent.click(await screen.findByRole('button', { name: /se prépare/ }), { force: true });
  expect(founders).toHaveLength(1);
});
