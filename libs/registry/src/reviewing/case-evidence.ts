import { type OpenCollection, projectDifference, type ShownDifference } from '@sogoc/access';
import type { StoredCrosswalkRecord } from '@sogoc/persistence';
import { bridgesOf, type ComparedRecord, type KeyedEdge, recordDifferences, weakestOf } from '@sogoc/resolution';

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

type RecordOfCase = ComparedRecord & Pick<StoredCrosswalkRecord, 'recordNumber'>;

/** Computed before values are masked; what is withheld is left out. */
export function caseDifferences(
  { declaration, grant }: OpenCollection,
  left: RecordOfCase,
  right: RecordOfCase,
): CaseDifferences {
  const items = recordDifferences(declaration.attributes, left, right).flatMap(
    (difference) => projectDifference(difference, left.standardised ?? {}, right.standardised ?? {}, grant) ?? [],
  );
  return { leftRecordId: String(left.recordNumber), rightRecordId: String(right.recordNumber), items };
}

/** The edges among the records of a case, with those that hold parts together alone. Bridges are sought among matches. */
export function caseEdges(edges: readonly KeyedEdge[]): readonly ShownCaseEdge[] {
  const bridges = bridgesOf(edges.filter((edge) => edge.class === 'match'));
  const weakest = weakestOf(bridges);
  return edges.map((edge) => {
    return { ...showEdge(edge), bridge: bridges.has(edge), weak: weakest.has(edge) };
  });
}
