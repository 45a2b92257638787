import { CIRCLE_BUGS } from './circle-planted-bugs.ts';
import { CUSTOMER_BUGS } from './customer-planted-bugs.ts';
import { FURTHER_BUGS } from './further-planted-bugs.ts';
import { LOOP_BUGS } from './loop-planted-bugs.ts';
import { OUTER_BUGS } from './outer-planted-bugs.ts';
import type { Theme } from './plan.ts';

/** A mistake somebody could make in the core, as one change of its text. */
export interface PlantedBug {
  /** What is then wrong. */
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
  readonly theme: Theme;
  /** The first world; that of seed 1 when nothing is said. */
  readonly first?: number;
  /** Most worlds until one fails: some more than were needed, since what happens in a world may change. */
  readonly seeds: number;
}

const MERGING: readonly PlantedBug[] = [
  {
    name: 'a field forgets what was overwritten in it',
    file: 'src/protocol/register.ts',
    from: '    ...(past.length > 0 ? { past } : {}),\n',
    to: '',
    theme: 'parcels only',
    seeds: 8,
  },
  {
    name: 'an edit is stamped by the wall clock alone',
    file: 'src/protocol/stamp.ts',
    from: 'if (nowMs > seen.ms) return',
    to: 'if (nowMs > 0) return',
    theme: 'bad network',
    seeds: 6,
  },
  {
    name: 'the last phone that tells a fact replaces the others',
    file: 'src/protocol/witnessed-fact.ts',
    from: 'new Map(present.witnesses.map((witness) => [witness.device, witness]))',
    to: 'new Map()',
    theme: 'bad network',
    seeds: 6,
  },
  {
    name: 'a fact keeps its first witness only',
    file: 'src/protocol/merge.ts',
    from: 'const joined = joinFact(before, fact);',
    to: 'const joined = before ?? fact;',
    theme: 'bad network',
    seeds: 6,
  },
  {
    name: 'a later word of a phone replaces its first one',
    file: 'src/protocol/witnessed-fact.ts',
    from: 'factOrder(known) <= factOrder(witness)',
    to: 'factOrder(known) === factOrder(witness)',
    theme: 'renewals',
    seeds: 10,
  },
  {
    name: 'of two batches of one number, as copies write them, only the first counts',
    file: 'src/store/knowledge.ts',
    from: "return mark.split(' ').includes(shortDigest(digest)) ? 'known' : 'forked';",
    to: "return 'known';",
    theme: 'copied phones',
    seeds: 5,
  },
];

const STORING: readonly PlantedBug[] = [
  {
    name: 'a snapshot or an opening gives back no rivals',
    file: 'src/protocol/state-parts.ts',
    from: '...(rivals.length > 0',
    to: '...(rivals.length < 0',
    theme: 'renewals',
    seeds: 10,
  },
  {
    name: 'a snapshot or an opening gives back nothing of what was overwritten',
    file: 'src/protocol/state-parts.ts',
    from: '...(past.length > 0 ? { past } : {}),',
    to: '',
    theme: 'renewals',
    seeds: 10,
  },
  {
    name: 'a snapshot gives back one witness of each fact',
    file: 'src/protocol/state-parts.ts',
    from: '{ ...first, id, witnesses }',
    to: '{ ...first, id, witnesses: [first] }',
    theme: 'a crowd',
    seeds: 3,
  },
  {
    name: 'an undo takes back what somebody else wrote since',
    file: 'src/store/receipt.ts',
    from: 'if (now === undefined || operationName(now.stamp) !== operation) return false;',
    to: 'if (now === undefined) return false;',
    theme: 'bad network',
    seeds: 12,
  },
];

const ADMITTING: readonly PlantedBug[] = [
  {
    name: 'a signature is not checked',
    file: 'src/store/admission.ts',
    from: "return (await isSignedWith(signer.key, signed)) ? 'admitted' : 'never';",
    to: "return 'admitted';",
    theme: 'copied phones',
    seeds: 5,
  },
  {
    name: 'what a removed phone wrote after its cut still counts',
    file: 'src/store/admission.ts',
    from: 'return epoch === book.epoch - 1 && seq <= lastCounted(batch, book, known) ?',
    to: 'return true ?',
    theme: 'renewals',
    seeds: 10,
  },
  {
    name: 'an opening is taken from anyone, at any place',
    file: 'src/store/admission.ts',
    from: 'return renewal?.by === device && seq === opening.part && seq <= opening.parts',
    to: 'return opening.parts > 0',
    theme: 'renewals',
    seeds: 10,
  },
];

const EXCHANGING: readonly PlantedBug[] = [
  {
    name: 'a relay that lost blobs is not given back what others wrote',
    file: 'src/store/memory-storage.ts',
    from: 'mark(log, new Set(missing), true);',
    to: 'mark(log, new Set(log.entries.flatMap((one) => one.own !== null && missing.includes(one.blobId) ? [one.blobId] : [])), true);',
    theme: 'bad relay',
    seeds: 4,
  },
  {
    name: 'a relay that was wiped is given only what is new',
    file: 'src/sync/heal-log.ts',
    from: 'book.log.settle([], ours.value)',
    to: 'book.log.settle([], [])',
    theme: 'bad relay',
    seeds: 4,
  },
  {
    name: 'phones acknowledge acknowledgements for ever',
    file: 'src/store/book.ts',
    from: 'owesAcknowledgement(this.#memory.knowledge, this.#deps.device.id) &&',
    to: 'true &&',
    theme: 'bad network',
    seeds: 3,
  },
  {
    name: 'a parcel leaves out the first batch the other phone lacks',
    file: 'src/store/book-intake.ts',
    from: 'batch.seq > (theirs[author] ?? 0)',
    to: 'batch.seq > (theirs[author] ?? 0) + 1',
    theme: 'parcels only',
    seeds: 3,
  },
  {
    name: 'what was written under a former key and came late stays there',
    file: 'src/sync/finish-renewals.ts',
    from: '  for (const former of formers) {',
    to: '  for (const former of formers.slice(0, 0)) {',
    theme: 'renewals',
    seeds: 10,
  },
  {
    name: 'a blob has a length that is on no step of the ladder',
    file: 'src/protocol/blob.ts',
    from: "padding === 'ladder' ? ladderStep(sealed) : Math.ceil(sealed / 64) * 64",
    to: 'Math.ceil(sealed / 64) * 64',
    theme: 'bad network',
    seeds: 3,
  },
];

/** Each is found by the simulation; none of them may ever be in the app. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  ...MERGING,
  ...STORING,
  ...ADMITTING,
  ...EXCHANGING,
  ...FURTHER_BUGS,
  ...OUTER_BUGS,
  ...CUSTOMER_BUGS,
  ...CIRCLE_BUGS,
  ...LOOP_BUGS,
];
