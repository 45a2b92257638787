import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in the order in which they are to begin. */
const LONG = [
  'world/planted-bugs',
  'architecture/hygiene',
  'world/',
  'e2e/screens-of-other-moments',
  'e2e/every-screen',
  'e2e/several-phones-relay',
  'e2e/hostile-text',
  'e2e/a-killed-page',
  'e2e/keyboard-only',
  'e2e/several-phones.',
  'e2e/several-phones-secrecy',
  'e2e/the-meeting',
  'e2e/update-keeps-the-draft',
  'e2e/living-kitchen',
  'e2e/two-tabs',
  'e2e/printed-kit',
];

/** Begins with the long files, so that no core waits at the end for the one file that is left. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.includes(`/tests/${name}`));
  return place < 0 ? LONG.length : place;
}
