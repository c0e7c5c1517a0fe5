import type { TaskCluster, TaskFinding } from '@sogoc/golden';
import { compareIdentity, type RecordIdentity } from '@sogoc/kernel';

import type { DerivedRelation } from '../derived-relation';

/** A golden record with the resolved relations of one type by which others say that they came in its place. */
export interface Succession {
  readonly cluster: TaskCluster;
  readonly type: string;
  readonly isInForce: boolean;
  readonly relations: readonly DerivedRelation[];
  /** Those of the others that came of this one alone and are together more than it ever was. */
  readonly excess: readonly DerivedRelation[];
}

/**
 * One question for each thing that is in force beside its successors, and one for each whose parts are more than the whole. The
 * evidence is who says so: another successor is another question.
 */
export function successionFindings(successions: readonly Succession[]): TaskFinding[] {
  return successions.flatMap((succession) => [
    ...(succession.isInForce ? findingOf('relation-superseded', 'in-force-beside-successor', succession) : []),
    ...findingOf('relation-disputed', 'parts-exceed-whole', { ...succession, relations: succession.excess }),
  ]);
}

function findingOf(
  kind: TaskFinding['kind'],
  reason: string,
  { cluster, type, relations }: Pick<Succession, 'cluster' | 'type' | 'relations'>,
): TaskFinding[] {
  const [lowest] = [...cluster.members].sort((left, right) => compareIdentity(left.identity, right.identity));
  if (relations.length === 0 || lowest === undefined) return [];
  const evidence = relations
    .flatMap(({ statements }) => statements)
    .map(({ source, recordKey }): RecordIdentity => ({ source, recordKey }))
    .sort(compareIdentity)
    .map(({ source, recordKey }) => [source, recordKey]);
  return [{ kind, recordNumbers: [lowest.recordNumber], qualifier: type, reasons: [reason], evidence }];
}
