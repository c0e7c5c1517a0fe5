import { car } from '@sogoc/testing';

import { StewardDesk } from './__tests__/steward-desk';

describe('deciding that two are the same, or different', () => {
  let desk: StewardDesk;
  beforeEach(async () => (desk = await StewardDesk.open()), 60_000);
  afterEach(() => desk.close());

  /** One plate, two owners: the machine asks. */
  const twoOwners = async (): Promise<void> => {
    await desk.push('p1', car(undefined, '30A-1', 'Lan'));
    await desk.push('t1', car(undefined, '30A-1', 'Minh'));
  };

  it('same: they are one golden record when the answer comes, under the older id, and the task is decided', async () => {
    await twoOwners();
    const [older, younger] = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
    const answer = await desk.decideTask('same');
    expect(answer).toMatchObject({ status: 201, body: { status: 'applied', verdict: 'same', madeBy: 'review-task' } });
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    expect(await desk.goldenOf('t1')).toBe(older);
    expect(await desk.tasks()).toEqual([]);
    expect(await desk.tasks('decided')).toHaveLength(1);
    expect(await desk.get(`/v1/vehicles/${younger}`)).toMatchObject({ status: 308, body: { mergedInto: older } });
  });

  it('different: they part, and no later push brings them together again', async () => {
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('t1', car('CH1', '30A-1'));
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    expect(await desk.decide('different', 'p1', 't1', { onRecords: true })).toMatchObject({ status: 201 });
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    await desk.push('t1', car('CH1', '30A-1', 'Lan', 'blue'));
    await desk.push('p2', car('CH1', '30A-1'));
    const together = await desk.partition();
    expect(together.find((keys) => keys.includes('p1'))).not.toContain('t1');
    expect((await desk.tasks()).filter(({ kind }) => kind === 'possible-match')).toEqual([]);
  });

  it('outranks a veto, and later records with either number join', async () => {
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('t1', car('CH9', '30A-1'));
    expect((await desk.tasks()).map(({ kind }) => kind)).toEqual(['identifier-collision']);
    await desk.decideTask('same');
    await desk.push('p2', car('CH9', '30A-1'));
    await desk.push('t2', car('CH1', '30A-1'));
    expect(await desk.partition()).toEqual([['p1', 'p2', 't1', 't2']]);
  });

  it('a reversal leaves the question as it was, and the same can be decided again', async () => {
    await twoOwners();
    const [before, [task]] = [await desk.partition(), await desk.tasks()];
    for (let round = 0; round < 3; round++) {
      const decision = await desk.decideTask('same');
      expect(await desk.partition()).toEqual([['p1', 't1']]);
      const reversed = await desk.reverse(decision, desk.minh);
      expect(reversed).toMatchObject({ status: 201, body: { status: 'reversed', reversal: { reason: 'spec' } } });
      expect(await desk.partition()).toEqual(before);
      expect((await desk.tasks()).map(({ id }) => id)).toEqual([task.id]);
    }
    expect((await desk.get('/v1/decisions')).body.items).toHaveLength(3);
  });

  it('is refused with the chain when it contradicts, and goes when the one in the way is reversed', async () => {
    for (const [key, plate] of [
      ['p1', '1'],
      ['p2', '2'],
      ['p3', '3'],
    ] as const)
      await desk.push(key, car(undefined, plate, key));
    const first = await desk.decide('same', 'p1', 'p2');
    const apart = await desk.decide('different', 'p3', 'p1', { onRecords: true });
    const refused = await desk.decide('same', 'p2', 'p3', { onRecords: true });
    expect(refused).toMatchObject({ status: 409, body: { code: 'contradicts', reverse: apart.body.id } });
    expect(refused.body.chain.map(({ id }: { id: string }) => id).sort()).toEqual(
      [first.body.id, apart.body.id].sort(),
    );
    expect((await desk.get('/v1/decisions')).body.items).toHaveLength(2);
    await desk.reverse(apart);
    expect(await desk.decide('same', 'p2', 'p3', { onRecords: true })).toMatchObject({ status: 201 });
    expect(await desk.partition()).toEqual([['p1', 'p2', 'p3']]);
    const late = await desk.decide('different', 'p1', 'p3', { onRecords: true });
    expect(late).toMatchObject({ status: 409, body: { code: 'contradicts' } });
    expect(late.body.chain.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['same', 'same']);
  });

  it('binds through a deleted record', async () => {
    for (const key of ['p1', 'p2', 'p3']) await desk.push(key, car(undefined, key, key));
    await desk.decide('same', 'p1', 'p2', { onRecords: true });
    await desk.decide('same', 'p2', 'p3', { onRecords: true });
    await desk.remove('p2');
    expect(await desk.partition()).toEqual([['p1'], ['p3']]);
    expect(await desk.decide('different', 'p1', 'p3', { onRecords: true })).toMatchObject({ status: 409 });
    await desk.push('p2', car(undefined, 'p2', 'p2'));
    expect(await desk.partition()).toEqual([['p1', 'p2', 'p3']]);
  });

  it('a record that is still pending can be decided on by two', async () => {
    await desk.push('p1', car(undefined, '30A-1'));
    const key = await desk.api.addKey({ role: 'source', source: 'tax' });
    await desk.api.call('PUT', '/v1/sources/tax/vehicles/t1', { key, body: { attributes: car(undefined, '99') } });
    const made = await desk.decide('same', 'p1', 't1', { onRecords: true });
    expect(made).toMatchObject({ status: 201, body: { status: 'awaiting-approval' } });
    const approved = await desk.post(`/v1/decisions/${made.body.id}/approval`, { reason: 'spec' }, desk.minh);
    expect(approved).toMatchObject({ status: 201, body: { status: 'applied' } });
    await desk.resolve();
    expect(await desk.partition()).toEqual([['p1', 't1']]);
  });

  it('asks when a deletion makes two decisions contradict, and no longer when one is reversed', async () => {
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('p2', car('CH1', '30A-1'));
    await desk.push('p3', car(undefined, '99', 'Minh'));
    const joined = await desk.decide('same', 'p1', 'p3');
    await desk.decide('different', 'p2', 'p3', { onRecords: true });
    expect(await desk.partition()).toEqual([['p1', 'p3'], ['p2']]);
    await desk.remove('p1');
    expect(await desk.partition()).toEqual([['p2'], ['p3']]);
    expect(await desk.tasks()).toMatchObject([{ kind: 'contradicting-decisions', qualifier: joined.body.id }]);
    await desk.reverse(joined);
    expect(await desk.tasks()).toEqual([]);
  });

  it('a change that speaks against a decision is shown; it can be confirmed or taken back', async () => {
    await twoOwners();
    const decision = await desk.decideTask('different');
    expect(await desk.tasks()).toEqual([]);
    await desk.push('t1', car(undefined, '30A-1', 'Lan'));
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    expect(await desk.tasks()).toMatchObject([
      { kind: 'changed-decision', qualifier: decision.body.id, reasons: ['evidence-for-one-thing'] },
    ]);
    const confirmed = await desk.decideTask('different');
    expect(await desk.tasks()).toEqual([]);
    expect((await desk.get(`/v1/decisions/${decision.body.id}`)).body.status).toBe('reversed');
    await desk.push('t1', car('CH1', '30A-1', 'Lan'));
    await desk.push('p1', car('CH1', '30A-1', 'Lan'));
    expect(await desk.tasks()).toMatchObject([{ qualifier: confirmed.body.id }]);
    await desk.decideTask('same');
    expect(await desk.partition()).toEqual([['p1', 't1']]);
  });

  it('needs two sides of one collection that have nothing in common', async () => {
    await desk.push('p1', car('CH1', '30A-1'));
    const record = { source: 'police', recordKey: 'p1' };
    const golden = { goldenId: await desk.goldenOf('p1') };
    const decide = async (left: unknown, right: unknown): Promise<unknown> =>
      (await desk.post('/v1/decisions', { verdict: 'same', left, right, reason: 'x' })).status;
    expect(await decide(record, record)).toBe(422);
    expect(await decide(golden, record)).toBe(422);
    expect(await decide(golden, {})).toBe(422);
    expect(await decide(golden, { ...record, ...golden })).toBe(422);
    expect(await decide(golden, { source: 'police', recordKey: 'none' })).toBe(404);
    expect(await decide(golden, { goldenId: '01970000-0000-7000-8000-000000000000' })).toBe(404);
  });

  it('is made once under an Idempotency-Key, also when its answer is lost', async () => {
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('t1', car('CH2', '30A-2'));
    const body = {
      verdict: 'same',
      left: { goldenId: await desk.goldenOf('p1') },
      right: { goldenId: await desk.goldenOf('t1') },
      reason: 'spec',
    };
    const decide = () => desk.post('/v1/decisions', body, desk.lan, { 'idempotency-key': 'one-decision' });
    const first = await decide();
    expect(first.status).toBe(201);
    expect(await decide()).toMatchObject({ body: first.body, headers: { 'idempotency-replayed': 'true' } });
    await desk.api.database.query('UPDATE idempotent_call SET answer = NULL, leased_until = now()');
    expect(await decide()).toMatchObject({ status: 409, body: { code: 'idempotency-answer-lost' } });
    expect((await desk.get('/v1/decisions')).body.items).toHaveLength(1);
  });

  it('is for stewards', async () => {
    for (const role of ['consumer', 'operator'] as const) {
      const key = await desk.api.addKey({ role });
      expect(await desk.post('/v1/decisions', {}, key)).toMatchObject({ status: 403 });
      expect(await desk.get('/v1/decisions', key)).toMatchObject({ status: 403 });
    }
  });
});
