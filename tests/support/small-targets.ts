import type { Page } from 'playwright';

/** What on the page as it stands is too small to be touched, one line each. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  const targets = page.locator('#app :is(button, a, summary, select, input, textarea)');
  return targets.evaluateAll(smallerThanAFinger);
}

/** Lower than 48 pixels, or 64 where hands are wet; a chip is its whole label. */
function smallerThanAFinger(targets: readonly Element[]): readonly string[] {
  return targets
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .filter((target) => !target.matches('.visually-hidden'))
    .flatMap((target) => {
      const touched = target.closest('label, .switch') ?? target;
      const { height } = touched.getBoundingClientRect();
      const least = target.closest('.stepper[data-size=large]') ? 64 : 48;
      const words = (target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 50);
      const name = `<${target.tagName.toLowerCase()} class="${target.className}"> ${words}`;
      return height < least - 0.5 ? [`${Math.round(height)} px high: ${name}`] : [];
    });
}
