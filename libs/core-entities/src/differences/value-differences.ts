import { canonicalJson } from '@sogoc/kernel';

import type { Address } from '../address/address';
import type { AttributeDeclaration } from '../declaration/entity-declaration';
import { type Agreement, agreementOf, type DifferenceKind } from './difference-kinds';
import { differentSpans, type DifferentSpan, graphemesOf } from './graphemes';
import { amountDifferences, dateDifferences, numberDifferences } from './digits-and-days-that-differ';
import { outlineDifference } from './outline-differences';
import { placeDifferences } from './places-that-differ';
import { textDifferences } from './letters-that-differ';

/** How one attribute of two records differs. */
export interface ValueDifference {
  readonly attribute: string;
  readonly agreement: Agreement;
  readonly kinds: readonly DifferenceKind[];
  /** Graphemes of the values, of addresses of their texts; none where a value has no letters of its own. */
  readonly positions: readonly DifferentSpan[];
}

type Attributes = Readonly<Record<string, unknown>>;

/** Numbers that a record says its thing had before, by scheme. */
export interface FormerNumbers {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

/** All attributes that one of two records has, in declared order, with how their values differ. Both are canonical. */
export function valueDifferences(
  declared: readonly AttributeDeclaration[],
  left: Attributes,
  right: Attributes,
  former: FormerNumbers = { left: new Set(), right: new Set() },
): readonly ValueDifference[] {
  return declared.flatMap((attribute) => {
    const [one, other] = [left[attribute.name], right[attribute.name]];
    if (isAbsent(one) && isAbsent(other)) return [];
    return { attribute: attribute.name, ...differenceOf(attribute, one, other, former) };
  });
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function differenceOf(
  attribute: AttributeDeclaration,
  left: unknown,
  right: unknown,
  former: FormerNumbers,
): Omit<ValueDifference, 'attribute'> {
  if (isAbsent(left)) return { agreement: 'left-missing', kinds: [], positions: [] };
  if (isAbsent(right)) return { agreement: 'right-missing', kinds: [], positions: [] };
  if (canonicalJson(left) === canonicalJson(right)) return { agreement: 'equal', kinds: [], positions: [] };
  const kinds = kindsOf(attribute, left, right, former);
  return { agreement: agreementOf(kinds), kinds, positions: positionsOf(left, right) };
}

function kindsOf(
  { type, scheme }: AttributeDeclaration,
  left: unknown,
  right: unknown,
  former: FormerNumbers,
): readonly DifferenceKind[] {
  if (typeof left === 'number' && typeof right === 'number') return amountDifferences(left, right);
  if (type === 'geometry') return [(outlineDifference(left, right)?.overlapM2 ?? 0) > 0 ? 'overlap' : 'apart'];
  if (type === 'address') return placeDifferences(left as Address, right as Address);
  if (Array.isArray(left) && Array.isArray(right)) return listDifferences(left, right);
  if (typeof left !== 'string' || typeof right !== 'string') return ['other-value'];
  if (type === 'date') return dateDifferences(left, right);
  if (scheme !== undefined || /^\d[\d .-]*$/.test(left)) {
    const isFormer = former.left.has(right) || former.right.has(left);
    return [...(isFormer ? ['former-number' as const] : []), ...numberDifferences(left, right)];
  }
  return textDifferences(left, right);
}

/** Lists that have an item in common say the same of it. */
function listDifferences(left: readonly unknown[], right: readonly unknown[]): readonly DifferenceKind[] {
  const texts = new Set(left.map(canonicalJson));
  const rest = right.filter((item) => !texts.has(canonicalJson(item)));
  return rest.length === 0 || rest.length < right.length ? ['partly-listed'] : ['other-value'];
}

function positionsOf(left: unknown, right: unknown): readonly DifferentSpan[] {
  const [one, other] = [textOf(left), textOf(right)];
  return one === undefined || other === undefined ? [] : differentSpans(graphemesOf(one), graphemesOf(other));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const text = (value as { readonly text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : undefined;
}
