import { car } from '@sogoc/testing';

import { type Answered, StewardDesk } from './__tests__/steward-desk';

describe('decisions on one golden record', () => {
  let desk: StewardDesk;
  beforeEach(async () => (desk = await StewardDesk.open()), 60_000);
  afterEach(() => desk.close());

  const etagOf = async (key: string): Promise<string> => String((await desk.golden(key)).headers.etag);
  const split = async (key: string, records: unknown[], ifMatch?: string): Promise<Answered> =>
    desk.post(`/v1/vehicles/${await desk.goldenOf(key)}/split`, { records, reason: 'spec' }, desk.lan, {
      'if-match': ifMatch ?? (await etagOf(key)),
    });
  const pinCall = async (
    method: 'PUT' | 'DELETE',
    key: string,
    attribute: string,
    body?: object,
    ifMatch?: string,
  ): Promise<Answered> =>
    desk.api.call(method, `/v1/vehicles/${await desk.goldenOf(key)}/pins/${attribute}`, {
      key: desk.lan,
      body,
      headers: { 'if-match': ifMatch ?? (await etagOf(key)) },
    });
  const colourOf = async (key: string): Promise<unknown> => (await desk.golden(key)).body.attributes.colour;

  describe('a split', () => {
    it('gives the part its former id back, and can be reversed', async () => {
      await desk.push('p1', car('CH1', '30A-1'));
      await desk.push('t1', car(undefined, '30A-2'));
      const former = await desk.goldenOf('t1');
      await desk.push('p2', car('CH1', '30A-2'));
      expect(await desk.partition()).toEqual([['p1', 'p2', 't1']]);
      const made = await split('p1', [{ source: 'tax', recordKey: 't1' }]);
      expect(made).toMatchObject({ status: 201, body: { verdict: 'different', madeBy: 'split', status: 'applied' } });
      expect(await desk.partition()).toEqual([['p1', 'p2'], ['t1']]);
      expect(await desk.goldenOf('t1')).toBe(former);
      await desk.reverse(made);
      expect(await desk.partition()).toEqual([['p1', 'p2', 't1']]);
    });

    it('needs the golden record as it was looked at, and records of it that leave another', async () => {
      await desk.push('p1', car('CH1', '30A-1'));
      await desk.push('t1', car('CH1', '30A-1'));
      await desk.push('p9', car('CH9', '99'));
      const id = await desk.goldenOf('p1');
      const body = { records: [{ source: 'tax', recordKey: 't1' }], reason: 'x' };
      expect(await desk.post(`/v1/vehicles/${id}/split`, body)).toMatchObject({
        status: 428,
        body: { code: 'if-match-required' },
      });
      const stale = await etagOf('p1');
      await desk.push('t1', car('CH1', '30A-1', 'Minh'));
      await desk.push('p1', car('CH1', '30A-1', 'Minh'));
      expect(await split('p1', body.records, stale)).toMatchObject({
        status: 412,
        body: { code: 'golden-record-changed' },
      });
      const all = [...body.records, { source: 'police', recordKey: 'p1' }];
      for (const records of [all, [], [{ source: 'police', recordKey: 'p9' }], [{}], ['nobody']])
        expect((await split('p1', records)).status).toBe(422);
      const [{ recordId }] = (await desk.get(`/v1/vehicles/${id}/records`)).body.items;
      expect((await split('p1', [recordId])).status).toBe(201);
    });
  });

  describe('a pin', () => {
    beforeEach(async () => {
      await desk.push('p1', car('CH1', '30A-1', 'Lan', 'red'));
      await desk.push('t1', car('CH1', '30A-1', 'Lan', 'blue'));
    });

    it('fixes a value against every source, now and later, until it is taken away', async () => {
      const pin = await pinCall('PUT', 'p1', 'colour', { value: ' green ', reason: 'đã xem xe' });
      expect(pin).toMatchObject({ status: 200, body: { verdict: 'pin', attribute: 'colour', value: 'green' } });
      await desk.push('p1', car('CH1', '30A-1', 'Lan', 'black'));
      const golden = (await desk.golden('p1')).body;
      expect(golden.attributes.colour).toBe('green');
      expect(golden.provenance.colour).toMatchObject({ source: 'steward', rule: 'pinned', decisionId: pin.body.id });
      expect(await pinCall('DELETE', 'p1', 'colour')).toMatchObject({
        status: 200,
        body: { id: pin.body.id, status: 'reversed' },
      });
      expect(await colourOf('p1')).toBe('black');
      expect(await pinCall('DELETE', 'p1', 'colour')).toMatchObject({ status: 404, body: { code: 'pin-not-found' } });
    });

    it('on a record follows it, and sleeps while the record is away', async () => {
      await pinCall('PUT', 'p1', 'colour', { record: { source: 'tax', recordKey: 't1' }, reason: 'x' });
      expect(await colourOf('p1')).toBe('blue');
      await desk.push('t1', car('CH1', '30A-1', 'Lan', 'white'));
      expect(await colourOf('p1')).toBe('white');
      await desk.remove('t1');
      expect(await colourOf('p1')).toBe('red');
      await desk.push('t1', car('CH1', '30A-1', 'Lan', 'white'));
      expect(await colourOf('p1')).toBe('white');
    });

    it('is replaced by the next, and is in force again when nothing else is reversed', async () => {
      const first = await pinCall('PUT', 'p1', 'colour', { value: 'green', reason: 'x' });
      const second = await pinCall('PUT', 'p1', 'colour', { value: 'grey', reason: 'x' });
      expect((await desk.get(`/v1/decisions/${first.body.id}`)).body.status).toBe('reversed');
      expect(await colourOf('p1')).toBe('grey');
      expect(await desk.tasks()).toEqual([]);
      await desk.reverse(second);
      expect(await colourOf('p1')).toBe('red');
    });

    it('goes with the id through a merge and back; of two the later wins and a task opens', async () => {
      await desk.push('p9', car('CH9', '99', 'Minh', 'pink'));
      await pinCall('PUT', 'p9', 'colour', { value: 'gold', reason: 'x' });
      const merge = await desk.decide('same', 'p1', 'p9');
      expect(await colourOf('p1')).toBe('gold');
      await desk.reverse(merge);
      expect([await colourOf('p1'), await colourOf('p9')]).toEqual(['red', 'gold']);
      await pinCall('PUT', 'p1', 'colour', { value: 'silver', reason: 'x' });
      await desk.decide('same', 'p1', 'p9');
      expect(await colourOf('p1')).toBe('silver');
      expect(await desk.tasks()).toMatchObject([{ kind: 'contradicting-decisions', qualifier: 'colour' }]);
    });

    it('needs If-Match as of now, an attribute that there is, and a value it can hold', async () => {
      const stale = await etagOf('p1');
      const id = await desk.goldenOf('p1');
      const bare = await desk.api.call('PUT', `/v1/vehicles/${id}/pins/colour`, {
        key: desk.lan,
        body: { value: 'x', reason: 'x' },
      });
      expect(bare.status).toBe(428);
      expect((await pinCall('PUT', 'p1', 'wheels', { value: 'x', reason: 'x' })).status).toBe(404);
      for (const body of [{ reason: 'x' }, { value: 'x' }, { value: 7, reason: 'x' }, { value: '  ', reason: 'x' }])
        expect((await pinCall('PUT', 'p1', 'colour', body)).status).toBe(422);
      await pinCall('PUT', 'p1', 'colour', { value: 'green', reason: 'x' });
      expect((await pinCall('PUT', 'p1', 'colour', { value: 'grey', reason: 'x' }, stale)).status).toBe(412);
      expect((await pinCall('DELETE', 'p1', 'colour', undefined, stale)).status).toBe(412);
      expect(
        (await pinCall('PUT', 'p1', 'colour', { value: 'grey', reason: 'x' }, `W/${await etagOf('p1')}`)).status,
      ).toBe(412);
      expect((await pinCall('PUT', 'p1', 'colour', { value: 'grey', reason: 'x' }, '*')).status).toBe(200);
    });
  });
});
