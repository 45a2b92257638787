import type { AreaCatalog } from '../catalog.ts';

export const host = {
  title: 'The host of Carnet',
  settingsHint: 'Does it send every protection?',
  intro:
    'The host is the place Carnet comes from. This phone asks it, and nobody else, whether it sends the protections this version expects.',
  ask: 'Ask the host',
  asking: 'The question is on its way…',
  silent:
    'Carnet cannot ask now: the host does not answer. Try again with a network; Carnet works without.',
  allGood: 'Nothing to mend: what protects the page is there.',
  toMend: 'To mend with the person who hosts Carnet: {n}',
  results: 'What the host sends',
  limits:
    'This list finds an oversight, not a betrayal: a hostile host can change this page as well.',
  good: 'In order',
  covered: 'The page sees to it',
  missing: 'Missing',
  wrong: 'Not as expected',
  idle: 'Does not apply here',
  sent: 'Received: {sent}',
  policy: 'Nothing foreign to Carnet runs in the page, and it talks to nobody else.',
  framing: 'Carnet does not open inside somebody else’s page.',
  referrer: 'A link that is followed does not tell where you come from.',
  sniffing: 'A file is never taken for anything but what it is.',
  opener: 'The page that opened Carnet cannot command it.',
  embedding: 'Another site cannot use the files of Carnet.',
  features: 'No microphone, no position, no payment; the camera for codes only.',
  transport: 'The browser always comes back by an encrypted connection.',
  freshPage: 'The page is asked for anew each time: a repair arrives quickly.',
  freshWorker: 'The part that works without a network is asked for anew each time.',
  keptFiles: 'Files that never change are not downloaded again.',
  missingFile: 'A file that is absent is said to be absent: else the screen stays white.',
} as const satisfies AreaCatalog<'en', 'host'>;
