import type { Grant } from '@sogoc/access';
import { coreRegistry } from '@sogoc/core-entities';

import { ImportsService } from './imports.service';

const ID = '01970000-0000-7000-8000-000000000001';
const caller = { source: 'tax' } as Grant;

describe('the start of an import', () => {
  it('counts the parts when none can come any more', async () => {
    const parts = [{ part: 1, bytes: 10 }];
    const job = { id: ID, source: 'tax', status: 'uploading', settings: { collection: 'persons' }, deletedCount: null };
    const stored = { ...job, fault: null, createdAt: new Date(0), startedAt: null, endedAt: null };
    const queued: number[] = [];
    const jobs = {
      find: async () => stored,
      // The second part comes in just before the lock is had.
      lock: async () => {
        parts.push({ part: 2, bytes: 5 });
        return stored;
      },
      queue: async (_tx: unknown, _id: string, _settings: unknown, bytes: number) => queued.push(bytes),
    };
    const service = new ImportsService(
      jobs as never,
      { partSizes: async () => [...parts] } as never,
      { forChange: async () => undefined } as never,
      { run: async (work: (tx: unknown) => unknown) => work({}) } as never,
      coreRegistry,
      () => ID,
    );
    await expect(service.start(ID, { parts: 1 }, caller)).rejects.toMatchObject({ code: 'import-state' });
    parts.pop();
    await service.start(ID, { parts: 2 }, caller);
    expect(queued).toEqual([15]);
  });
});
