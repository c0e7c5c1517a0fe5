import type { TaskFinding } from '@sogoc/golden';

import type { DerivedRelation } from './derived-relation';

/** The relations that a steward must look at. Their qualifier names the type, and the record and place of the first statement. */
export function relationFindings(relations: readonly DerivedRelation[]): TaskFinding[] {
  return relations.flatMap(({ type, status, ends, statements }) => {
    const [first] = statements;
    if (first === undefined || status === 'open' || status === 'resolved') return [];
    const isAmbiguous = status === 'ambiguous';
    return {
      kind: isAmbiguous ? 'relation-ambiguous' : 'relation-disputed',
      recordNos: [...new Set(statements.map(({ recordNo }) => recordNo))],
      qualifier: `${type}/${first.recordNo}/${first.ordinal}`,
      reasons: [isAmbiguous ? 'several-carry-the-identifier' : 'name-contradicts'],
      evidence: [first.scheme, first.value, first.name, ends.length],
    };
  });
}
