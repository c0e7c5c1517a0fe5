import { type FieldGrant, type OpenCollection, projectDifference, type ShownDifference } from '@sogoc/access';
import { outlineDifference, valueDifferences } from '@sogoc/core-entities';
import type { StoredCrosswalkRecord } from '@sogoc/persistence';
import { bridgesOf, type KeyedEdge, weakestOf } from '@sogoc/resolution';

import { showEdge, type ShownEdge } from '../explaining/show-edge';

/** How two records of a case differ, attribute by attribute, in declared order. */
export interface CaseDifferences {
  readonly leftRecordId: string;
  readonly rightRecordId: string;
  readonly items: readonly ShownDifference[];
}

export interface ShownCaseEdge extends ShownEdge {
  /** Whether its two ends would not be connected without it. */
  readonly bridge: boolean;
  /** The weakest of the bridges: where a cluster comes apart first. */
  readonly weak: boolean;
}

type RecordContent = Pick<StoredCrosswalkRecord, 'recordNumber' | 'standardised' | 'identifiers'>;

/** Computed before values are masked; what is withheld is left out. */
export function caseDifferences(
  { declaration, grant }: OpenCollection,
  left: RecordContent,
  right: RecordContent,
): CaseDifferences {
  const [one, other] = [left.standardised ?? {}, right.standardised ?? {}];
  const former = { left: formerNumbers(left), right: formerNumbers(right) };
  const differences = valueDifferences(declaration.attributes, one, other, former);
  const items = differences.flatMap((difference) => {
    const isOutline = declaration.attributes.some(
      ({ name, type }) => name === difference.attribute && type === 'geometry',
    );
    const geometry = isOutline ? outlineDifference(one[difference.attribute], other[difference.attribute]) : undefined;
    return shown({ ...difference, ...(geometry && { geometry }) }, one, other, grant);
  });
  return { leftRecordId: String(left.recordNumber), rightRecordId: String(right.recordNumber), items };
}

function shown(
  difference: ShownDifference,
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
  grant: FieldGrant,
): readonly ShownDifference[] {
  const projected = projectDifference(difference, left, right, grant);
  return projected === undefined ? [] : [projected];
}

const formerNumbers = ({ identifiers }: RecordContent): ReadonlySet<string> =>
  new Set((identifiers ?? []).filter(({ status }) => status === 'superseded').map(({ value }) => value));

/** The edges among the records of a case, with those that hold parts together alone. Bridges are sought among matches. */
export function caseEdges(edges: readonly KeyedEdge[]): readonly ShownCaseEdge[] {
  const bridges = bridgesOf(edges.filter((edge) => edge.class === 'match'));
  const weakest = weakestOf(bridges);
  return edges.map((edge) => {
    return { ...showEdge(edge), bridge: bridges.has(edge), weak: weakest.has(edge) };
  });
}
