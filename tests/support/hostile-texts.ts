import type { Page } from 'playwright';

/** Forty characters: the longest nickname there is. */
export const HOSTILE_NAME = '<img src=x onerror=hostileScriptRan=1>';

/** Texts that run scripts, turn the direction around, or break lines and columns where they are not text. */
export const HOSTILE_TEXTS = {
  markup: `${HOSTILE_NAME}<script>hostileScriptRan=1</script><style>*{display:none}</style>`,
  turning: 'a\u202Egnirts desrever \u2067\u2066 قرفة \u200F:-)',
  family: '👩🏽‍🍳👨‍👩‍👧‍👦🏳️‍🌈'.repeat(20),
  stacked: `M${'\u0301\u0335'.repeat(60)}ango`,
  formula: "=1+1&cmd|' /C calc'!A0 \"'`${7*7}{{7*7}}",
  nothing: 'a\u0000b\u0007c\uFEFF',
  endless: 'Safran'.repeat(1667).slice(0, 10_000),
} as const;

/** What hostile text did to the page, one line each; nothing when it stayed text. */
export async function hostileEffects(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const made = document.querySelectorAll('#app :is(img[src=x], script, style, [onerror])');
    return [
      ...[...made].map((element) => `made an element: ${element.outerHTML}`),
      ...(Reflect.has(window, 'hostileScriptRan') ? ['ran a script'] : []),
    ];
  });
}
