import type { TaskCluster } from '@sogoc/golden';
import { groupBy } from '@sogoc/kernel';
import type {
  IdentifierCarrierRepository,
  RelationStatementRepository,
  StoredGoldenRecord,
  Transaction,
} from '@sogoc/persistence';
import type { RelationStatementRow, NamingStatement } from '@sogoc/resolution';

import type { DerivedRelation } from './derived-relation';
import type { RelationFinder } from './relation-finder';
import type { RelationTypes, ReplacingType } from './relation-types';
import type { Succession } from './succession-findings';

/** Finds golden records in whose place others came. */
export class Successions {
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
      const naming = await this.statements.namingAny(
        tx,
        named.map(({ id }) => id),
        [type],
      );
      const successors = await this.successorsOf(tx, named, naming);
      const exceeding = await this.exceedingParts(tx, named, naming, successors, type);
      for (const golden of named) {
        const cluster = clusterOf.get(golden.id);
        const relations = successors.get(golden.id);
        if (!cluster || !relations) continue;
        const isInForce = type.isInForce(golden.attributes);
        found.push({ cluster, type: type.type, isInForce, relations, excess: exceeding.get(golden.id) ?? [] });
      }
    }
    return found;
  }

  /** By the thing that gave way. A statement means one thing at most, however many carry the identifier that it names. */
  private async successorsOf(
    tx: Transaction,
    named: readonly StoredGoldenRecord[],
    naming: readonly NamingStatement[],
  ): Promise<Map<string, DerivedRelation[]>> {
    const ids = new Set(named.map(({ id }) => id));
    const distinct = new Map(naming.map((one) => [nameOf(one), one]));
    const meant = (await this.finder.derive(tx, [...distinct.values()])).flatMap((relation) => {
      const [end] = relation.status === 'resolved' ? relation.ends : [];
      return end !== undefined && ids.has(end.goldenId) && end.goldenId !== relation.stating.goldenId
        ? [{ goldenId: end.goldenId, relation }]
        : [];
    });
    const grouped = groupBy(meant, ({ goldenId }) => goldenId);
    return new Map([...grouped].map(([goldenId, group]) => [goldenId, group.map(({ relation }) => relation)]));
  }

  /** What also came of something else may be more than this one: only successors that name nothing else are parts of it. */
  private async exceedingParts(
    tx: Transaction,
    named: readonly StoredGoldenRecord[],
    naming: readonly NamingStatement[],
    successors: ReadonlyMap<string, readonly DerivedRelation[]>,
    type: ReplacingType,
  ): Promise<Map<string, DerivedRelation[]>> {
    const { partsExceed } = type;
    const found = new Map<string, DerivedRelation[]>();
    const ids = new Set([...successors.values()].flat().map(({ stating }) => stating.goldenId));
    if (partsExceed === undefined || ids.size === 0) return found;
    const stated = groupBy(await this.statements.ofGoldens(tx, [...ids]), ({ goldenId }) => goldenId);
    const attributes = new Map(
      (await this.carriers.goldens(tx, [...ids])).map((golden) => [golden.id, golden.attributes]),
    );
    const namingIt = groupBy(naming, ({ namedId }) => namedId);
    for (const whole of named) {
      const own = new Set((namingIt.get(whole.id) ?? []).map(nameOf));
      const parts = (successors.get(whole.id) ?? []).filter(({ stating: { goldenId } }) =>
        (stated.get(goldenId) ?? []).every((one) => one.type !== type.type || own.has(nameOf(one))),
      );
      const byPart = groupBy(parts, ({ stating }) => stating.goldenId);
      const sizes = [...byPart.keys()].map((goldenId) => attributes.get(goldenId) ?? {});
      if (partsExceed(whole.attributes, sizes)) found.set(whole.id, parts);
    }
    return found;
  }
}

const nameOf = ({ recordNumber, type, ordinal }: RelationStatementRow): string => `${recordNumber}/${type}/${ordinal}`;
