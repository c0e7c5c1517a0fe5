import type { RecordIdentifier } from '@sogoc/golden';

import type { Recollection, StandardisedRecord } from '../declaration/entity-declaration';

const nameOf = ({ scheme, value }: RecordIdentifier): string => `${scheme} ${value}`;

/** The numbers of earlier versions, but for those that were stated as former ones once and are so no more. */
export function formerOf(
  { takesBack = () => false }: Recollection,
  current: StandardisedRecord,
  earlier: readonly StandardisedRecord[],
): readonly RecordIdentifier[] {
  const takenBack = new Set(
    earlier.flatMap((record) => record.identifiers.filter((former) => takesBack(current, record, former)).map(nameOf)),
  );
  return earlier.flatMap(({ identifiers }) => identifiers).filter((identifier) => !takenBack.has(nameOf(identifier)));
}

/** Numbers that the record states now, in whatever status, stay as it states them. */
export function withFormer(
  current: readonly RecordIdentifier[],
  earlier: readonly RecordIdentifier[],
): readonly RecordIdentifier[] {
  const known = new Map(current.map((identifier) => [nameOf(identifier), identifier]));
  for (const identifier of earlier) {
    const status = identifier.status === 'active' ? 'superseded' : identifier.status;
    if (!known.has(nameOf(identifier))) known.set(nameOf(identifier), { ...identifier, status });
  }
  return known.size === current.length ? current : [...known.values()];
}
