import { resolve } from 'node:path';
import { type BrowserKind, type Found, LONGEST_WAIT_MS, until, type Wire } from './phone.ts';
import { freePort, killAll, programPath, startProgram } from './processes.ts';

/** Its own small browser forgets all it kept when it is driven: this one keeps it. */
const LAUNCHER = resolve('tests/browsers/keeping-webkit.js');

type Command = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>;

/** The engine of Safari as Linux has it, driven by WebDriver. */
export const webkit: BrowserKind = {
  name: 'WebKitGTK',
  packages: ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'gjs', 'xvfb', 'xauth'],
  isHere: () => ['WebKitWebDriver', 'gjs', 'xvfb-run'].every((name) => programPath(name)),
  async start(profile) {
    const port = await freePort();
    const args = ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`];
    const program = startProgram(programPath('xvfb-run') ?? '', args, {
      CARNET_PROFILE: profile,
      TZ: 'Europe/Brussels',
    });
    const command = commandsTo(`http://127.0.0.1:${port}`);
    await until(() => command('GET', '/status'));
    const options = { binary: programPath('gjs'), args: [LAUNCHER] };
    const { sessionId, capabilities } = (await command('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string; capabilities: { browserVersion: string } }; // as WebDriver has it
    const inSession: Command = (method, path, body) =>
      command(method, `/session/${sessionId}${path}`, body);
    await inSession('POST', '/timeouts', { script: LONGEST_WAIT_MS });
    return {
      version: capabilities.browserVersion,
      wire: wireOf(inSession),
      kill: () => killAll(program),
    };
  },
};

function commandsTo(origin: string): Command {
  return async (method, path, body) => {
    const answer = await fetch(origin + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { message?: string } }; // as WebDriver has it
    if (!answer.ok) throw new Error(value.message ?? `${path} was answered ${answer.status}`);
    return value;
  };
}

function wireOf(command: Command): Wire {
  const element = (found: Found) => `/element/${Object.values(found)[0] ?? ''}`;
  return {
    navigate: async (url) => void (await command('POST', '/url', { url })),
    run: (script, args) => command('POST', '/execute/async', { script, args }),
    click: async (found) => void (await command('POST', `${element(found)}/click`, {})),
    write: async (found, text) => void (await command('POST', `${element(found)}/value`, { text })),
  };
}
