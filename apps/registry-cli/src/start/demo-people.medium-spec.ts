import { AccountsService } from '@sogoc/access';
import { openStandaloneRegistry, type StandaloneRegistry } from '@sogoc/registry';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { demoPeople } from './demo-people';

describe('the people of the demo', () => {
  let database: TestDatabase;
  let registry: StandaloneRegistry;

  beforeAll(async () => {
    database = await createTestDatabase();
    registry = await openStandaloneRegistry({ url: database.url, poolSize: 4, applicationName: 'people' });
  });
  afterAll(async () => {
    await registry.close();
    await database.drop();
  });

  it('are two stewards, a lead, an operator and an auditor, with passwords that are kept', async () => {
    const people = await demoPeople(registry);
    expect(people.map(({ role }) => role).sort()).toEqual(['auditor', 'lead', 'operator', 'steward', 'steward']);
    expect(new Set(people.map(({ password }) => password)).size).toBe(people.length);
    expect(await demoPeople(registry, people)).toEqual(people);
  });

  it('get new passwords where the known ones let nobody in', async () => {
    const accounts = registry.get(AccountsService);
    const [lan, ...others] = await demoPeople(registry);
    const lost = await demoPeople(registry, others);
    const anew = lost.find(({ username }) => username === lan!.username)!;
    expect(anew.password).not.toBe(lan!.password);
    expect(await accounts.isPasswordOf(anew.username, anew.password)).toBe(true);
    expect(await accounts.isPasswordOf(lan!.username, lan!.password)).toBe(false);
  });
});
