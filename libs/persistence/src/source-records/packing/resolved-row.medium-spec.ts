import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../../connection/data-source';
import { packAttributes, unpackAttributes } from './pack-attributes';

const ADDRESS = { text: '12 Lê Lợi', communeCode: '26740' };

describe('standardised attributes in SQL', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const unpacked = async (packed: unknown, sent: unknown): Promise<string> => {
    const [row] = await dataSource.query('SELECT unpacked_attributes($1::json, $2::json)::text AS it', [
      JSON.stringify(packed),
      sent === null ? null : JSON.stringify(sent),
    ]);
    return JSON.stringify(JSON.parse(row.it));
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, poolSize: 1, applicationName: 'attributes' });
    await dataSource.initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it.each([
    ['as sent', { name: 'Trần', address: ADDRESS }, { name: 'Trần', address: ADDRESS }],
    ['changed, left out, and added', { name: 'TRẦN', phone: '?', sex: 'f' }, { name: 'Trần', sex: 'f', isOld: null }],
    ['in another order', { sex: 'f', name: 'TRẦN', x: 1, age: 4 }, { age: 4, name: 'Trần', sex: 'f', born: 2001 }],
    ['nothing', { name: '' }, {}],
  ])('are those that were packed: %s', async (_, sent, attributes) => {
    expect(await unpacked(packAttributes(attributes, sent), sent)).toBe(JSON.stringify(attributes));
  });

  it('lose with the content of their version what was made of it, as they do elsewhere', async () => {
    const packed = [{ name: 'Trần' }, ['phone'], [1, 0]] as const;
    expect(JSON.parse(await unpacked(packed, null))).toEqual(unpackAttributes(packed, null));
  });

  it('are told of a row that is whole, too', async () => {
    const [row] = await dataSource.query(
      `SELECT standardised_attributes('{"name":"Trần"}', 1, 1) AS it, standardised_attributes(NULL, NULL, NULL) AS none`,
    );
    expect(row).toEqual({ it: { name: 'Trần' }, none: null });
  });
});
