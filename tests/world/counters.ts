/** What happened in a world, counted: a suite in which nothing happened proves nothing. */
export const COUNTED = [
  'commits',
  'writesIn1970',
  'writesYearsOff',
  'longPartitions',
  'concurrentWrites',
  'crashesInStorage',
  'quotaErrors',
  'evictions',
  'restarts',
  'staleWindows',
  'rivals',
  'contested',
  'overCap',
  'sameIntent',
  'undone',
  'undoneInVain',
  'healedStamps',
  'answersLost',
  'refusals',
  'wipes',
  'restores',
  'forks',
  'refills',
  'withheld',
  'missingReported',
  'spliced',
  'parked',
  'unparked',
  'clones',
  'forkedSeen',
  'parcels',
  'carried',
  'oneWay',
  'filmed',
  'files',
  'wholeParcels',
  'levelPairs',
  'unlevelPairs',
  'expired',
  'stayedGone',
  'datesDoubted',
  'goneAtRelay',
  'keptForOthers',
  'broughtByCarrier',
  'renewals',
  'otherRenewals',
  'follows',
  'removed',
  'lockedOut',
  'stragglers',
  'thefts',
  'poison',
  'unknownKept',
  'joins',
  'sameSets',
  'snapshots',
] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Record<Counted, number>;

export function noCounts(): Counts {
  return Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts; // every name is there
}

export function addCounts(a: Counts, b: Counts): Counts {
  return Object.fromEntries(COUNTED.map((name) => [name, a[name] + b[name]])) as Counts; // every name is there
}
