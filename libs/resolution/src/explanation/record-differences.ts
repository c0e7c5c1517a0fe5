import {
  type AttributeDeclaration,
  outlineDifference,
  type OutlineDifference,
  valueDifferences,
  type ValueDifference,
} from '@sogoc/core-entities';
import type { RecordIdentifier } from '@sogoc/golden';

/** What a record holds once it was standardised; null when no version is in force. */
export interface ComparedRecord {
  readonly standardised: Readonly<Record<string, unknown>> | null;
  readonly identifiers: readonly RecordIdentifier[] | null;
}

/** How an attribute of two records differs; of a parcel's outline also where. */
export interface RecordDifference extends ValueDifference {
  readonly geometry?: OutlineDifference;
}

/** How two records differ, attribute by attribute, in declared order. A number that a record states as a former one is read as such. */
export function recordDifferences(
  declared: readonly AttributeDeclaration[],
  left: ComparedRecord,
  right: ComparedRecord,
): readonly RecordDifference[] {
  const [one, other] = [left.standardised ?? {}, right.standardised ?? {}];
  const former = { left: formerNumbers(left), right: formerNumbers(right) };
  const outlines = new Set(declared.flatMap(({ name, type }) => (type === 'geometry' ? [name] : [])));
  return valueDifferences(declared, one, other, former).map((difference) => {
    const { attribute } = difference;
    const geometry = outlines.has(attribute) ? outlineDifference(one[attribute], other[attribute]) : undefined;
    return { ...difference, ...(geometry && { geometry }) };
  });
}

const formerNumbers = ({ identifiers }: ComparedRecord): ReadonlySet<string> =>
  new Set((identifiers ?? []).filter(({ status }) => status === 'superseded').map(({ value }) => value));
