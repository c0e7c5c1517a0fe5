import type { TaskCluster, TaskFinding } from '@sogoc/golden';
import { compareIdentity, type RecordIdentity } from '@sogoc/kernel';

import type { DerivedRelation } from './derived-relation';

/** A golden record that is in force, with the resolved relations of one type by which others say that they came in its place. */
export interface SupersededThing {
  readonly cluster: TaskCluster;
  readonly type: string;
  readonly relations: readonly DerivedRelation[];
}

/**
 * One question for each thing that is in force beside its successors. Its evidence is who says so: another successor is another
 * question.
 */
export function supersededFindings(things: readonly SupersededThing[]): TaskFinding[] {
  return things.flatMap(({ cluster, type, relations }): TaskFinding[] => {
    const others = relations.filter(({ stating }) => stating.goldenId !== cluster.goldenId);
    const [lowest] = [...cluster.members].sort((left, right) => compareIdentity(left.identity, right.identity));
    if (others.length === 0 || lowest === undefined) return [];
    const evidence = others
      .flatMap(({ statements }) => statements)
      .map(({ source, recordKey }): RecordIdentity => ({ source, recordKey }))
      .sort(compareIdentity)
      .map(({ source, recordKey }) => [source, recordKey]);
    return [
      {
        kind: 'relation-superseded',
        recordNos: [lowest.no],
        qualifier: type,
        reasons: ['in-force-beside-successor'],
        evidence,
      },
    ];
  });
}
