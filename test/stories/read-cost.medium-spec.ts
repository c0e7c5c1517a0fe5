import { RelationStatementRepository, TransactionRunner } from '@sogoc/persistence';
import { CurrentRelations, RelationFinder } from '@sogoc/registry';
import { relationTime } from '@sogoc/resolution';

import { BAO, holder, plot } from './people-of-stories';
import { says } from './story';
import { StoryRegistry } from './story-registry';

const PLOTS = 40;
const ROUNDS = 45;

/** Processor time of this process, which reads and judges; in milliseconds. What else runs on the machine is not in it. */
function processorTime(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

type Reads = Readonly<Record<'plain' | 'judged' | 'whole', () => Promise<unknown>>>;

/**
 * What reads cost by turns, and how many times more the whole one does than it would without judging. Of each the cheapest of all rounds: a
 * collection of garbage, and a processor whose caches others use, only ever add.
 */
async function costOf(reads: Reads): Promise<Record<keyof Reads | 'ratio', number>> {
  const least = { plain: Infinity, judged: Infinity, whole: Infinity };
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ['plain', 'judged', 'whole'] as const) {
      const before = process.cpuUsage();
      await reads[name]();
      least[name] = Math.min(least[name], processorTime(before));
    }
  return { ...least, ratio: least.whole / (least.whole - (least.judged - least.plain)) };
}

describe('what validity costs a read', () => {
  let registry: StoryRegistry;
  beforeAll(async () => (registry = await StoryRegistry.start()));
  afterAll(() => registry.stop());

  it('is told as a ratio to a read that does not judge', async () => {
    await registry.send(says('population/persons/bao', 1, '2020-01-01', BAO));
    for (let at = 1; at <= PLOTS; at++)
      await registry.send(
        says(`land/land-parcels/${at}`, 1, '2020-01-01', plot(String(at), { area: at + 0.3, holders: [holder(BAO)] })),
      );
    await registry.work();
    const id = await registry.idOf('population/persons/bao');
    const path = `persons/${id}/relations?pageSize=${PLOTS}`;
    const [finder, statements, transactions] = [
      registry.service(RelationFinder),
      registry.service(RelationStatementRepository),
      registry.service(TransactionRunner),
    ];
    const types = [{ entity: 'land-parcel', type: 'holder' }];
    const wanted = { from: '00000000-0000-0000-0000-000000000000', limit: PLOTS + 2 };
    const judged = registry.service(CurrentRelations);
    const reads = {
      plain: () =>
        transactions.run(async (tx) => {
          const ids = await statements.goldensNaming(tx, id, types, wanted);
          return finder.derive(tx, await statements.naming(tx, id, types, ids), []);
        }),
      judged: () =>
        transactions.run(async (tx) => {
          const ids = await statements.goldensNaming(tx, id, types, wanted);
          return (await judged.naming(tx, id, types, ids)).map((relation) => relationTime(relation, '2026-01-01'));
        }),
      whole: () => registry.get(path),
    };
    for (const read of Object.values(reads)) await read();
    const cost = await costOf(reads);
    process.stdout.write(`read of ${PLOTS} relations, ms of processor time: ${JSON.stringify(cost)}\n`);
    expect((await registry.get(path)).items).toHaveLength(PLOTS);
    expect(cost.ratio).toBeLessThanOrEqual(1.2);
  });
});
