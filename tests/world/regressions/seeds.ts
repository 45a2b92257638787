import type { Theme, WorldEvent } from '../plan.ts';

/** A world that failed once, shrunk; it must go on to hold. */
export interface Regression {
  /** What people would have seen. */
  readonly symptom: string;
  readonly theme: Theme;
  readonly seed: number;
  /** What was left of it; the whole plan of the seed when nothing is said. */
  readonly events?: readonly WorldEvent[];
}

export const REGRESSIONS: readonly Regression[] = [
  {
    symptom: 'a writer never learnt that others have its orders, because they came by hand',
    theme: 'bad relay',
    seed: 18,
    events: [
      { n: 4, phone: 1, type: 'lie', lie: 'rename' },
      { n: 15, phone: 0, type: 'sync' },
      { n: 18, phone: 1, type: 'sync' },
    ],
  },
  {
    symptom: 'a phone that had met nobody renewed the ring and locked itself out',
    theme: 'renewals',
    seed: 3,
    events: [{ n: 1, phone: 1, type: 'renew', remove: null }],
  },
  {
    symptom: 'two renewed at once, and one batch stayed missing for ever',
    theme: 'renewals',
    seed: 36,
    events: [
      { n: 44, phone: 1, type: 'renew', remove: null },
      { n: 51, phone: 0, type: 'renew', remove: null },
    ],
  },
  {
    symptom: 'the phone of the founder was removed, and nobody believed who renewed',
    theme: 'renewals',
    seed: 169,
    events: [{ n: 44, phone: 1, type: 'renew', remove: 0 }],
  },
  {
    symptom: 'a renewal forged with copied keys kept its owner from starting',
    theme: 'copied phones',
    seed: 6,
  },
  {
    symptom:
      'a phone told of two new keys at once and went into one, so the others were led into nowhere',
    theme: 'renewals',
    seed: 55,
    events: [
      { n: 20, phone: 0, type: 'renew', remove: null },
      { n: 29, phone: 1, type: 'renew', remove: null },
      { n: 35, phone: 0, type: 'renew', remove: null },
      { n: 42, phone: 1, type: 'sync' },
    ],
  },
  {
    symptom: 'what only an evicted phone had was taken for something that could still come',
    theme: 'parcels only',
    seed: 1269,
    events: [
      { n: 0, phone: 0, type: 'parcel', to: 1, way: 'carried' },
      { n: 3, phone: 1, type: 'gesture', gesture: 'editLine' },
      { n: 8, phone: 1, type: 'gesture', gesture: 'takeOrder' },
      { n: 9, phone: 1, type: 'gesture', gesture: 'writeMuch' },
      { n: 12, phone: 1, type: 'parcel', to: 0, way: 'carried' },
      { n: 15, phone: 1, type: 'evict' },
    ],
  },
  {
    symptom: 'a relay lost what a phone took for sent after a walk through its ids',
    theme: 'bad relay',
    seed: 15,
  },
  {
    symptom:
      'a phone left out of the sharing, still in the kitchen, was to say that it has the same',
    theme: 'renewals',
    seed: 500046,
    events: [{ n: 46, phone: 1, type: 'renew', remove: 0, ring: 'circle' }],
  },
  {
    symptom:
      'a relay wiped while a phone exchanged was not given back what that phone had just fetched',
    theme: 'bad relay',
    seed: 29,
    events: [
      { n: 0, phone: 0, type: 'gesture', gesture: 'removeOrder' },
      { n: 1, phone: 2, type: 'gesture', gesture: 'changeSetting' },
      { n: 2, phone: 1, type: 'gesture', gesture: 'changeSetting' },
      { n: 3, phone: 2, type: 'clock', offset: -1000, drift: 0 },
      { n: 4, phone: 1, type: 'relay', does: 'backUp', which: 2 },
      { n: 5, phone: 2, type: 'relay', does: 'backUp', which: 0 },
      { n: 6, phone: 1, type: 'lie', lie: 'rename' },
      { n: 7, phone: 1, type: 'sync' },
      { n: 8, phone: 1, type: 'gesture', gesture: 'takeBackPay' },
      { n: 9, phone: 2, type: 'gesture', gesture: 'answer' },
      { n: 10, phone: 0, type: 'die', after: 8 },
      { n: 11, phone: 2, type: 'gesture', gesture: 'answer' },
      { n: 12, phone: 2, type: 'sync' },
      { n: 13, phone: 1, type: 'relay', does: 'wipe', which: 2 },
      { n: 18, phone: 2, type: 'gesture', gesture: 'takeOrder' },
    ],
  },
];
