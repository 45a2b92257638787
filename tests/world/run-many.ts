import { parseArgs } from 'node:util';
import { addCounts, noCounts } from './counters.ts';
import { planOf, THEMES } from './plan.ts';
import { runPlan } from './run-plan.ts';
import { shrink } from './shrink.ts';

/** The command line: lives worlds until one fails, prints it shrunk; answers the exit code. */
export async function runMany(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '200' },
      from: { type: 'string', default: '1' },
      theme: { type: 'string' },
      keepOn: { type: 'boolean', default: false },
      noShrink: { type: 'boolean', default: false },
    },
  });
  const [from, count] = [Number(values.from), Number(values.seeds)];
  const theme = THEMES.find((one) => one === values.theme);
  let [counts, failed] = [noCounts(), 0];
  const started = performance.now();
  for (let seed = from; seed < from + count; seed += 1) {
    const end = await runPlan(planOf(seed, theme));
    counts = addCounts(counts, end.counts);
    if ((seed - from + 1) % 50 === 0) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${seed - from + 1} worlds in ${seconds} s, ${failed} failed`);
    }
    if (!end.failure) continue;
    failed += 1;
    console.log(`seed ${seed} (${end.plan.theme}) fails: ${end.failure.message}`);
    if (values.keepOn) continue;
    const small = values.noShrink ? end : await shrink(end);
    console.log(
      `--- ${small.plan.events.length} of ${end.plan.events.length} events\n${small.trace.join('\n')}`,
    );
    console.log(small.failure?.message);
    console.log(JSON.stringify(small.plan));
    return 1;
  }
  console.log(JSON.stringify(counts));
  return failed > 0 ? 1 : 0;
}
