import type { Rng } from './rng.ts';
import { allQuiet } from './under-way.ts';

/** Who waits at a gate: an app run on a phone. Once it is dead nothing of it goes on. */
export interface Run {
  readonly name: string;
  alive: boolean;
}

interface Gate {
  readonly run: Run;
  readonly place: string;
  readonly pass: () => void;
}

/**
 * Decides what comes first. Everything a phone does stops at gates (each access of its disk, each
 * question to the relay and each answer); one gate at a time is opened, which one the seed says.
 */
export class Scheduler {
  readonly #rng: Rng;
  #gates: Gate[] = [];
  readonly #tasks = new Set<{ readonly runs: readonly Run[]; readonly label: string }>();
  #failure: unknown = null;
  /** Called at a gate of a run; may kill the run there. */
  onGate: (run: Run, place: string) => void = () => undefined;

  constructor(rng: Rng) {
    this.#rng = rng;
  }

  /** Waits for its turn; for ever when the run dies meanwhile. */
  gate(run: Run, place: string): Promise<void> {
    return new Promise((pass) => {
      if (run.alive) this.#gates.push({ run, place, pass });
    });
  }

  /** Starts something one or several runs do; what it throws is a failure of the world. */
  start(runs: Run | readonly Run[], label: string, work: () => Promise<void>): void {
    const task = { runs: [runs].flat(), label };
    this.#tasks.add(task);
    void work().then(
      () => this.#tasks.delete(task),
      (thrown: unknown) => {
        if (this.#tasks.delete(task)) this.#failure ??= thrown;
      },
    );
  }

  /** The world ends at its next step. */
  fail(thrown: unknown): void {
    this.#failure ??= thrown;
  }

  /** Whether a run does something of this name. */
  isDoing(run: Run, label: string): boolean {
    return [...this.#tasks].some((task) => task.runs.includes(run) && task.label === label);
  }

  get busy(): number {
    return this.#tasks.size;
  }

  /** Nothing of this run goes on. */
  kill(run: Run): void {
    run.alive = false;
    this.#gates = this.#gates.filter((gate) => gate.run !== run);
    for (const task of this.#tasks) if (task.runs.includes(run)) this.#tasks.delete(task);
  }

  /** Opens one gate; false when none waits. */
  async step(): Promise<boolean> {
    await this.quiet();
    const gate = this.#gates[this.#rng.int(this.#gates.length)];
    if (!gate) return false;
    this.#gates = this.#gates.filter((one) => one !== gate);
    this.onGate(gate.run, gate.place);
    if (gate.run.alive) gate.pass();
    await this.quiet();
    return true;
  }

  /** Everything that was started comes to its end. */
  async finish(): Promise<void> {
    while (await this.step());
    const [left] = this.#tasks;
    if (left)
      throw new Error(
        `${left.runs.map(({ name }) => name).join(' and ')} never end « ${left.label} »`,
      );
  }

  async quiet(): Promise<void> {
    await allQuiet();
    if (this.#failure !== null) throw this.#failure;
  }
}
