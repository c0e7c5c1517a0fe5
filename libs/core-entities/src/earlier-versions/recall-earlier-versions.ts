import type { EarlierVersion, EntityDeclaration, StandardisedRecord } from '../declaration/entity-declaration';
import type { RelationMeaning, StatedRelation } from '../declaration/relation-declaration';
import { formerOf, withFormer } from './former-numbers';
import { type FormerRelation, formerRelations, saidSince } from './former-relations';

/** Earlier versions of a record that are looked at; what stood before them is forgotten. */
export const MOST_EARLIER_VERSIONS = 20;

/** A record with what its earlier versions leave. */
export interface RecalledRecord {
  readonly record: StandardisedRecord;
  /** Parallel to the relations that the record states: RFC 3339, since when versions before it did; undefined: none did. */
  readonly saidFrom?: readonly (string | undefined)[];
  readonly formerRelations: readonly FormerRelation[];
}

/** The record with the former numbers, names and relations of those of its earlier versions, newest first, that speak of the same thing. */
export function recallEarlier(
  {
    recollection,
    statedRelations,
    relations,
  }: Pick<EntityDeclaration, 'recollection' | 'statedRelations' | 'relations'>,
  current: StandardisedRecord,
  versions: readonly EarlierVersion[],
): RecalledRecord {
  if (recollection === undefined || versions.length === 0) return { record: current, formerRelations: [] };
  const lasting = new Set(relations.filter(({ meaning }) => isOrigin(meaning)).map(({ type }) => type));
  const of = (record: StandardisedRecord): readonly StatedRelation[] =>
    statedRelations(record.attributes).filter(({ type }) => !lasting.has(type));
  const earlier = ofOneThing(recollection.speakOfOne, current, versions);
  if (earlier.length === 0) return { record: current, formerRelations: [] };
  const records = earlier.map(({ record }) => record);
  const remembered = recollection.remember(current, earlier);
  return {
    record: {
      ...remembered,
      identifiers: withFormer(remembered.identifiers, formerOf(recollection, current, records)),
    },
    saidFrom: statedRelations(remembered.attributes).map((relation) =>
      saidSince(relation, earlier, ({ attributes }) => statedRelations(attributes)),
    ),
    formerRelations: formerRelations(current, earlier, of, recollection.turnedOver),
  };
}

/** What came of what does not end: a source that says it no more was mistaken. */
const isOrigin = (meaning: RelationMeaning | undefined): boolean =>
  meaning === 'predecessor' || meaning === 'successor';

/** A version speaks of the thing when it agrees with the current one or with a later one that does: name and number may change one by one. */
function ofOneThing(
  speakOfOne: (left: StandardisedRecord, right: StandardisedRecord) => boolean,
  current: StandardisedRecord,
  versions: readonly EarlierVersion[],
): EarlierVersion[] {
  const known = [current];
  return versions.filter(({ record }) => {
    const isOne = known.some((other) => speakOfOne(other, record));
    if (isOne) known.push(record);
    return isOne;
  });
}
