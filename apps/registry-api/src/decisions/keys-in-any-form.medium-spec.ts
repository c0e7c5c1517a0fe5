import { car, sourceOf } from '@sogoc/testing';

import { StewardDesk } from './__tests__/steward-desk';

const COMPOSED = 'pHồ sơ 7'.normalize('NFC');
const DECOMPOSED = COMPOSED.normalize('NFD');

describe('records that stewards name by a key in another Unicode form', () => {
  let desk: StewardDesk;
  const side = (recordKey: string) => ({ source: sourceOf(recordKey), recordKey });

  beforeAll(async () => (desk = await StewardDesk.open()), 60_000);
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  it.each([
    ['stored composed', COMPOSED, DECOMPOSED],
    ['stored decomposed', DECOMPOSED, COMPOSED],
  ])('are decided about and explained, %s', async (_, stored, asked) => {
    await desk.push(stored, car('CH1', '1', 'Lan', 'red'));
    await desk.push('t1', car(undefined, '2', 'Minh', 'blue'));
    const explained = await desk.post('/v1/explanations', { left: side(asked), right: side('t1') });
    expect(explained.status).toBe(200);
    expect((await desk.decide('same', asked, 't1', { onRecords: true })).status).toBe(201);
    expect(await desk.partition()).toEqual([[stored, 't1']]);
  });

  it('are the very record of that key where two were stored before', async () => {
    await desk.push(COMPOSED, car('CH1', '1', 'Lan', 'red'));
    await desk.push('p2', car('CH2', '2', 'Minh', 'blue'));
    await desk.push('t1', car(undefined, '3', 'An', 'green'));
    await desk.api.database.query(
      `UPDATE source_record SET record_key = $1, key_repeats = (SELECT record_no FROM source_record WHERE record_key = $2)
       WHERE record_key = 'p2'`,
      [DECOMPOSED, COMPOSED],
    );
    await desk.decide('same', DECOMPOSED, 't1', { onRecords: true });
    expect(await desk.partition()).toHaveLength(2);
    expect(await desk.partition()).toContainEqual([DECOMPOSED, 't1'].sort());
  });
});
