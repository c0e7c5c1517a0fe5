import { type ResolutionLog, SILENT_RESOLUTION_LOG } from '../logging/resolution-log';
import type { DrainNotice, DrainOrder } from './drain-order';
import { DrainThreads } from './drain-threads';

const DATABASE = { url: 'postgres://nobody@nowhere/none', poolSize: 1, applicationName: 'spec' };
const BATCH = { entity: 'vehicle', records: 3, durationMs: 1, newReceiptNumbers: [1, 2, 3], failed: 0 };

describe('threads that drain a backlog', () => {
  let orders: DrainOrder[];
  let stopped: number;
  let tell: (notice: DrainNotice) => void;
  let end: { resolve: () => void; reject: (error: Error) => void };
  let heard: unknown[];
  const log: ResolutionLog = {
    ...SILENT_RESOLUTION_LOG,
    resolved: (batch) => heard.push(batch),
    interrupted: (entity, error) => heard.push([entity, (error as Error).message]),
  };
  const threads = (count: number): DrainThreads =>
    new DrainThreads(count, { database: DATABASE, batchSize: 7 }, log, (order, notice) => {
      orders.push(order);
      tell = notice;
      const ended = new Promise<void>((resolve, reject) => (end = { resolve, reject }));
      return { ended, stop: () => (stopped += 1) };
    });
  beforeEach(() => ([orders, stopped, heard] = [[], 0, []]));

  it('are started once, each told the same, and again when they have ended', async () => {
    const drained = threads(1);
    const first = drained.help('vehicle');
    await drained.help('vehicle');
    expect(orders).toEqual([{ database: DATABASE, batchSize: 7, entity: 'vehicle' }]);
    end.resolve();
    await first;
    void drained.help('vehicle');
    expect(orders).toHaveLength(2);
  });

  it('are as many as there are to be', () => {
    void threads(3).help('vehicle');
    expect(orders).toHaveLength(3);
  });

  it('tell the log of the process what they did, and that they broke off', async () => {
    const helped = threads(1).help('vehicle');
    tell({ kind: 'resolved', batch: BATCH });
    end.reject(new Error('gone'));
    await helped;
    expect(heard).toEqual([BATCH, ['vehicle', 'gone']]);
  });

  it('end when the process does, and are not started any more', async () => {
    const drained = threads(2);
    void drained.help('vehicle');
    drained.stop();
    expect(stopped).toBe(2);
    await drained.help('person');
    expect(orders).toHaveLength(2);
  });
});
