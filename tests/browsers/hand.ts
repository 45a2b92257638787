import { type Found, until, type Wire } from './phone.ts';

/** What a thing is to whoever uses it, and how it is found in a page. */
const ROLES = {
  button: 'button, summary',
  link: 'a[href]',
  choice: 'input[type=radio], input[type=checkbox]',
  field: 'textarea, input:not([type=radio], [type=checkbox], [type=file])',
  title: 'h1',
} as const;

/** A hand on one phone: every gesture waits until what it touches is there. */
export interface Hand {
  open(url: string): Promise<void>;
  press(name: string): Promise<void>;
  follow(name: string): Promise<void>;
  tick(name: string): Promise<void>;
  /** Writes key by key, and leaves the field. */
  type(label: string, text: string): Promise<void>;
  paste(label: string, text: string): Promise<void>;
  /** What stands in a field, once it holds this. */
  read(label: string, part?: string): Promise<string>;
  onScreen(title: string): Promise<void>;
  /** Waits until this is said somewhere on the page. */
  sees(sentence: string): Promise<void>;
  /** What the page says as it stands, with plain spaces. */
  said(): Promise<string>;
  /** The answer of a function that runs in the page. */
  ask<T>(look: (...args: readonly string[]) => T | Promise<T>, ...args: string[]): Promise<T>;
}

export function handOn(wire: Wire): Hand {
  const ask = async <T>(
    look: (...args: readonly string[]) => T | Promise<T>,
    ...args: string[]
  ): Promise<T> => {
    const answer = (await wire.run(
      CALLING.replace('LOOK', () => String(look)),
      args,
    )) as {
      value: T;
      error?: string;
    }; // as CALLING makes it
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const find = async (role: keyof typeof ROLES, name: string): Promise<Found> => {
    const found = (await ask(namedThing, ROLES[role], name)) as Found | null; // elements travel by name
    if (!found) throw new Error(`There is no ${role} « ${name} » but: ${await ask(pageText)}`);
    return found;
  };
  const touch = (role: keyof typeof ROLES, name: string) =>
    until(async () => wire.click(await find(role, name)));
  return {
    ask,
    open: (url) => wire.navigate(url),
    press: (name) => touch('button', name),
    follow: (name) => touch('link', name),
    tick: (name) => touch('choice', name),
    async type(label, text) {
      await until(async () => wire.write(await find('field', label), text));
      await ask(leaveField);
    },
    async paste(label, text) {
      await until(async () => wire.click(await find('field', label)));
      await ask(pasteText, text);
    },
    read: (label, part = '') =>
      until(async () => {
        await find('field', label);
        const text = await ask(fieldText, ROLES.field, label);
        if (text === '' || !text.includes(part)) throw new Error(`« ${label} » holds: ${text}`);
        return text;
      }),
    onScreen: async (title) => void (await until(() => find('title', title))),
    sees: (sentence) =>
      until(async () => {
        const text = await ask(pageText);
        if (!text.includes(plain(sentence))) throw new Error(`No « ${sentence} » in: ${text}`);
      }),
    said: () => ask(pageText),
  };
}

/** Narrow and no-break spaces of the French writing, made plain. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Calls a function and hands its answer, or what it throws, to whoever drives the page. */
const CALLING = `
  const given = [...arguments];
  const tell = given.pop();
  new Promise((resolve) => resolve((LOOK)(...given))).then(
    (value) => tell({ value }),
    (error) => tell({ value: null, error: String(error) }),
  );`;

// What follows runs in the page, each by itself.

/** The first thing that shows and has this name, or a name that begins so. */
function namedThing(selector = '', wanted = ''): unknown {
  const plainly = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const nameOf = (thing: HTMLElement) => {
    const label = thing instanceof HTMLInputElement || thing instanceof HTMLTextAreaElement;
    const words = label ? thing.labels?.[0]?.innerText : thing.innerText;
    return plainly(thing.getAttribute('aria-label') ?? words ?? '');
  };
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (thing) => thing.getClientRects().length > 0 && !thing.matches(':disabled'),
  );
  const name = plainly(wanted);
  const found =
    shown.find((thing) => nameOf(thing) === name) ??
    shown.find((thing) => nameOf(thing).startsWith(name));
  // Else the browser brings it under the bar at the bottom.
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found ?? null;
}

function fieldText(selector = '', label = ''): string {
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(selector),
  ].filter((field) => field.labels?.[0]?.innerText.trim().startsWith(label));
  return fields[0]?.value ?? '';
}

function leaveField(): null {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return null;
}

function pasteText(text = ''): null {
  document.execCommand('insertText', false, text);
  return null;
}

function pageText(): string {
  return document.body.innerText.replaceAll(/\s+/g, ' ').trim();
}
