import { eventually } from '@sogoc/testing';

import { RegistryUnderTest } from './registry-under-test';

/** A day of birth and a far number for each, so that nobody is taken for another. */
const person = (n: number, fullName: string, sourceVersion = 1) => {
  const dateOfBirth = new Date(Date.UTC(1970, 0, 1 + 11 * n)).toISOString().slice(0, 10);
  const nationalId = `0011${dateOfBirth.slice(2, 4)}${String((n * 77_773) % 1_000_000).padStart(6, '0')}`;
  return {
    recordKey: `r-${n}`,
    sourceVersion,
    observedAt: '2026-01-31T01:00:00Z',
    attributes: { fullName, dateOfBirth, nationalId },
  };
};

describe('a running registry whose catalogue says otherwise', () => {
  let registry: RegistryUnderTest;
  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons'], 0.9);
    await registry.addSource('tax', ['persons'], 0.5);
  });
  afterAll(() => registry.stop());

  const nameOf = async (n: number): Promise<string> => {
    const consumer = await registry.key('consumer');
    const { recordKey, attributes } = person(n, '');
    const answer = await registry.call('POST', '/v1/persons/lookup', consumer, {
      scheme: 'national-id',
      value: attributes.nationalId,
    });
    expect(answer.body.items.map((golden: { recordCount: number }) => golden.recordCount)).toEqual([2]);
    return `${recordKey} ${answer.body.items[0].attributes.fullName}`;
  };

  it('brings all that is at rest under it by itself, tells when it is done, and takes in pushes meanwhile', async () => {
    const operator = await registry.key('operator');
    const people = Array.from({ length: 300 }, (_, n) => n);
    await registry.startWorker({ RESOLUTION_BATCH_SIZE: '50' });
    await registry.push(
      'population',
      'persons',
      people.map((n) => person(n, 'Lê Thị Thu')),
    );
    await registry.push(
      'tax',
      'persons',
      people.map((n) => person(n, 'Lê Thị Thư')),
    );
    await registry.settle();
    expect(await nameOf(7)).toBe('r-7 Lê Thị Thu');

    const changed = await registry.call('PUT', '/v1/sources/tax', operator, { trust: 0.95 });
    expect(changed.status).toBe(200);
    expect((await registry.call('GET', '/v1/status', operator)).body.redo).toBe(300);
    await registry.push('population', 'persons', [person(900, 'Lê Thị Thu')]);
    await registry.push('tax', 'persons', [person(900, 'Lê Thị Thư'), person(8, 'Lê Thị Thúy', 2)]);

    const redo = async (): Promise<number> => (await registry.call('GET', '/v1/status', operator)).body.redo as number;
    await eventually('no record is behind', async () => (await redo()) === 0, 60_000);
    await registry.settle();
    expect(await Promise.all([7, 8, 299, 900].map(nameOf))).toEqual([
      'r-7 Lê Thị Thư',
      'r-8 Lê Thị Thúy',
      'r-299 Lê Thị Thư',
      'r-900 Lê Thị Thư',
    ]);
    const { rows } = await registry.database.query(
      `SELECT count(*)::int AS n FROM change_event WHERE type = 'golden.updated' AND entity = 'person'`,
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(300);
  });
});
