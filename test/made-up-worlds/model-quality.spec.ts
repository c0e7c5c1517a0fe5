import { type CompiledEntity, coreRegistry } from '@sogoc/core-entities';
import { evaluatePartition, resolveInMemory } from '@sogoc/matching';
import { DEMO_SCALE, generateWorld, type SyntheticWorld, truthOf } from '@sogoc/synthetic';

/** None of the seeds that the models were fitted on (TRAINING.md). */
const SEED = 907;
const FLOORS = { f1: 0.9, precision: 0.98 };
const MOST_TASKS_PER_THOUSAND = 50;
/** Share of twins, siblings, namesakes, branches, neighbours … of which two records ended up in one cluster. */
const MOST_MERGED_LOOK_ALIKES = 0.01;

describe.each([
  ['a world they were not fitted on', { seed: SEED, persons: 1200, parcels: 700, enterprises: 700, communes: 1 }],
  ['the demo', DEMO_SCALE],
])('the quality of the match models on %s', (_, scale) => {
  const world = generateWorld(scale);

  it.each(coreRegistry.entities.map((entity) => [entity.declaration.entity, entity] as const))(
    'reaches its floors for %s',
    (name, entity) => {
      const { precision, recall, f1, tasksPerThousand, mergedLookAlikes } = qualityOf(entity, world);
      process.stdout.write(
        `quality ${name}: seed ${scale.seed}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}, ` +
          `${tasksPerThousand.toFixed(1)} open tasks for 1,000 records\n`,
      );
      expect(precision).toBeGreaterThanOrEqual(FLOORS.precision);
      expect(f1).toBeGreaterThanOrEqual(FLOORS.f1);
      expect(tasksPerThousand).toBeLessThanOrEqual(MOST_TASKS_PER_THOUSAND);
      expect(mergedLookAlikes).toBeLessThanOrEqual(MOST_MERGED_LOOK_ALIKES);
    },
  );
});

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tasksPerThousand: number;
  readonly mergedLookAlikes: number;
}

/** Pairwise quality of the clusters, and pairs of clusters between which an edge is left that did not join them. */
function qualityOf({ declaration, model }: CompiledEntity, world: SyntheticWorld): Quality {
  const pushed = world.records.filter(({ collection }) => collection === declaration.collection);
  const records = pushed.map(({ source, recordKey, attributes, observedAt }, index) => ({
    recordNumber: index + 1,
    identity: { source, recordKey },
    features: declaration.standardise(attributes, { observedAt, habits: {} }).features,
  }));
  const { clusters, edges } = resolveInMemory({
    entity: declaration.entity,
    records,
    keyDeclarations: declaration.blockingKeys,
    model,
  });
  const clusterOf = new Map(
    clusters.flatMap((members, cluster) => members.map((recordNumber) => [recordNumber, String(cluster)] as const)),
  );
  const truth = new Map(pushed.map((record, index) => [index + 1, truthOf(record)] as const));
  const apart = new Set(
    edges
      .map(({ left, right }) => [clusterOf.get(left) ?? '', clusterOf.get(right) ?? ''].sort())
      .filter(([left, right]) => left !== right)
      .map((pair) => pair.join('-')),
  );
  const { precision, recall, f1 } = evaluatePartition(clusterOf, truth);
  const mergedLookAlikes = shareMerged(
    world,
    clusters.map((members) => new Set(members.map((recordNumber) => truth.get(recordNumber) ?? ''))),
  );
  return { precision, recall, f1, tasksPerThousand: (1000 * apart.size) / records.length, mergedLookAlikes };
}

/** `clusters` by the true things that their records speak of. */
function shareMerged({ hardNonMatches }: SyntheticWorld, clusters: readonly ReadonlySet<string>[]): number {
  const mixed = clusters.filter(({ size }) => size > 1);
  const merged = hardNonMatches.filter(({ left, right }) =>
    mixed.some((things) => things.has(left) && things.has(right)),
  );
  return merged.length / Math.max(1, hardNonMatches.length);
}
