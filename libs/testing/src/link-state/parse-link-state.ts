import { LinkStateError } from './errors';
import type { ExpectedState, LinkStateLine, LinkStateScript, LinkStateStep, LinkStateValue } from './link-state-script';

type Undone<T> = T extends unknown ? Omit<T, 'line'> : never;

const ID = 'G\\d+';
const WEIGHT = '-?\\d+\\.\\d';
const EXPECTATIONS: readonly (readonly [RegExp, (groups: Groups) => Undone<LinkStateLine>])[] = [
  [
    new RegExp(
      `^(?<golden>${ID}) <- (?<by>AUTO MATCH|MANUAL MATCH|ALONE)(?: (?<weight>${WEIGHT}))? - (?<record>\\S+)$`,
    ),
    ({ golden = '', by, weight, record = '' }) => ({ is: 'link', golden, by: by as 'ALONE', weight, record }),
  ],
  [new RegExp(`^(?<golden>${ID}) -> (?<to>${ID})$`), ({ golden = '', to = '' }) => ({ is: 'redirect', golden, to })],
  [new RegExp(`^(?<golden>${ID}) RETIRED$`), ({ golden = '' }) => ({ is: 'retired', golden })],
  [
    new RegExp(`^(?<golden>${ID}) HAS NO (?<attribute>\\w+)$`),
    ({ golden = '', attribute = '' }) => ({ is: 'value', golden, attribute }),
  ],
  [
    new RegExp(`^(?<golden>${ID}) HAS (?<attribute>\\w+) = (?<value>.+)$`),
    ({ golden = '', attribute = '', value }) => ({ is: 'value', golden, attribute, value }),
  ],
  [
    new RegExp(`^(?<kind>[A-Z]+(?: [A-Z]+)+) (?<one>${ID})(?: (?<weight>${WEIGHT}))?(?: (?<other>${ID}))?$`),
    ({ kind = '', one, other, weight }) => ({
      is: 'task',
      kind: kind.toLowerCase().replaceAll(' ', '-'),
      goldens: [one, other].filter((golden) => golden !== undefined),
      weight,
    }),
  ],
];

type Groups = Readonly<Record<string, string | undefined>>;

const REFUSED = / is refused: (?<code>[a-z-]+)$/;

/**
 * Reads a case: steps, and between them what is to hold there. Empty lines and what follows a `#` are left out.
 * Throws `LinkStateError` with the line that is not of the language.
 */
export function parseLinkState(text: string): LinkStateScript {
  const script: (LinkStateStep | { lines: LinkStateLine[] })[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const content = raw.replace(/(^|\s)#.*$/, '').trim();
    if (content === '') continue;
    const expected = expectationOf(content);
    if (expected === undefined) script.push({ ...stepOf(content, line), line } as LinkStateStep);
    else {
      const last = script.at(-1);
      const state: { lines: LinkStateLine[] } = last && 'lines' in last ? last : { lines: [] };
      if (state !== last) script.push(state);
      state.lines.push({ ...expected, line } as LinkStateLine);
    }
  }
  return script satisfies readonly (LinkStateStep | ExpectedState)[];
}

function expectationOf(content: string): Undone<LinkStateLine> | undefined {
  for (const [pattern, read] of EXPECTATIONS) {
    const groups = pattern.exec(content)?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}

function stepOf(content: string, line: number): Undone<LinkStateStep> {
  const refusedWith = REFUSED.exec(content)?.groups?.['code'];
  const [act = '', ...words] = wordsOf(content.replace(REFUSED, ''));
  const step = readStep(act, words);
  if (step === undefined) throw new LinkStateError(line, `"${content}" is neither a step nor a state. ${HELP}`);
  return refusedWith === undefined ? step : ({ ...step, refusedWith } as Undone<LinkStateStep>);
}

const HELP = 'A step begins with push, delete, same, different, hold, split, pin, unpin, reverse or approve.';

function readStep(act: string, words: readonly string[]): Undone<LinkStateStep> | undefined {
  const [first, second, ...rest] = words;
  switch (act) {
    case 'push':
      return first === undefined ? undefined : { act, record: first, values: words.slice(1).map(valueOf) };
    case 'delete':
      return words.length === 1 && first !== undefined ? { act, record: first } : undefined;
    case 'same':
    case 'different':
    case 'hold':
      return readComparison(act, words);
    case 'split':
      return words.length > 0 ? { act, records: words } : undefined;
    case 'pin':
      return first !== undefined && second !== undefined ? readPin(first, second, rest) : undefined;
    case 'unpin':
      return words.length === 2 ? { act, record: first!, attribute: second! } : undefined;
    case 'reverse':
    case 'approve':
      return words.length === 1 && /^D\d+$/.test(first!) ? { act, decision: Number(first!.slice(1)) } : undefined;
    default:
      return undefined;
  }
}

function readComparison(
  act: 'same' | 'different' | 'hold',
  words: readonly string[],
): Undone<LinkStateStep> | undefined {
  const onRecords = words[0] === 'records';
  const [left, right, ...rest] = onRecords ? words.slice(1) : words;
  if (left === undefined || right === undefined || rest.length > 0) return undefined;
  return { act, left, right, onRecords };
}

/** `pin p1 colour green`, or `pin p1 colour of t1`. */
function readPin(record: string, attribute: string, rest: readonly string[]): Undone<LinkStateStep> | undefined {
  const [word, from] = rest;
  if (rest.length === 2 && word === 'of') return { act: 'pin', record, attribute, from };
  return rest.length === 1 && word !== undefined ? { act: 'pin', record, attribute, value: word } : undefined;
}

function valueOf(word: string): LinkStateValue {
  const named = /^(?<attribute>\w+)=(?<value>.*)$/s.exec(word)?.groups;
  if (named) return { attribute: named['attribute'], value: named['value'] };
  return word === '-' ? {} : { value: word };
}

/** Words between spaces; quotes keep spaces. */
function wordsOf(content: string): string[] {
  return [...content.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}
