import { Injectable } from '@nestjs/common';
import type { TaskCluster } from '@sogoc/golden';
import {
  IdentifierCarrierRepository,
  RelationStatementRepository,
  type StoredGoldenRecord,
  type Transaction,
} from '@sogoc/persistence';
import {
  type DerivedRelation,
  distinctStatements,
  type NamingStatement,
  type PartsOfWhole,
  partsOfWholes,
  RelationTypes,
  type ReplacingType,
  type Succession,
  successionDoubts,
  successorsOf,
} from '@sogoc/resolution';

import { RelationFinder } from './relation-finder';

const NO_PARTS: PartsOfWhole = { parts: [], attributes: [] };

/** Finds golden records in whose place others came. */
@Injectable()
export class SuccessionFinder {
  constructor(
    private readonly finder: RelationFinder,
    private readonly types: RelationTypes,
    private readonly statements: RelationStatementRepository,
    private readonly carriers: IdentifierCarrierRepository,
  ) {}

  /** Among these, of which `clusters` holds the members. */
  async among(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    clusters: readonly TaskCluster[],
  ): Promise<Succession[]> {
    const clusterOf = new Map(clusters.map((cluster) => [cluster.goldenId, cluster]));
    const found: Succession[] = [];
    for (const type of this.types.replacing) {
      const named = goldens.filter(({ entity }) => type.named.includes(entity));
      const ids = named.map(({ id }) => id);
      const naming = await this.statements.namingAny(tx, ids, [type]);
      const successors = successorsOf(named, await this.relationsOf(tx, ids, naming, type));
      const parts = await this.partsOf(tx, named, naming, successors, type);
      for (const golden of named) {
        const cluster = clusterOf.get(golden.id);
        const relations = successors.get(golden.id);
        if (!cluster || !relations) continue;
        const doubts = successionDoubts(golden.attributes, parts.get(golden.id) ?? NO_PARTS, type);
        found.push({ cluster, type: type.type, relations, ...doubts });
      }
    }
    return found;
  }

  /** What records, or pins alone, say of these. */
  private async relationsOf(
    tx: Transaction,
    ids: readonly string[],
    naming: readonly NamingStatement[],
    type: ReplacingType,
  ): Promise<readonly DerivedRelation[]> {
    const pins = await this.statements.pinsNaming(tx, ids, [type]);
    const stating = await this.carriers.stating(tx, [...new Set([...naming, ...pins].map(({ goldenId }) => goldenId))]);
    const relations = await this.finder.derive(tx, distinctStatements(naming), stating);
    return relations.filter((relation) => relation.type === type.type);
  }

  private async partsOf(
    tx: Transaction,
    named: readonly StoredGoldenRecord[],
    naming: readonly NamingStatement[],
    successors: ReadonlyMap<string, readonly DerivedRelation[]>,
    type: ReplacingType,
  ): Promise<ReadonlyMap<string, PartsOfWhole>> {
    const ids = [...new Set([...successors.values()].flat().map(({ stating }) => stating.goldenId))];
    if (ids.length === 0) return new Map();
    const stated = await this.statements.ofGoldens(tx, ids);
    const successorGoldens = await this.carriers.goldens(tx, ids);
    return partsOfWholes({ named, naming, successors, stated, successorGoldens }, type);
  }
}
