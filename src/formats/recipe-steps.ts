import type { RecipeStep } from '../domain/recipe.ts';
import { asList, isObject, isOfType, type JsonObject, textOf } from './recipe-nodes.ts';
import { webText } from './web-text.ts';

type ReadStep = Omit<RecipeStep, 'id' | 'position'>;

/** How deep sections stand in sections, and how many steps are read before « too long » is said. */
const DEEPEST = 4;
const MOST_STEPS = 1000;

/**
 * The steps of `recipeInstructions`: a text (a step for each line), texts, HowToStep, HowToSection (its name
 * stands before its first step), ItemList. A step longer than `longest` goes on in the next.
 */
export function readSteps(value: unknown, longest: number): ReadStep[] {
  const steps = stepsIn(value, 0).slice(0, MOST_STEPS);
  return steps.flatMap(({ text, minutes }) => {
    const parts = text.match(new RegExp(`[^]{1,${longest}}`, 'g')) ?? [];
    return parts.map((part, at) => ({
      text: part.toWellFormed(),
      minutes: at === parts.length - 1 ? minutes : 0,
    }));
  });
}

function stepsIn(value: unknown, depth: number): ReadStep[] {
  if (depth > DEEPEST) return [];
  return asList(value)
    .slice(0, MOST_STEPS)
    .flatMap((one) => {
      if (!isObject(one)) return linesAsSteps(textOf(one));
      const inner = one['itemListElement'] ?? one['steps'];
      const isSection = isOfType(one, 'HowToSection') || isOfType(one, 'ItemList');
      return isSection && inner !== undefined ? section(one, inner, depth) : howToStep(one, depth);
    });
}

function section(node: JsonObject, inner: unknown, depth: number): ReadStep[] {
  const [first, ...rest] = stepsIn(inner, depth + 1);
  const title = webText(typeof node['name'] === 'string' ? node['name'] : '');
  if (first === undefined) return [];
  return [title === '' ? first : { ...first, text: `${title}\n${first.text}` }, ...rest];
}

/** Its own text, or those of its directions. */
function howToStep(node: JsonObject, depth: number): ReadStep[] {
  const own = webText(textOf(node));
  const inner = node['itemListElement'] ?? node['item'];
  const named = typeof node['text'] === 'string' && node['text'].trim() !== '';
  if (!named && inner !== undefined) return stepsIn(inner, depth + 1);
  return own === '' ? [] : [{ text: own, minutes: minutesOf(node) }];
}

function linesAsSteps(text: string): ReadStep[] {
  const lines = webText(text).split('\n');
  return lines.filter((line) => line !== '').map((line) => ({ text: line, minutes: 0 }));
}

/** The whole minutes of an ISO 8601 duration a step names: « PT1H30M » is 90, seconds round up. */
function minutesOf(node: JsonObject): number {
  const said = ['timeRequired', 'performTime', 'totalTime'].map((field) => node[field]);
  const duration = said.find((one) => typeof one === 'string') ?? '';
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?$/.exec(duration) ?? [];
  return Number(hours) * 60 + Number(minutes) + Math.ceil(Number(seconds) / 60);
}
