import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';
import { car, vehicle } from '@sogoc/testing';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

/** A car's model that doubts sooner than those of the product. */
const doubtful = {
  ...vehicle,
  model: {
    ...vehicle.model,
    clusterLimits: {
      records: { limit: 7, because: 'spec' },
      steps: { limit: 2, because: 'spec' },
      link: { limit: 3.5, because: 'spec' },
    },
  },
};

describe('tasks about a golden record that holds together badly', () => {
  let desk: StewardDesk;
  beforeAll(async () => {
    desk = await StewardDesk.open({ entities: buildEntityRegistry([...coreEntities, doubtful]) });
  });
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  const kinds = async (): Promise<unknown[]> =>
    (await desk.tasks()).map(({ kind, reasons }: { kind: string; reasons: string[] }) => [kind, ...reasons]);

  it('open and close as the number of records passes the limit, and join nothing less', async () => {
    for (let n = 1; n <= 8; n++) await desk.push(`p${n}`, car('CH1', '30A-1'));
    expect(await desk.partition()).toEqual([['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']]);
    expect(await desk.tasks()).toMatchObject([
      { kind: 'oversized-cluster', goldenIds: [await desk.goldenOf('p1')], status: 'open' },
    ]);
    expect((await desk.golden('p1')).body.underReview).toBe(true);
    await desk.remove('p8');
    expect(await kinds()).toEqual([]);
    expect((await desk.golden('p1')).body.underReview).toBe(false);
    await desk.push('p8', car('CH1', '30A-1'));
    expect(await kinds()).toEqual([['oversized-cluster', 'many-records']]);
  });

  it('tell of two groups over weak links, until a steward says that they are one', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan'));
    await desk.push('t1', car(undefined, '1', 'Lan'));
    await desk.push('p2', car('CH1', '2', 'Minh'));
    await desk.push('t2', car(undefined, '2', 'Minh'));
    expect(await kinds()).toEqual([['possible-duplicate', 'review']]);
    // Says nothing but the chassis number, and so speaks for either, not loudly.
    await desk.push('p3', { chassisNumber: 'CH1' });
    expect(await desk.partition()).toEqual([['p1', 'p2', 'p3', 't1', 't2']]);
    expect(await kinds()).toEqual([['weak-cluster', 'long-chain', 'weak-link']]);
    const [task] = await desk.tasks();
    const first = await desk.decide('same', 'p1', 'p3', { onRecords: true });
    expect((await desk.tasks()).map(({ id, revision }) => [id, revision])).toEqual([[task.id, task.revision + 1]]);
    await desk.decide('same', 'p2', 'p3', { onRecords: true });
    expect(await kinds()).toEqual([['weak-cluster', 'long-chain']]);
    await desk.reverse(first);
    expect(await kinds()).toEqual([['weak-cluster', 'long-chain', 'weak-link']]);
    await desk.remove('p3');
    expect(await kinds()).toEqual([['possible-duplicate', 'review']]);
  });

  it('tell of a chain, and stay held until the chain is another', async () => {
    await desk.push('p1', car(undefined, '1'));
    await desk.push('p2', car('CH1', '1'));
    await desk.push('p3', car('CH1', '2'));
    expect(await kinds()).toEqual([]);
    await desk.push('p4', car(undefined, '2'));
    expect(await kinds()).toEqual([['weak-cluster', 'long-chain']]);
    expect((await desk.decideTask('hold')).status).toBe(201);
    await desk.push('t1', car('CH1', '1'));
    expect(await desk.partition()).toHaveLength(1);
    expect(await kinds()).toEqual([]);
    expect((await desk.tasks('held')).map(({ kind }) => kind)).toEqual(['weak-cluster']);
    await desk.push('p1', car('CH1', '1'));
    expect(await desk.tasks('held')).toEqual([]);
    await desk.push('p1', car(undefined, '1'));
    expect(await kinds()).toEqual([]);
    await desk.remove('p4');
    await desk.push('t4', car(undefined, '2'));
    expect(await kinds()).toEqual([['weak-cluster', 'long-chain']]);
  });
});
