import { coreRegistry } from '@sogoc/core-entities';
import { generateWorld } from '@sogoc/synthetic';

import { RelatedRegistry } from './__tests__/related-registry';

/** Made as the demo is, smaller and of another seed. */
const WORLD = { seed: 77_005, persons: 250, parcels: 150, enterprises: 100, communes: 2 };

/** Statements that carry an identifier must mostly find whom they mean. */
const RESOLVED_FLOOR = 0.8;
/** Of statements of what a parcel came of, those whose predecessor still lives. */
const SUPERSEDED_SHARE = 0.05;

interface StatusCount {
  readonly type: string;
  readonly status: string;
  readonly relations: number;
}

describe('the relations of a synthetic world', () => {
  let registry: RelatedRegistry;
  const counts: StatusCount[] = [];
  const { records } = generateWorld(WORLD);

  beforeAll(async () => {
    registry = await RelatedRegistry.start();
    await registry.pushWorld(records);
    for (const { declaration } of coreRegistry.entities) await registry.resolution.drain(declaration.entity);
    await registry.keepUp();
    for (const { collection } of coreRegistry.entities.map(({ declaration }) => declaration))
      counts.push(...(await countStated(registry, collection)));
  }, 180_000);
  afterAll(() => registry.stop());

  it('mostly resolve where an identifier is stated', () => {
    for (const type of new Set(counts.map((count) => count.type))) {
      const own = counts.filter((count) => count.type === type);
      const total = sum(own);
      const shares = own.map(({ status, relations }) => `${status} ${((100 * relations) / total).toFixed(1)} %`);
      process.stdout.write(`${type}: ${total} relations, ${shares.join(', ')}\n`);
    }
    const holders = counts.filter(({ type, status }) => type === 'holder' && !status.endsWith('without identifier'));
    const resolved = sum(holders.filter(({ status }) => status === 'resolved'));
    expect(sum(holders)).toBeGreaterThan(WORLD.parcels / 2);
    expect(resolved / sum(holders)).toBeGreaterThanOrEqual(RESOLVED_FLOOR);
  });

  it('have one open task for each that is ambiguous or disputed, and none else', async () => {
    const doubtful = sum(counts.filter(({ status }) => status === 'ambiguous' || status === 'disputed'));
    const tasks = await registry.tasks();
    const superseded = tasks.filter(({ kind }) => kind === 'relation-superseded');
    expect(tasks).toHaveLength(doubtful + superseded.length);
    // An office that has not closed a parcel yet and cannot be told to speak of the closed one leaves it living beside its successors.
    const successions = sum(counts.filter(({ type }) => type === 'predecessor-parcel'));
    expect(superseded.length).toBeLessThanOrEqual(SUPERSEDED_SHARE * successions);
  });
});

const sum = (counts: readonly StatusCount[]): number => counts.reduce((total, { relations }) => total + relations, 0);

/** Reads what every golden record of a collection states, page by page, as a service would. */
async function countStated(registry: RelatedRegistry, collection: string): Promise<StatusCount[]> {
  const found = new Map<string, StatusCount>();
  const ids: { id: string }[] = await registry.dataSource.query(
    `SELECT DISTINCT l.golden_id AS id FROM relation_statement s JOIN link l USING (record_no) WHERE s.entity = $1`,
    [coreRegistry.entityByCollection(collection)?.declaration.entity],
  );
  for (const { id } of ids) {
    const { items } = await registry.relations(`${collection}/${id}?pageSize=500`);
    for (const { type, direction, stated, status } of items) {
      if (direction === 'in') continue;
      const named = status === 'open' && stated?.scheme === undefined ? 'open without identifier' : status;
      const known = found.get(`${type} ${named}`) ?? { type, status: named, relations: 0 };
      found.set(`${type} ${named}`, { ...known, relations: known.relations + 1 });
    }
  }
  return [...found.values()];
}
