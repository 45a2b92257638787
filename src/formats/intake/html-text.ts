const LONGEST_HTML = 1_000_000;

/** Stands where the library leaves words out; no mail has a use for it. */
const LEFT_OUT = '\uF8FE';

/** The words of a mail, and whether they are all of it. */
export interface HtmlText {
  readonly text: string;
  readonly cut: boolean;
}

/**
 * The text of an HTML mail: tables as rows, quoted mails left out, links and pictures as their words. The
 * library is loaded with the first such mail. Deeply nested or endless mails are cut, and say so.
 */
export async function htmlText(html: string): Promise<HtmlText> {
  const { convert } = await import('html-to-text');
  const text = convert(html.slice(0, LONGEST_HTML), {
    wordwrap: false,
    limits: { maxInputLength: LONGEST_HTML, maxDepth: 60, maxChildNodes: 4000, ellipsis: LEFT_OUT },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'blockquote', format: 'skip' },
      { selector: '.gmail_quote', format: 'skip' },
      { selector: '.protonmail_quote', format: 'skip' },
      { selector: '.yahoo_quoted', format: 'skip' },
      { selector: '.moz-cite-prefix', format: 'skip' },
      { selector: '.moz-signature', format: 'skip' },
      {
        selector: 'table',
        format: 'dataTable',
        options: { uppercaseHeaderCells: false, colSpacing: 2, maxColumnWidth: 200 },
      },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      {
        selector: 'ul',
        options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 },
      },
      { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  });
  const cut = html.length > LONGEST_HTML || text.includes(LEFT_OUT);
  return { text: text.replaceAll(LEFT_OUT, ''), cut };
}
