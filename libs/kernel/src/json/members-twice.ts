import { endOfString } from './end-of-string';
import { partsOfJson } from './parts-of-json';

/** Two members of one object that have the same name. */
export interface MembersTwice {
  /** From 1. */
  readonly places: readonly [first: number, second: number];
  /** It may be anything, also somebody's value. */
  readonly name: string;
}

/**
 * The first two members of one object, at any depth, that have the same name: of these JSON keeps one and drops the other without a word.
 * `value` is what the text came to; that as many members came of it as it names is soon seen.
 */
export function membersTwice(json: string, value: unknown): MembersTwice | undefined {
  return countNames(json) === countMembers(value) ? undefined : findTwice(json);
}

function countNames(json: string): number {
  let count = 0;
  for (let open = json.indexOf('"'); open >= 0;) {
    let end = endOfString(json, open);
    while (BLANKS.has(json[end])) end++;
    if (json[end] === ':') count++;
    open = json.indexOf('"', end);
  }
  return count;
}

const BLANKS: ReadonlySet<string | undefined> = new Set([' ', '\t', '\r', '\n']);

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const within = Object.values(value).reduce<number>((sum, member) => sum + countMembers(member), 0);
  return Array.isArray(value) ? within : within + Object.keys(value).length;
}

function findTwice(json: string): MembersTwice | undefined {
  const open: Map<unknown, number>[] = [];
  const parts = partsOfJson(json);
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) continue;
    if (part.trimStart().startsWith(':')) {
      const names = open.at(-1)!;
      const name = JSON.parse(parts[at - 1]!) as string;
      const first = names.get(name);
      if (first !== undefined) return { places: [first, names.size + 1], name };
      names.set(name, names.size + 1);
    }
    for (const sign of part) {
      if (sign === '{') open.push(new Map());
      if (sign === '}') open.pop();
    }
  }
  return undefined;
}
