import type { EntityDeclaration } from '@sogoc/core-entities';

import { pinnedRows } from '../standing/standing-statements';
import type { Difference } from './difference';
import type { StoredGoldenRow, StoredPinnedRow, StoredState } from './stored-state';

/** What pins make golden records state. Whether those say what they should is compared by itself. */
export function comparePinnedStatements(
  { goldens, pinnedStatements }: Pick<StoredState, 'goldens' | 'pinnedStatements'>,
  declaration: EntityDeclaration,
): Difference[] {
  const expected = [...goldens.values()].flatMap((golden) => statedByPins(golden, declaration));
  const wanted = new Map(expected.map((row) => [rowName(row), row]));
  const stored = new Map(pinnedStatements.map((row) => [rowName(row), row]));
  const missing = [...wanted].filter(([name]) => !stored.has(name));
  const left = [...stored].filter(([name]) => !wanted.has(name));
  return [
    ...missing.map(([, row]): Difference => ({ kind: 'pinned-statement-missing', ...placeOf(row) })),
    ...left.map(([, row]): Difference => ({ kind: 'pinned-statement-left', ...placeOf(row) })),
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

const placeOf = ({ goldenId, type, ordinal }: StoredPinnedRow): Pick<Difference, 'goldenId' | 'field'> => ({
  goldenId,
  field: `${type}/${ordinal}`,
});

const rowName = ({ goldenId, type, ordinal, entity, scheme, value }: StoredPinnedRow): string =>
  JSON.stringify([goldenId, type, ordinal, entity, scheme, value]);
