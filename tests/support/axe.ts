import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

/** What to mend, in one line each: `color-contrast (serious): … at .cap-bar`. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const source = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  );
  // Through the debugger, because the page's own policy rightly refuses a script from outside.
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: source });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: 'axe.run(document).then(JSON.stringify)',
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.text}`);
    const { violations } = JSON.parse(String(result.value)) as AxeResults; // axe's own answer
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map(({ target }) => `${id} (${impact}): ${help} at ${target.join(' ')}`),
    );
  } finally {
    await session.detach();
  }
}
