import { performance } from 'node:perf_hooks';

import { RelationStatementRepository, TransactionRunner } from '@sogoc/persistence';
import { CurrentRelations, RelationFinder } from '@sogoc/registry';

import { BAO, holder, plot } from './people-of-stories';
import { says } from './story';
import { StoryRegistry } from './story-registry';

const PLOTS = 40;
const ROUNDS = 40;

/** Milliseconds of the quicker half of the rounds: what else runs on the machine only makes them longer. */
function typical(times: readonly number[]): number {
  const quicker = [...times].sort((left, right) => left - right).slice(0, Math.ceil(times.length / 2));
  return quicker.reduce((sum, time) => sum + time, 0) / quicker.length;
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
        transactions.run(async (tx) =>
          judged.naming(tx, id, types, await statements.goldensNaming(tx, id, types, wanted)),
        ),
      whole: () => registry.get(path),
    };
    const times: Record<keyof typeof reads, number[]> = { plain: [], judged: [], whole: [] };
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, read] of Object.entries(reads)) {
        const startedAt = performance.now();
        await read();
        times[name as keyof typeof reads].push(performance.now() - startedAt);
      }
    const [plain, withTime, whole] = [typical(times.plain), typical(times.judged), typical(times.whole)];
    const ratio = whole / (whole - (withTime - plain));
    const told = { plain, judged: withTime, whole, ratio };
    process.stdout.write(`read of ${PLOTS} relations, ms: ${JSON.stringify(told)}\n`);
    expect((await registry.get(path)).items).toHaveLength(PLOTS);
    expect(ratio).toBeLessThan(1.5);
  });
});
