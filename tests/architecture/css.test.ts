import { expect, test } from 'vitest';
import { filesUnder, linesThatMatch, type SourceFile } from '../support/source-files.ts';

// In a language written from right to left, the sides change places: styles name the start and the end.
const PHYSICAL_CSS =
  /(^|[\s;{])((scroll-)?(margin|padding)-(left|right)|border-(left|right)(-\w+)*|border-(top|bottom)-(left|right)-radius|left|right)\s*:|(text-align|float|clear|caption-side)\s*:\s*(left|right)\b/;
const PHYSICAL_STYLE =
  /\b((scroll)?([mM]argin|[pP]adding)(Left|Right)|border(Left|Right)\w*|border(Top|Bottom)(Left|Right)Radius)\b|\b(left|right):\s*[\d'"`]|textAlign:\s*['"](left|right)/;
const ONE_SIDED_ARROW = /=\{(Arrow|Chevron)(Left|Right)\}(?!\s+mirror\b)/g;
const FOUR_SIDES =
  /(?:^|[\s;{])(?:scroll-)?(?:margin|padding|inset|border-(?:width|style|color))\s*:\s*([^;}]+)/;

test('the styles name start and end, never left and right', () => {
  const styles = filesUnder('src', /[.]css$/);
  expect(styles.length).toBeGreaterThan(0);
  expect(physicalSides(styles)).toEqual([]);
  expect(linesThatMatch(filesUnder('src', /[.]tsx$/), PHYSICAL_STYLE)).toEqual([]);
});

test('each way to name a side is found', () => {
  const wrong = [
    'a { margin-left: 1px; }',
    'left: 0;',
    'text-align: right;',
    'border-top-left-radius: 2px;',
    'padding: 1px 2px 3px 4px;',
  ];
  const right = ['margin-inline-start: 1px;', 'text-align: start;', 'padding: 1px 2px 3px 2px;'];
  const asFile = (lines: readonly string[]) => [{ path: 'x.css', text: lines.join('\n') }];
  expect(physicalSides(asFile(wrong))).toHaveLength(wrong.length);
  expect(physicalSides(asFile(right))).toEqual([]);
  const style = [{ path: 'x.tsx', text: 'style={{ marginLeft: 4 }}' }];
  expect(linesThatMatch(style, PHYSICAL_STYLE)).toHaveLength(1);
});

test('an arrow to a side turns with the direction of reading', () => {
  const screens = filesUnder('src', /[.]tsx$/);
  expect(screens.flatMap(stuckArrows)).toEqual([]);
  const text = '<Icon node={ArrowLeft} mirror />\n<Button icon={ChevronRight}\n  wide>';
  expect(stuckArrows({ path: 'x.tsx', text })).toEqual(['x.tsx: ={ChevronRight}']);
});

function stuckArrows({ path, text }: SourceFile): readonly string[] {
  return (text.match(ONE_SIDED_ARROW) ?? []).map((found) => `${path}: ${found}`);
}

function physicalSides(files: readonly SourceFile[]): readonly string[] {
  const uneven = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter(isUneven)
      .map((line) => `${path}: ${line.trim()}`),
  );
  return [...linesThatMatch(files, PHYSICAL_CSS), ...uneven];
}

/** Four values of which the second and the fourth differ: a left that is not the right. */
function isUneven(line: string): boolean {
  const values =
    FOUR_SIDES.exec(line)?.[1]
      ?.trim()
      .match(/([^\s(]|\([^)]*\))+/g) ?? [];
  return values.length === 4 && values[1] !== values[3];
}
