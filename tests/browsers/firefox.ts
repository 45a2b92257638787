import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { type BrowserKind, type Found, LONGEST_WAIT_MS, until, type Wire } from './phone.ts';
import { killAll, programPath, startProgram } from './processes.ts';

const SETTINGS = {
  'marionette.port': 0,
  'intl.accept_languages': 'fr-BE, fr',
  // Nobody is there to answer.
  'permissions.default.persistent-storage': 1,
  // Firefox asks its makers this and that when it starts; here nothing leaves the computer.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

type Command = (name: string, parameters: unknown) => Promise<unknown>;

/** Firefox, driven by WebDriver's commands in its own protocol, Marionette. */
export const firefox: BrowserKind = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  isHere: () => programPath('firefox-esr', 'firefox') !== undefined,
  async start(profile) {
    const lines = Object.entries(SETTINGS).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const portFile = join(profile, 'MarionetteActivePort');
    writeFileSync(portFile, '');
    const program = startProgram(
      programPath('firefox-esr', 'firefox') ?? '',
      ['--headless', '--marionette', '--no-remote', '--profile', profile],
      { MOZ_HEADLESS_WIDTH: '360', MOZ_HEADLESS_HEIGHT: '640', TZ: 'Europe/Brussels' },
    );
    const socket = await until(() => socketTo(Number(readFileSync(portFile, 'utf8'))));
    const command = commandsOver(socket);
    const { capabilities } = (await command('WebDriver:NewSession', {})) as {
      capabilities: { browserVersion: string };
    }; // as WebDriver has it
    await command('WebDriver:SetTimeouts', { script: LONGEST_WAIT_MS });
    await command('WebDriver:SetWindowRect', { width: 360, height: 640 });
    return {
      version: capabilities.browserVersion,
      wire: wireOf(command),
      kill: async () => {
        socket.destroy();
        await killAll(program);
      },
    };
  },
};

function socketTo(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (port === 0) return reject(new Error('Firefox does not listen'));
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Messages are `length:JSON`: `[0, id, name, parameters]` there, `[1, id, error, result]` back. */
function commandsOver(socket: Socket): Command {
  const waiting = new Map<number, (error: { message: string } | null, result: unknown) => void>();
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (more) => {
    rest = Buffer.concat([rest, typeof more === 'string' ? Buffer.from(more) : more]);
    for (let next = cutMessage(rest); next; next = cutMessage(rest)) {
      rest = next.rest;
      const message = JSON.parse(next.text) as unknown;
      if (!Array.isArray(message)) continue; // it says hello
      const [, id, error, result] = message as [
        number,
        number,
        { message: string } | null,
        unknown,
      ];
      waiting.get(id)?.(error, result);
      waiting.delete(id);
    }
  });
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, (error, result) =>
        error ? reject(new Error(error.message)) : resolve(result),
      );
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function cutMessage(bytes: Buffer) {
  const start = bytes.indexOf(':') + 1;
  const end = start + Number(bytes.subarray(0, Math.max(start - 1, 0)).toString());
  if (start === 0 || bytes.length < end) return null;
  return { text: bytes.subarray(start, end).toString(), rest: bytes.subarray(end) };
}

function wireOf(command: Command): Wire {
  const id = (found: Found) => Object.values(found)[0] ?? '';
  return {
    navigate: async (url) => void (await command('WebDriver:Navigate', { url })),
    run: async (script, args) => {
      const answer = await command('WebDriver:ExecuteAsyncScript', { script, args });
      return (answer as { value: unknown }).value; // as Marionette has it
    },
    click: async (found) => void (await command('WebDriver:ElementClick', { id: id(found) })),
    write: async (found, text) =>
      void (await command('WebDriver:ElementSendKeys', { id: id(found), text })),
  };
}
