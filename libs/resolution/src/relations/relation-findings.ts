import type { TaskFinding } from '@sogoc/golden';
import { compareIdentity, type RecordIdentity } from '@sogoc/kernel';

import type { DerivedRelation } from './derived-relation';
import { NO_RECORD } from './relation-statement';

/** Kinds of review tasks that relations make. */
export const RELATION_TASK_KINDS = ['relation-ambiguous', 'relation-disputed', 'relation-superseded'] as const;

/**
 * The relations in force that a steward must look at. Their qualifier names the type, and the record and place of the first statement. The
 * evidence is what is stated and who may be meant: `endNames` tells golden ids by a record that does not depend on history.
 */
export function relationFindings(
  relations: readonly DerivedRelation[],
  endNames: ReadonlyMap<string, RecordIdentity>,
): TaskFinding[] {
  return relations.flatMap(({ type, status, ends, statements, survives }) => {
    const recorded = statements.filter(({ recordNumber }) => recordNumber !== NO_RECORD);
    const [first] = recorded;
    if (first === undefined || !survives || status === 'open' || status === 'resolved') return [];
    const isAmbiguous = status === 'ambiguous';
    const candidates = ends.flatMap(({ goldenId }) => endNames.get(goldenId) ?? []).sort(compareIdentity);
    return {
      kind: isAmbiguous ? 'relation-ambiguous' : 'relation-disputed',
      recordNumbers: [...new Set(recorded.map(({ recordNumber }) => recordNumber))],
      qualifier: `${type}/${first.recordNumber}/${first.ordinal}`,
      reasons: [isAmbiguous ? 'several-carry-the-identifier' : 'name-contradicts'],
      evidence: [first.scheme, first.value, first.name, candidates.map(({ source, recordKey }) => [source, recordKey])],
    };
  });
}
