import type { EntityDeclaration } from '@sogoc/core-entities';

import { pinnedRows } from '../relations/validity/surviving-statements';
import type { Difference } from './difference';
import { differingMembers } from './same-json';
import type { StoredGoldenRow, StoredPinnedRow, StoredState } from './stored-state';
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

/** What pins make golden records state. Whether those say what they should is compared by itself. */
export function comparePinnedStatements(
  { goldens, pinnedStatements }: Pick<StoredState, 'goldens' | 'pinnedStatements'>,
  declaration: EntityDeclaration,
): Difference[] {
  const expected = [...goldens.values()].flatMap((golden) => statedByPins(golden, declaration));
  const wanted = new Map(expected.map((row) => [pinnedName(row), row]));
  const stored = new Map(pinnedStatements.map((row) => [pinnedName(row), row]));
  const missing = [...wanted].filter(([name]) => !stored.has(name));
  const left = [...stored].filter(([name]) => !wanted.has(name));
  return [
    ...missing.map(([, row]): Difference => ({ kind: 'pinned-statement-missing', ...pinnedPlace(row) })),
    ...left.map(([, row]): Difference => ({ kind: 'pinned-statement-left', ...pinnedPlace(row) })),
  ];
}

/** A party that is pinned by name alone is found by nobody. */
function statedByPins(golden: StoredGoldenRow, declaration: EntityDeclaration): StoredPinnedRow[] {
  const { goldenId, status } = golden;
  if (status !== 'active') return [];
  return pinnedRows({ ...golden, entity: declaration.entity }, declaration).flatMap(
    ({ type, ordinal, entity, scheme, value }) =>
      scheme === null || value === null ? [] : [{ goldenId, type, ordinal, entity, scheme, value }],
  );
}

const pinnedPlace = ({ goldenId, type, ordinal }: StoredPinnedRow): Pick<Difference, 'goldenId' | 'field'> => ({
  goldenId,
  field: `${type}/${ordinal}`,
});

const pinnedName = ({ goldenId, type, ordinal, entity, scheme, value }: StoredPinnedRow): string =>
  JSON.stringify([goldenId, type, ordinal, entity, scheme, value]);
