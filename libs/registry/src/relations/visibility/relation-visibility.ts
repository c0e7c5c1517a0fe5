import { CollectionAccess, type FieldGrant, type Grant, grantCovers, isRestricted } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { GoldenAreaRepository, type StatingLimit, type Transaction } from '@sogoc/persistence';
import {
  type DerivedRelation,
  type RelationEnd,
  relationInSight,
  RelationTypes,
  rootOf,
  type RowFilter,
} from '@sogoc/resolution';

import { marksInSight } from './visible-marks';

/**
 * What a caller may know of relations. One is known by the attribute that states it, and by golden records of collections that the key is for
 * and of the areas of its grants: whoever lies elsewhere is as one whom nobody knows.
 */
@Injectable()
export class RelationSight {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly areas: GoldenAreaRepository,
    private readonly types: RelationTypes,
  ) {}

  /** The relations as the caller may know them; of one that leads elsewhere nothing, of candidates those in sight. */
  async limit(tx: Transaction, relations: readonly DerivedRelation[], caller: Grant): Promise<DerivedRelation[]> {
    const stated = relations.filter((relation) => this.isStatedInSight(relation, caller));
    const ends = stated.flatMap(({ stating, ends: own }) => [stating, ...own]);
    const outside = await this.outside(tx, ends, caller);
    const covers = (collection: string): boolean => grantCovers(caller, collection);
    const isInSight = ({ collection, goldenId }: RelationEnd): boolean => covers(collection) && !outside.has(goldenId);
    return stated.flatMap(
      (relation) => relationInSight(relation, { covers, isInSight, isPartial: this.isPartial(relation, caller) }) ?? [],
    );
  }

  /** How the entities that state relations are seen in part; undefined for whoever sees by no grant. */
  limitsOf(entities: readonly string[], caller: Grant): readonly StatingLimit[] | undefined {
    if (caller.systemCode === undefined) return undefined;
    return [...new Set(entities)].map((entity) => {
      const { attributes, bound } = this.collections.openEntity(entity, caller).grant;
      const shown = [...attributes].filter(([, { disclosure }]) => disclosure !== 'withheld').map(([name]) => name);
      return { entity, attributes: shown, ...bound?.rows };
    });
  }

  /** The areas by which golden records of an entity are seen; undefined: everywhere. */
  rowsOf(entity: string, caller: Grant): RowFilter | undefined {
    return caller.systemCode === undefined
      ? undefined
      : this.grantOf(this.types.collectionOf(entity), caller)?.bound?.rows;
  }

  marksOf(end: RelationEnd, caller: Grant): readonly string[] {
    return marksInSight(end, this.collections, caller);
  }

  /** Under a grant, by attributes that it does not withhold: who is named there is a part of them. */
  private isStatedInSight({ stating, statements }: DerivedRelation, caller: Grant): boolean {
    const grant = this.grantOf(stating.collection, caller);
    const names = statements.map(({ attribute }) => rootOf(attribute));
    // What somebody keeps from being shown is kept in every shape.
    if (grant && names.some((name) => isRestricted(name, grant, stating.goldenId))) return false;
    if (caller.systemCode === undefined) return true;
    const attributes = grant?.attributes;
    return names.every((name) => (attributes?.get(name)?.disclosure ?? 'withheld') !== 'withheld');
  }

  private isPartial({ soughtIn }: DerivedRelation, caller: Grant): boolean {
    return soughtIn.some((collection) => this.grantOf(collection, caller)?.bound?.rows !== undefined);
  }

  private async outside(tx: Transaction, ends: readonly RelationEnd[], caller: Grant): Promise<ReadonlySet<string>> {
    const outside = new Set<string>();
    for (const collection of new Set(ends.map((end) => end.collection))) {
      const rows = this.grantOf(collection, caller)?.bound?.rows;
      if (rows === undefined) continue;
      const ids = [...new Set(ends.flatMap((end) => (end.collection === collection ? [end.goldenId] : [])))];
      const within = await this.areas.within(tx, ids, rows);
      for (const id of ids) if (!within.has(id)) outside.add(id);
    }
    return outside;
  }

  private grantOf(collection: string, caller: Grant): FieldGrant | undefined {
    return grantCovers(caller, collection) ? this.collections.open(collection, caller).grant : undefined;
  }
}
