import type { Agreement, Case, Difference, MemberRecord } from '../../api/contract';
import { agreementOf } from './agreement-of-values';
import { attributeOf } from './attributes-of-comparisons';

/** One attribute across the records that are compared. */
export interface CompareRow {
  readonly attribute: string;
  /** In the order of the columns. */
  readonly values: readonly unknown[];
  readonly agreement: Agreement;
  readonly kinds: readonly string[];
  readonly difference?: Difference;
  /** Bits of the comparisons that look at the attribute; undefined where none does. */
  readonly weight?: number;
}

/** Codes that say what other codes mean; the text of the place says it to people. */
const SILENT = new Set(['codeSet']);

/** The heaviest first; what no comparison weighs comes after, as the records have it. */
export function compareRows(shown: Case, records: readonly MemberRecord[]): readonly CompareRow[] {
  const weights = weightsOf(shown);
  const attributes = [...new Set(records.flatMap(({ standardised }) => Object.keys(standardised)))].filter(
    (name) => !SILENT.has(name),
  );
  const rows = attributes.map((attribute) => rowOf(shown, records, attribute, weights.get(attribute)));
  return rows.sort((left, right) => Math.abs(right.weight ?? 0) - Math.abs(left.weight ?? 0));
}

function rowOf(
  shown: Case,
  records: readonly MemberRecord[],
  attribute: string,
  weight: number | undefined,
): CompareRow {
  const values = records.map(({ standardised }) => (standardised as Record<string, unknown>)[attribute]);
  const difference = shown.differences?.items.find((each) => each.attribute === attribute);
  return {
    attribute,
    values,
    weight,
    difference,
    kinds: difference?.kinds ?? [],
    agreement: difference?.agreement ?? agreementOf(values, difference !== undefined),
  };
}

function weightsOf({ explanation, task }: Case): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { name, weight, level } of explanation?.explanation.comparisons ?? []) {
    if (level === 'missing') continue;
    const attribute = attributeOf(name, task.collection);
    weights.set(attribute, (weights.get(attribute) ?? 0) + weight);
  }
  return weights;
}
