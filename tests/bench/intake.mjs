// `npm run bench:intake`: a mailbox of 1,000 mails, 10 MB, brought into the inbox of the built app while its
// page runs 6 times slower. Prints how long until all are shown, and the longest time the page answered nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createServer } from 'vite';

const MAILS = Number(process.env.MAILS ?? 1_000);
const MAIL_BYTES = 10_000;
const SLOWER = Number(process.env.SLOWER ?? 6);
const DISHES = ['mafé bœuf', 'tajine légumes', 'poulet yassa', 'soupe', 'baklava'];

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  logLevel: 'error',
});
const support = (file) => vite.ssrLoadModule(`/tests/support/${file}.ts`);
const { openApp, openDemoWeek } = await support('app-browser');
const { startApp } = await support('app-server');
const { findPlaces, loadScreen } = await support('every-screen');

const server = await startApp();
// The browser's own clock: a false one costs time of its own.
const app = await openApp({ origin: server.origin });
const folder = mkdtempSync(join(tmpdir(), 'carnet-bench-intake-'));
try {
  await measure(app.page);
} finally {
  await app.close();
  await server.stop();
  await vite.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(page) {
  await app.readyForOffline();
  await openDemoWeek(page);
  await loadScreen(page, 'inbox', await findPlaces(page));
  const bytes = mailbox();
  // From the disk, as a person picks it: handed over as text it would keep the page busy.
  const path = join(folder, 'all.mbox');
  writeFileSync(path, bytes);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(watchFreezes);
  const input = page.locator('input[type=file]').first();
  const begun = performance.now();
  await input.setInputFiles(path);
  await page.locator('main article').first().waitFor({ timeout: 600_000 });
  const shown = performance.now() - begun;
  await page.waitForTimeout(3_000);
  const freezes = await page.evaluate(() => globalThis.freezes);
  const longest = Math.max(0, ...freezes.map(({ ms }) => ms));
  const mb = (bytes.length / 1e6).toFixed(1);
  console.log(
    `${MAILS} mails, ${mb} MB, page ${SLOWER} times slower: cards after ${Math.round(shown)} ms`,
  );
  console.log(
    `longest time without an answer: ${longest} ms; ${freezes.filter(({ ms }) => ms > 200).length} above 200 ms`,
  );
  const long = freezes.filter(({ ms }) => ms > 100).map(({ at, ms }) => `${ms} at ${at}`);
  console.log(`above 100 ms, by their moment: ${long.join(', ') || 'none'}`);
}

/** Runs in the page: how much later than asked a timer comes is how long nothing else could. */
function watchFreezes() {
  globalThis.freezes = [];
  const begun = performance.now();
  let last = begun;
  setInterval(() => {
    const now = performance.now();
    globalThis.freezes.push({ at: Math.round(last - begun), ms: Math.round(now - last - 20) });
    last = now;
  }, 20);
}

function mailbox() {
  const mails = Array.from({ length: MAILS }, (_, n) => mail(n));
  return Buffer.from(mails.join('\n'));
}

/** An order under what mail programs put around it: two kinds of text, and the mail it answers. */
function mail(n) {
  const words = `Bonjour,\n\n${1 + (n % 3)} ${DISHES[n % DISHES.length]} pour 17h30 svp.\n\nKiwi ${n}`;
  const quoted = '> Le menu de jeudi : mafé bœuf 9,50, tajine légumes 9,50, soupe 3.\n'.repeat(20);
  const text = `${words}\n\nLe lun. 2 nov. à 10:00, les Casseroles a écrit :\n${quoted}`;
  const html = `<html><body><p>${words.replaceAll('\n', '<br>')}</p><blockquote>${quoted}</blockquote>`;
  const filler = `<p style="color:#123456;font-family:sans-serif">&nbsp;</p>`;
  const more = filler.repeat(
    Math.max(0, Math.ceil((MAIL_BYTES - 2 * text.length) / filler.length)),
  );
  const sent = new Date(Date.now() - (MAILS - n) * 1_000).toUTCString();
  return [
    `From kiwi${n}@example.org ${sent}`,
    `From: Kiwi ${n} <kiwi${n}@example.org>`,
    'To: plats@example.org',
    `Subject: Re: le menu`,
    `Date: ${sent}`,
    `Message-ID: <${n}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `${html}${more}</body></html>`,
    '--b--',
    '',
  ].join('\n');
}
