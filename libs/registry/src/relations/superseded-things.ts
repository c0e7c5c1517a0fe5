import type { TaskCluster } from '@sogoc/golden';
import type { RelationStatementRepository, StoredGoldenRecord, Transaction } from '@sogoc/persistence';

import type { RelationFinder } from './relation-finder';
import type { RelationTypes, ReplacingType } from './relation-types';
import type { SupersededThing } from './superseded-findings';

/** Finds golden records that are in force although others came in their place. */
export class SupersededThings {
  constructor(
    private readonly finder: RelationFinder,
    private readonly types: RelationTypes,
    private readonly statements: RelationStatementRepository,
  ) {}

  /** Among these, of which `clusters` holds the members. */
  async among(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    clusters: readonly TaskCluster[],
  ): Promise<SupersededThing[]> {
    const clusterOf = new Map(clusters.map((cluster) => [cluster.goldenId, cluster]));
    const found: SupersededThing[] = [];
    for (const type of this.types.replacing) {
      const inForce = goldens.filter(
        ({ entity, attributes }) => type.named.includes(entity) && type.isInForce(attributes),
      );
      for (const [goldenId, relations] of await this.successorsOf(tx, inForce, type)) {
        const cluster = clusterOf.get(goldenId);
        if (cluster) found.push({ cluster, type: type.type, relations });
      }
    }
    return found;
  }

  /** A statement means one thing at most, however many carry the identifier that it names. */
  private async successorsOf(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    type: ReplacingType,
  ): Promise<Map<string, SupersededThing['relations']>> {
    const ids = new Set(goldens.map(({ id }) => id));
    const naming = await this.statements.namingAny(tx, [...ids], [type]);
    const distinct = new Map(naming.map((one) => [`${one.recordNo}/${one.type}/${one.ordinal}`, one]));
    const byNamed = new Map<string, SupersededThing['relations']>();
    for (const relation of await this.finder.derive(tx, [...distinct.values()])) {
      const meant = relation.status === 'resolved' ? relation.ends[0]?.goldenId : undefined;
      if (meant !== undefined && ids.has(meant)) byNamed.set(meant, [...(byNamed.get(meant) ?? []), relation]);
    }
    return byNamed;
  }
}
