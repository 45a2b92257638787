import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addPerson } from '../../../src/features/people/add-person.ts';
import { PeopleScreen } from '../../../src/features/people/people-screen.tsx';
import { openCircle } from '../../../src/store/views/open-circle.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { showScreen } from '../../support/menu-show.tsx';
import { openPhone, SUNDAY_NOON, valueOf } from '../../support/open-phone.ts';

afterEach(cleanup);

/** A group of one who shares. */
async function setUp() {
  const opened = await openPhone();
  const circle = openCircle(opened.circleBook);
  const lune = { nickname: 'Lune', colour: 'orange', shape: 'circle', shares: true } as const;
  valueOf(await addPerson({ phone: opened.phone, group: opened.group, circle }, lune));
  opened.setNow(toInstant(SUNDAY_NOON + 60_000));
  return { ...opened, circle };
}

const rowOf = (nickname: string) => {
  const row = screen
    .getAllByRole('listitem')
    .find((item) => item.querySelector('.person-head')?.textContent?.includes(nickname));
  return within(row ?? document.createElement('li'));
};
const add = () => screen.getByRole('button', { name: 'Ajouter au groupe' });
const nickname = () => screen.getByRole('textbox', { name: 'Surnom' });

test('a new sharing person is in the group at once, and counts once the others agreed', async () => {
  const { props, group } = await setUp();
  showScreen(<PeopleScreen {...props} />);
  await userEvent.fill(nickname(), 'Figue');
  await userEvent.click(screen.getByRole('radio', { name: /cuisine et partage/ }));
  await userEvent.click(add());
  await waitFor(() => expect(group.members.value).toHaveLength(2));
  const figue = rowOf('Figue');
  expect(figue.getByText(/Comptera dans le partage/)).toBeTruthy();
  expect(figue.getByRole('link', { name: 'Voir qui a dit oui' }).getAttribute('href')).toBe(
    '/2026-W48/sharing/who',
  );
  expect(rowOf('Lune').getByText('Partage l’argent')).toBeTruthy();
  expect(nickname()).toHaveProperty('value', '');
});

test('the sign proposed is one nobody wears', async () => {
  const { props, group } = await setUp();
  showScreen(<PeopleScreen {...props} />);
  await userEvent.fill(nickname(), 'Kiwi');
  await userEvent.click(screen.getByRole('radio', { name: /soutient/ }));
  await userEvent.click(add());
  await waitFor(() => expect(group.members.value).toHaveLength(2));
  expect(group.members.value.at(-1)).toMatchObject({ colour: 'sky', shape: 'square' });
});

test('nothing on the screen makes a supporter a sharer, opened or not', async () => {
  const { props, group, phone, circle } = await setUp();
  const kiwi = { nickname: 'Kiwi', colour: 'sky', shape: 'star', shares: false } as const;
  valueOf(await addPerson({ phone, group, circle }, kiwi));
  showScreen(<PeopleScreen {...props} />);
  await userEvent.click(rowOf('Kiwi').getByRole('button', { name: 'Changer Kiwi' }));
  const row = rowOf('Kiwi');
  expect(row.getByText('Soutient, sans part')).toBeTruthy();
  const controls = [...row.getAllByRole('button'), ...row.getAllByRole('radio')];
  expect(controls.length).toBeGreaterThan(10);
  expect(controls.filter(({ textContent }) => /part/i.test(textContent ?? ''))).toEqual([]);
  expect(row.queryAllByRole('radio', { name: /partage|part|oui/i })).toEqual([]);
});

test('a phone without the circle says that it adds supporters only, and does', async () => {
  const { props, group } = await setUp();
  showScreen(<PeopleScreen {...props} circleBook={null} />);
  expect(screen.getByText(/Ce téléphone n’a pas le carnet du partage/)).toBeTruthy();
  expect(screen.queryByRole('radio', { name: /partage/ })).toBeNull();
  expect(screen.queryByText('Partage l’argent')).toBeNull();
  await userEvent.fill(nickname(), 'Mango');
  await userEvent.click(add());
  await waitFor(() => expect(group.members.value).toHaveLength(2));
});

test('what is missing is said beside its field, and a reload loses nothing typed', async () => {
  const { props, storage } = await setUp();
  showScreen(<PeopleScreen {...props} />);
  await userEvent.fill(nickname(), 'lune');
  await userEvent.click(add());
  expect(await screen.findByText(/porte déjà ce surnom/)).toBeTruthy();
  expect(screen.getByText('Choisis une des deux réponses.')).toBeTruthy();
  await userEvent.fill(nickname(), 'Safran');
  cleanup();
  const later = await openPhone({ storage });
  showScreen(<PeopleScreen {...later.props} />);
  expect(nickname()).toHaveProperty('value', 'Safran');
});

test('who left is asked about once, goes from the list, and comes back by undo', async () => {
  const { props, circle, offers } = await setUp();
  showScreen(<PeopleScreen {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Changer Lune' }));
  await userEvent.click(screen.getByRole('button', { name: 'A quitté le groupe' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Lune')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'A quitté le groupe' }));
  await waitFor(() => expect(circle.sharers.value.counted).toEqual([]));
  expect(screen.getByText('1 personne a quitté le groupe')).toBeTruthy();
  await act(() => offers.undo());
  await waitFor(() => expect(circle.sharers.value.counted).toHaveLength(1));
  expect(screen.getByRole('button', { name: 'Changer Lune' })).toBeTruthy();
});

test('« this is me » is remembered by the phone, not written in the group', async () => {
  const { props, group } = await setUp();
  showScreen(<PeopleScreen {...props} />);
  const id = group.members.value[0]?.id ?? '';
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Sur ce téléphone, je suis' }),
    id,
  );
  await waitFor(() => expect(props.me.value).toBe(id));
  expect(await screen.findByText('c’est moi')).toBeTruthy();
});
