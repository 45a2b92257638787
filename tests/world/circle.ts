import { happen, put } from '../../src/store/table.ts';
import { toFactId } from '../../src/domain/fact.ts';
import { toMemberId } from '../../src/domain/member.ts';
import { sharerProposedKind, sharerWelcomedKind } from '../../src/store/books/circle-book.ts';
import { memberTable } from '../../src/store/books/group-book.ts';
import type { Saved } from '../../src/store/gesture.ts';
import { valueOf } from '../unit/store/test-phone.ts';
import { FIRST_SHARERS } from './circle-deeds.ts';
import { doCircleDeed, isOfSharers } from './circle-life.ts';
import { CircleWatch } from './circle-oracle.ts';
import type { CircleEvent, WorldEvent } from './plan.ts';
import type { AppRun, WorldPhone } from './world-phone.ts';
import type { World } from './world.ts';

/** Those who share in a world, and what they did. */
export class Circle {
  readonly watch: CircleWatch;
  /** People added without a proposal to share: nothing ever gives them a part. */
  readonly supporters = new Set<string>();
  /** Envelopes that may still be taken back, by the app they were noted in. */
  readonly given = new WeakMap<AppRun, Saved[]>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.watch = new CircleWatch(world, this);
  }

  async found(founder: WorldPhone): Promise<void> {
    const circle = await founder.open('circle');
    const group = await founder.open('group');
    const [first, second] = FIRST_SHARERS.map(toMemberId);
    if (!circle || !group || !first || !second) return;
    const admission = toFactId('admit-mango');
    const begun = happen(sharerProposedKind, 'admit-kiwi', { member: first, present: [] });
    valueOf(await circle.commit([begun]));
    const proposed = happen(sharerProposedKind, admission, { member: second, present: [first] });
    const welcome = { admission, member: first, kind: 'agreed' as const }; // its literal
    this.#world.time += 1000;
    valueOf(await circle.commit([proposed]));
    this.#world.time += 1000;
    valueOf(await circle.commit([happen(sharerWelcomedKind, 'welcome-mango', welcome)]));
    const tokens = [
      { nickname: 'Kiwi', colour: 'green', shape: 'circle' },
      { nickname: 'Mango', colour: 'orange', shape: 'square' },
    ] as const;
    valueOf(
      await group.commit(
        tokens.map((token, at) => put(memberTable, FIRST_SHARERS[at] ?? '', token)),
      ),
    );
    this.#world.time += 1000;
  }

  /** Lets somebody do something on one phone, or on two at once. */
  begin(phone: WorldPhone, { n, does, also }: CircleEvent & Pick<WorldEvent, 'n'>): void {
    const { rng, phones, scheduler } = this.#world;
    const other = also === null ? undefined : phones[also];
    const able = (one: WorldPhone) => !isOfSharers(does) || one.bookNames.includes('circle');
    for (const asked of new Set([phone, other ?? phone])) {
      const one = asked.app && able(asked) ? asked : phones[0];
      if (!one?.app || one.stolen || one.gone) continue;
      const { app } = one;
      // Two who do one thing do it to the same person: both draw alike.
      const hand = { phone: one, app, rng: rng.fork(`circle ${n}`), circle: this };
      scheduler.start(app, 'circle', () => doCircleDeed(does, hand));
    }
  }
}
