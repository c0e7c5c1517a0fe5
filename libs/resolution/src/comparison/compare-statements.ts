import type { Difference } from './difference';
import { differingMembers } from './same-json';
import type { StoredState } from './stored-state';
import type { DerivedState } from '../whole-state/whole-state-types';
import type { RelationStatementRow } from '../relations/relation-statement';

/** What live records state about other things. */
export function compareStatements(derived: DerivedState, { statements }: StoredState): Difference[] {
  const stored = new Map(statements.map((row) => [rowName(row), row]));
  const differences = derived.statements.flatMap((row): Difference[] => {
    const found = stored.get(rowName(row));
    stored.delete(rowName(row));
    if (found === undefined) return [{ kind: 'statement-missing', ...place(row) }];
    const members = differingMembers({ ...row }, { ...found });
    return members.length === 0 ? [] : [{ kind: 'statement-changed', ...place(row), found: members.join() }];
  });
  const left = [...stored.values()].map((row): Difference => ({ kind: 'statement-left', ...place(row) }));
  return [...differences, ...left];
}

const place = ({ recordNumber, type, ordinal }: RelationStatementRow): Pick<Difference, 'recordId' | 'field'> => ({
  recordId: String(recordNumber),
  field: `${type}/${ordinal}`,
});

const rowName = ({ recordNumber, type, ordinal }: RelationStatementRow): string => `${recordNumber}/${type}/${ordinal}`;
