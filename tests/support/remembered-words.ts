import type { Page } from 'playwright';

/**
 * What of this screen the browser would keep or hand on: forms and fields whose words it may remember, texts
 * it may have checked elsewhere, a page it may have translated elsewhere, a title that tells.
 */
export async function rememberedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = (element: Element) => element.outerHTML.slice(0, 120);
    const without = (attribute: string, value: string, selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.getAttribute(attribute) !== value)
        .map((element) => `no ${attribute}="${value}": ${named(element)}`);
    const untyped = '[type=checkbox], [type=radio], [type=file], [type=range]';
    const fields = `input:not(${untyped}), textarea, select`;
    const written = `input:not(${untyped}, [type=date], [type=time]), textarea`;
    return [
      ...without('autocomplete', 'off', `form, ${fields}`),
      ...without('spellcheck', 'false', written),
      ...without('translate', 'no', 'html'),
      ...(document.title === 'Carnet' ? [] : [`the title is « ${document.title} »`]),
    ];
  });
}
