import { foldDiacritics, vietnamDay } from '@sogoc/vietnam';

import type { EarlierVersion, Recollection, StandardisedRecord } from '../declaration/entity-declaration';
import type { StatedRelation } from '../declaration/relation-declaration';
import { beginnings, endWithin } from './when-relation-ended';

/** A relation that a record stated for a while and then did not. */
export interface FormerRelation extends StatedRelation {
  /** RFC 3339: when the first and the last version with it were observed, of those that followed one another. */
  readonly saidFrom: string;
  readonly saidAt: string;
  /** RFC 3339: when the first version without it was observed. */
  readonly endedAt: string;
  /** The day, month or year from which something else holds in its place, by what that version says. */
  readonly goneBy?: string;
}

type RelationsOf = (record: StandardisedRecord) => readonly StatedRelation[];

/**
 * Each time that a relation was stated and then no more, the last one first: who sold a plot and bought it back held it twice. A name that lost its marks,
 * or got its number, is stated still, unless with another share, or for a time after the end that was stated. `earlier` is newest first.
 */
export function formerRelations(
  current: StandardisedRecord,
  earlier: readonly EarlierVersion[],
  of: RelationsOf,
  turnedOver: Recollection['turnedOver'] = () => [],
): FormerRelation[] {
  return earlier.flatMap(({ record, saidAt, endedAt }, behind) => {
    const next = behind === 0 ? current : (earlier[behind - 1]?.record ?? current);
    const [before, after] = [of(record), of(next)];
    const period = { saidOn: vietnamDay(saidAt), endedOn: vietnamDay(endedAt) };
    return without(before, after).map((relation): FormerRelation => {
      const days = [...beginnings(relation, without(after, before)), ...turnedOver(relation.type, record, next)];
      const goneBy = endWithin(days, relation, period);
      const saidFrom = saidSince(relation, earlier.slice(behind + 1), of) ?? saidAt;
      return { ...relation, saidFrom, saidAt, endedAt, ...(goneBy !== undefined && { goneBy }) };
    });
  });
}

/** RFC 3339: since when versions, newest first, stated a relation without a break; undefined: the newest did not. */
export function saidSince(
  relation: StatedRelation,
  versions: readonly EarlierVersion[],
  of: RelationsOf,
): string | undefined {
  const end = versions.findIndex(({ record }) => without([relation], of(record)).length > 0);
  return (end === -1 ? versions : versions.slice(0, end)).at(-1)?.saidAt;
}

function without(relations: readonly StatedRelation[], others: readonly StatedRelation[]): StatedRelation[] {
  const known = new Map<string, StatedRelation[]>();
  for (const other of others)
    for (const party of partiesOf(other)) known.set(party, [...(known.get(party) ?? []), other]);
  return relations.filter(
    (relation) =>
      !partiesOf(relation).some((party) => known.get(party)?.some((other) => haveOneTerms(relation, other)) === true),
  );
}

/** Who sold a part holds another share since; who married the same woman again after a divorce was married twice. */
function haveOneTerms(left: StatedRelation, right: StatedRelation): boolean {
  return left.share === right.share && !beganAfterEnd(left, right) && !beganAfterEnd(right, left);
}

const beganAfterEnd = ({ validFrom }: StatedRelation, { validTo }: StatedRelation): boolean =>
  validFrom !== undefined && validTo !== undefined && validFrom > validTo;

function partiesOf({ type, role, scheme, value, name }: StatedRelation): string[] {
  const kind = [type, foldDiacritics(role)];
  return [
    ...(scheme === undefined || value === undefined ? [] : [JSON.stringify([...kind, scheme, value])]),
    ...(name === undefined ? [] : [JSON.stringify([...kind, foldDiacritics(name)])]),
  ];
}
