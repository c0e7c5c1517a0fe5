import { TransactionRunner } from '@sogoc/persistence';
import { openStandaloneRegistry, type StandaloneRegistry } from '@sogoc/registry';
import { createEmptyDatabase, type TestDatabase } from '@sogoc/testing';

import { issueFirstKey } from './issue-first-key';
import { preparationText, prepareRegistry } from './prepare-registry';

describe('a new registry', () => {
  let database: TestDatabase;
  let registry: StandaloneRegistry;
  let transactions: TransactionRunner;
  const prepare = () => prepareRegistry(registry);

  beforeAll(async () => {
    database = await createEmptyDatabase();
    registry = await openStandaloneRegistry({ url: database.url, poolSize: 8, applicationName: 'test' });
    transactions = registry.get(TransactionRunner);
  });
  afterAll(async () => {
    await registry.close();
    await database.drop();
  });

  it('is prepared once, by however many at once', async () => {
    const done = await Promise.all([prepare(), prepare()]);
    expect(done.map(({ migrations }) => migrations.length > 0).sort()).toEqual([false, true]);
    expect(done.reduce((total, { newSources }) => total + newSources, 0)).toBe(20);
    const again = await prepare();
    expect(again).toEqual({ migrations: [], newSources: 0 });
    expect(preparationText(again)).toBe('The schema is up to date. The catalogue is complete.');
  });

  it('leaves what operators changed of the catalogue', async () => {
    await transactions.run((tx) => tx.query(`UPDATE source SET owner = 'changed' WHERE code = 'population'`));
    await prepare();
    const rows = await transactions.read<{ owner: string }>(`SELECT owner FROM source WHERE code = 'population'`);
    expect(rows).toEqual([{ owner: 'changed' }]);
  });

  it('issues one operator key while none is in force', async () => {
    const issue = () => issueFirstKey(registry, 'first operator');
    const issued = (await Promise.all([issue(), issue(), issue()])).filter((key) => key !== undefined);
    expect(issued).toHaveLength(1);
    expect(issued[0]).toMatchObject({ role: 'operator', key: expect.stringMatching(/^sg_/) as string });
    expect(await issue()).toBeUndefined();
    await transactions.run((tx) => tx.query('UPDATE api_key SET revoked_at = now()'));
    expect(await issue()).toBeDefined();
  });
});
