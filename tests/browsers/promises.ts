import { paths } from '../../src/features/paths.ts';
import { fr } from '../../src/i18n/menu-page/fr.ts';
import { frenchTexts } from '../support/french-texts.ts';
import { until } from './phone.ts';
import { DISH, type Group, joinByText, sendOrder, takeOrder, type Tour } from './steps.ts';

const { t } = frenchTexts();

export interface Promised {
  readonly title: string;
  readonly keep: (tour: Tour, group: Group) => Promise<void>;
}

export const PROMISES: readonly Promised[] = [
  {
    title: 'the demo week opens, with its 55 mains to cook',
    keep: async ({ newPhone, server }) => {
      const { hand } = await newPhone();
      await hand.open(server.origin);
      await hand.press(t('firstRun.demo'));
      await hand.onScreen(t('words.kitchen'));
      await hand.sees(t('kitchen.courseTotal', { course: t('menu.mains'), n: '55' }));
    },
  },
  {
    title: 'no dish of the form is written letter under letter',
    keep: async ({ server }, { desk: { hand }, week }) => {
      await hand.open(server.origin + paths.newOrder(week));
      await hand.onScreen(t('orders.form'));
      const lines = await hand.ask((dish) => {
        const label = [...document.querySelectorAll('label')].find(
          ({ innerText }) => innerText.trim() === dish,
        );
        if (!label) throw new Error(`There is no ${dish}`);
        return (
          label.getBoundingClientRect().height /
          Number.parseFloat(getComputedStyle(label).lineHeight)
        );
      }, DISH);
      if (lines > 1.5) throw new Error(`« ${DISH} » stands on ${lines} lines`);
    },
  },
  {
    title: 'an order said to be saved is there after the browser was killed',
    keep: async ({ server }, { desk, week }) => {
      await takeOrder(server.origin, { desk, week }, 'Figue');
      await desk.restart();
      await desk.hand.open(server.origin + paths.orders(week));
      await desk.hand.sees('Figue');
    },
  },
  {
    title: 'without its server it starts again, and takes an order',
    keep: async ({ server, startServer, stopServer }, { desk, week }) => {
      await desk.hand.ask(ready);
      await stopServer();
      try {
        await desk.restart();
        await takeOrder(server.origin, { desk, week }, 'Kaki');
        await desk.hand.open(server.origin + paths.orders(week));
        await desk.hand.sees('Kaki');
      } finally {
        await startServer();
      }
    },
  },
  {
    title: 'a second phone joins by pasted words, and gets the orders over the relay',
    keep: async ({ server, newPhone }, { desk: { hand }, week }) => {
      await hand.open(server.origin + paths.relay(week));
      await hand.type(t('relay.pass'), server.pass);
      await hand.press(t('relay.use'));
      await hand.sees(t('relay.change'));
      const second = (await newPhone()).hand;
      await joinByText(server.origin, { desk: hand, week }, second);
      await hand.open(server.origin + paths.relay(week));
      await hand.press(t('relay.now'));
      await until(async () => {
        await second.open(server.origin + paths.orders(week));
        if (!(await second.ask(comes, 'Figue')))
          throw new Error(`The orders do not come: ${await second.said()}`);
      });
    },
  },
  {
    title: 'a customer’s order, sealed, is read by the team',
    keep: async ({ server, newPhone }, { desk: { hand }, week }) => {
      await hand.open(server.origin + paths.menuText(week));
      const text = await hand.read(t('menu.linkLabel'), '#r=');
      const customer = (await newPhone()).hand;
      await customer.open(/https?:\S+/.exec(text)?.[0] ?? '');
      await sendOrder(customer, 'Safran');
      await customer.sees(fr.stateUnread);
      await hand.open(server.origin + paths.relay(week));
      await hand.press(t('relay.now'));
      const accept = t('inbox.acceptSure', { n: 1 });
      await until(async () => {
        await hand.open(server.origin + paths.inbox(week));
        if (!(await hand.ask(comes, accept))) throw new Error('The order does not come');
      });
      await hand.press(accept);
      await hand.sees(t('inbox.acceptedSaid', { n: 1 }));
    },
  },
  {
    title: 'six pictures close the names, and open them again',
    keep: async ({ server }, { desk, week }) => {
      const { hand } = desk;
      await hand.open(server.origin + paths.appLock(week));
      await hand.tick(t('lock.scopePrivate'));
      await hand.press(t('lock.draw'));
      await hand.sees(t('lock.noted'));
      const words = await hand.ask(listed, t('lock.yours'));
      await hand.press(t('lock.noted'));
      for (const word of words) await hand.press(word);
      await hand.sees(t('lock.on'));
      await desk.restart();
      await hand.open(server.origin + paths.orders(week));
      await hand.onScreen(t('lock.closed'));
      if ((await hand.said()).includes('Figue')) throw new Error('A closed phone names Figue');
      const [first = '', ...others] = words;
      for (const word of [first === 'pomme' ? 'banane' : 'pomme', ...others])
        await hand.press(word);
      await hand.sees(t('lock.wrong'));
      for (const word of words) await hand.press(word);
      await hand.onScreen(t('orders.title'));
      await hand.sees('Figue');
    },
  },
];

// What follows runs in the page, each by itself.

async function ready(): Promise<null> {
  const { serviceWorker } = navigator;
  await serviceWorker.ready;
  if (serviceWorker.controller) return null;
  await new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  return null;
}

function listed(name = ''): readonly string[] {
  const lists = [...document.querySelectorAll('[aria-label]')];
  const list = lists.find((one) => one.getAttribute('aria-label') === name);
  return [...(list?.querySelectorAll('li') ?? [])].map(({ innerText }) => innerText.trim());
}

/** Whether a text comes within a few seconds: long enough for a phone that starts to ask the relay. */
async function comes(text = ''): Promise<boolean> {
  const giveUpAt = performance.now() + 5_000;
  while (performance.now() < giveUpAt) {
    if (document.body.innerText.includes(text)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
