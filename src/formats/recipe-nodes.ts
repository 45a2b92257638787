export type JsonObject = Readonly<Record<string, unknown>>;

/** How deep a file is looked into, and how many of its values: beyond is no recipe anybody wrote. */
const DEEPEST = 12;
const MOST_NODES = 20_000;
/** Most recipes looked for, and most lines of one list. */
const ENOUGH_RECIPES = 20;
const MOST_LINES = 1000;

/** Whether a value of a JSON file is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a node says that it is of a type, as « Recipe », « schema:Recipe » or with its whole address. */
export function isOfType(node: JsonObject, type: string): boolean {
  return asList(node['@type']).some(
    (named) => typeof named === 'string' && named.split(/[/:#]/).at(-1) === type,
  );
}

/** The recipes of a document, wherever they stand (@graph, lists, mainEntity…), in their order. */
export function findRecipes(document: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  let level: readonly unknown[] = [document];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && found.length < ENOUGH_RECIPES; depth += 1) {
    const nodes = level.slice(0, MOST_NODES - seen);
    seen += nodes.length;
    found.push(...nodes.filter(isRecipe));
    level = nodes.flatMap((node) => (isRecipe(node) ? [] : partsOf(node)));
  }
  return found.slice(0, ENOUGH_RECIPES);
}

/** The texts of a list; a text alone is a list of its lines. */
export function linesOf(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split('\n') : asList(value).map(textOf);
  return list.slice(0, MOST_LINES);
}

/** A text, a number as text, the text of what has a name; anything else says nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value.find((one) => typeof one === 'string'));
  if (!isObject(value)) return '';
  const { text, name } = value;
  const said = typeof text === 'string' && text.trim() !== '' ? text : name;
  return typeof said === 'string' ? said : '';
}

/** The first whole number from 1 that a value names: « Pour 4 personnes » is 4. */
export function numberIn(value: unknown): number | null {
  for (const one of asList(value)) {
    const text = isObject(one) ? textOf(one['value'] ?? one['name']) : textOf(one);
    const number = Number(/(?<![\d.,])[1-9]\d{0,4}(?![\d])/.exec(text.slice(0, 200))?.[0] ?? 0);
    if (number > 0) return number;
  }
  return null;
}

/** A value as a list: JSON-LD writes one thing without brackets. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isRecipe(node: unknown): node is JsonObject {
  return isObject(node) && isOfType(node, 'Recipe');
}

function partsOf(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).slice(0, MOST_NODES);
}
