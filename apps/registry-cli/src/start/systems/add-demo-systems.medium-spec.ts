import { AccessGrantsService, FormsService, openStandaloneRegistry, type StandaloneRegistry } from '@sogoc/registry';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { demoPeople } from '../demo-people';
import { demoSharing } from './add-demo-systems';

describe('the systems of the demo', () => {
  let database: TestDatabase;
  let registry: StandaloneRegistry;

  beforeAll(async () => {
    database = await createTestDatabase();
    registry = await openStandaloneRegistry({ url: database.url, poolSize: 4, applicationName: 'systems' });
  });
  afterAll(async () => {
    await registry.close();
    await database.drop();
  });

  it('are six with grants of two people and one that was refused, with keys that are kept', async () => {
    expect(await demoSharing(registry)).toEqual({});
    await demoPeople(registry);
    const keys = await demoSharing(registry);
    expect(Object.keys(keys)).toEqual([
      'land-office',
      'tax-department',
      'city-hospital',
      'citizen-portal',
      'bank',
      'one-stop-shop',
      'child-insurance',
    ]);
    expect(await demoSharing(registry, keys)).toEqual(keys);
    const { items: grants } = await registry.get(AccessGrantsService).list({}, { pageSize: 50 });
    expect(grants.map(({ system, collection, status }) => [system, collection, status])).toEqual([
      ['land-office', 'persons', 'approved'],
      ['land-office', 'land-parcels', 'approved'],
      ['tax-department', 'persons', 'approved'],
      ['city-hospital', 'persons', 'approved'],
      ['citizen-portal', 'persons', 'approved'],
      ['bank', 'persons', 'refused'],
      ['one-stop-shop', 'persons', 'approved'],
      ['one-stop-shop', 'land-parcels', 'approved'],
      ['one-stop-shop', 'enterprises', 'approved'],
      ['child-insurance', 'persons', 'approved'],
    ]);
    const forms = await registry.get(FormsService).list();
    expect(forms.map(({ code }) => code)).toEqual(['bao-hiem-y-te-tre-em', 'bien-dong-dat-dai', 'ho-kinh-doanh']);
    expect(grants.find(({ system }) => system === 'bank')?.refusal).toMatchObject({
      legalGround: expect.stringContaining('194/2025'),
    });
  });
});
