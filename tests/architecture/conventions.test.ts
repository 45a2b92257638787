import ts from 'typescript';
import { expect, test } from 'vitest';
import {
  filesUnder,
  linesThatMatch,
  pathsUnder,
  type SourceFile,
} from '../support/source-files.ts';

const CODE = /[.]tsx?$/;
const PURE = ['src/kernel', 'src/domain', 'src/formats', 'src/protocol'];

test('each cast says its reason on its line', { timeout: 60_000 }, () => {
  const files = filesUnder('src', CODE);
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(castsWithoutReason)).toEqual([]);
});

test('a cast without a reason is found, one with a reason or to a constant is not', () => {
  const text = 'const a = b as C;\nconst d = e as F; // parsed above\nconst g = [1] as const;\n';
  expect(castsWithoutReason({ path: 'x.ts', text })).toEqual(['x.ts:1: const a = b as C;']);
});

test('each function that the pure layers offer says what it does', () => {
  const files = PURE.flatMap((folder) => filesUnder(folder, CODE));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(exportedWithoutDocs)).toEqual([]);
});

test('an exported function without a docstring is found, written either way', () => {
  const text =
    'export function a() {}\nexport const b = () => 1;\n/** Says. */\nexport function c() {}\nfunction d() {}\n';
  expect(exportedWithoutDocs({ path: 'x.ts', text })).toEqual(['x.ts: a', 'x.ts: b']);
});

test('no form lets the browser remember what is typed in it', () => {
  const forms = filesUnder('src', /[.]tsx$/).flatMap((file) => openingTags(file, 'form'));
  expect(forms.length).toBeGreaterThan(10);
  expect(forms.filter((tag) => !tag.includes('autocomplete="off"'))).toEqual([]);
});

test('a form that may remember is found', () => {
  const text = 'const a = <form class="x" onSubmit={() => 1}><input /></form>;\n';
  expect(openingTags({ path: 'x.tsx', text }, 'form')).toEqual([
    'x.tsx: <form class="x" onSubmit={() => 1}>',
  ]);
});

test('only src/seal touches the cryptography of the browser', () => {
  const outside = filesUnder('src', CODE).filter(({ path }) => !path.startsWith('src/seal/'));
  expect(linesThatMatch(outside, /[.]subtle\b/)).toEqual([]);
});

test('only src/store says indexedDB', () => {
  const outside = filesUnder('src', CODE).filter(({ path }) => !path.startsWith('src/store/'));
  expect(linesThatMatch(outside, /\bindexedDB[.](open|deleteDatabase)\b/)).toEqual([]);
});

test('no file or folder has a name that says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|managers?|misc|shared|index)([./]|$)/;
  expect(pathsUnder('src', CODE).filter((path) => empty.test(path))).toEqual([]);
});

test('each suppression of a check says its reason', () => {
  const files = [...filesUnder('src', CODE), ...filesUnder('tests', CODE)];
  const suppression = new RegExp(`(${['oxlint', 'eslint'].join('|')})-disable(?!.* -- \\S)`);
  expect(linesThatMatch(files, suppression)).toEqual([]);
});

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** The elements of this name, each as its first tag stands there. */
function openingTags(file: SourceFile, name: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTag = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
    if (isTag && node.tagName.getText() === name) found.push(`${file.path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found;
}

function castsWithoutReason(file: SourceFile): readonly string[] {
  const source = parse(file);
  const lines = file.text.split('\n');
  const found: string[] = [];
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      const says = lines.slice(first, last + 1).some((line) => line.includes('//'));
      const saysAbove = lines[first - 1]?.trim().startsWith('//') ?? false;
      if (!says && !saysAbove) found.push(`${file.path}:${first + 1}: ${lines[first]?.trim()}`);
    }
    ts.forEachChild(node, visit);
  }
}

function exportedWithoutDocs(file: SourceFile): readonly string[] {
  return parse(file)
    .statements.filter((statement) => isExported(statement))
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .flatMap((statement) => namesOfFunctions(statement))
    .map((name) => `${file.path}: ${name}`);
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const modifiers = ts.getModifiers(statement) ?? [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOfFunctions(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && ts.isFunctionLike(initializer))
    .map(({ name }) => name.getText());
}
