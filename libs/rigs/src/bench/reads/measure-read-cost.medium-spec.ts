import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sourceCatalogue } from '../../../../../prisma-seeds';
import { measureReadCost } from './measure-read-cost';
import { readCostText } from './read-cost-text';

describe('the bench of reads', () => {
  it('reads from both servers, and prints what the record costs', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'so-goc-bench-'));
    const sources = sourceCatalogue.map((source) => ({ ...source, habits: { ...source.habits } }));
    const sizes = { records: 60, readers: [2], reads: 40, seed: 1 };
    const costs = await measureReadCost({ ...sizes, sources, directory, log: () => undefined });
    rmSync(directory, { recursive: true, force: true });
    expect(costs).toHaveLength(1);
    expect(readCostText(costs)).toMatch(/\d/);
  }, 120_000);
});
