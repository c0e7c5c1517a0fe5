import { nameKeys, nameTokens } from '../text/name-keys';
import { foldWord } from '../text/fold-diacritics';
import { syllableKeys } from '../text/syllable-key';
import { enterpriseNameParts, type EnterpriseNameParts } from './enterprise-name';
import { numeralOf, romanEndOf } from './words/numerals';

/**
 * How two names are near in the sense of art. 41 of the Law on Enterprises 59/2020/QH14 (amended by 76/2025/QH15): `identical` written
 * the same; `reads-same` point a; `number-or-letter` d, a number, ordinal or letter after the proper name; `connective` đ, signs and
 * "và"; `new` e, "tân" or "mới"; `region` g, "miền Bắc" …; `same-proper-name` h.
 */
export type ConfusingNameRelation =
  'identical' | 'reads-same' | 'number-or-letter' | 'connective' | 'new' | 'region' | 'same-proper-name';

type Simplify = (tokens: readonly string[]) => readonly string[];

const CONNECTIVES = new Set(['VA', 'AND']);
const DIRECTIONS = new Set(['BĂC1', 'NAM', 'TRUNG', 'TÂY', 'ĐÔNG', 'BAC', 'TAY', 'DONG']);
const NEW_BEFORE = new Set(['TÂN', 'TAN', 'MƠI1', 'MOI']);
const NEW_AFTER = new Set(['MƠI1', 'MOI']);

const RULES: readonly (readonly [relation: ConfusingNameRelation, simplify: Simplify])[] = [
  ['connective', (tokens) => tokens.filter((token) => !CONNECTIVES.has(foldWord(token.replace(/\d+$/, ''))))],
  ['number-or-letter', withoutLastNumber],
  ['new', withoutNew],
  ['region', withoutRegion],
];

/**
 * The relation of two names by the law, or `undefined`. The law forbids such names because they are **different enterprises that
 * people would confuse**: every relation is a reason to look, none is a reason to merge. Tax code or address with representative decide.
 */
export function confusingNameRelation(left: string, right: string): ConfusingNameRelation | undefined {
  const leftParts = enterpriseNameParts(left);
  const rightParts = enterpriseNameParts(right);
  if (leftParts.text === rightParts.text) return 'identical';
  const lefts = properTokens(leftParts);
  const rights = properTokens(rightParts);
  if (lefts.length === 0 || rights.length === 0) return undefined;
  if (sameTokens(lefts, rights))
    return nameKeys(leftParts.text).iy === nameKeys(rightParts.text).iy ? 'reads-same' : 'same-proper-name';
  return RULES.find(([, simplify]) => {
    const simpleLeft = simplify(lefts);
    return simpleLeft.length > 0 && sameTokens(simpleLeft, simplify(rights));
  })?.[0];
}

/** Words of the proper name as keys without regard to where the tone stands or i/y. */
function properTokens(parts: EnterpriseNameParts): string[] {
  const tokens = nameTokens(parts.properName);
  const romanEnd = romanEndOf(tokens);
  return tokens.map((token, at) => {
    const roman = at === tokens.length - 1 ? romanEnd : undefined;
    return roman ?? numeralOf(foldWord(token)) ?? syllableKeys(token).iy;
  });
}

function sameTokens(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((token, at) => token === right[at]);
}

function withoutLastNumber(tokens: readonly string[]): readonly string[] {
  const last = tokens[tokens.length - 1] ?? '';
  if (!/^\d/.test(last) && !/^[A-ZĂÂĐÊÔƠƯ]$/.test(last)) return tokens;
  const before = tokens.slice(0, -1);
  return /^(?:SÔ1|SO|THƯ1|THU)$/.test(before[before.length - 1] ?? '') ? before.slice(0, -1) : before;
}

function withoutNew(tokens: readonly string[]): readonly string[] {
  if (NEW_BEFORE.has(tokens[0] ?? '')) return tokens.slice(1);
  return NEW_AFTER.has(tokens[tokens.length - 1] ?? '') ? tokens.slice(0, -1) : tokens;
}

function withoutRegion(tokens: readonly string[]): readonly string[] {
  const at = tokens.findIndex((token, i) => /^MI[ÊE]N2?$/.test(token) && DIRECTIONS.has(tokens[i + 1] ?? ''));
  return at < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(at + 2)];
}
