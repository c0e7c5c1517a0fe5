import { car } from '@sogoc/testing';

import { StewardDesk } from './__tests__/steward-desk';

/** The faults that users of other registries reported, each with its number there. */
describe('an unmerge', () => {
  let desk: StewardDesk;
  beforeEach(async () => (desk = await StewardDesk.open()), 60_000);
  afterEach(() => desk.close());

  const merged = async () => {
    await desk.push('p1', car(undefined, '30A-1', 'Lan', 'red'));
    await desk.push('t1', car(undefined, '30A-2', 'Minh', 'blue'));
    const ids = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
    return { ids, decision: await desk.decide('same', 'p1', 't1') };
  };

  it('works many times (SEED 1639)', async () => {
    const { ids, decision } = await merged();
    let last = decision;
    for (let round = 0; round < 3; round++) {
      expect(await desk.reverse(last)).toMatchObject({ status: 201 });
      expect([await desk.goldenOf('p1'), await desk.goldenOf('t1')]).toEqual(ids);
      last = await desk.decide('same', 'p1', 't1');
      expect(await desk.partition()).toEqual([['p1', 't1']]);
    }
    expect(await desk.reverse(decision)).toMatchObject({ status: 409, body: { code: 'decision-reversed' } });
  });

  it('works after later changes (HAPI FHIR 7148)', async () => {
    const { ids, decision } = await merged();
    await desk.push('p1', car('CH1', '30A-1', 'Lan', 'green'));
    await desk.push('p2', car('CH1', '30A-1'));
    await desk.push('t1', car('CH2', '30A-2', 'Minh', 'blue'));
    await desk.push('t2', car('CH2', '30A-2'));
    expect(await desk.partition()).toEqual([['p1', 'p2', 't1', 't2']]);
    await desk.reverse(decision);
    expect(await desk.partition()).toEqual([
      ['p1', 'p2'],
      ['t1', 't2'],
    ]);
    expect([await desk.goldenOf('p1'), await desk.goldenOf('t1')]).toEqual(ids);
  });

  it('does not blank what the merge had filled (hmis 21228), and leaves no value behind of a record that left (HAPI 5236)', async () => {
    await desk.push('p1', car('CH1', '30A-1', 'Lan', 'red'));
    await desk.push('t1', { plate: '30A-2', owner: 'Minh' });
    const before = [(await desk.golden('p1')).body, (await desk.golden('t1')).body].map(({ attributes }) => attributes);
    const decision = await desk.decide('same', 'p1', 't1');
    expect((await desk.golden('t1')).body.attributes).toMatchObject({
      chassisNumber: 'CH1',
      colour: 'red',
      owner: 'Lan',
    });
    await desk.reverse(decision);
    const after = [(await desk.golden('p1')).body, (await desk.golden('t1')).body].map(({ attributes }) => attributes);
    expect(after).toEqual(before);
    const { rows } = await desk.api.database.query('SELECT golden_id FROM golden_identifier');
    expect(rows).toEqual([{ golden_id: await desk.goldenOf('p1') }]);
  });

  it('does not lose the open review tasks (smart-mastering 233)', async () => {
    await desk.push('p1', car(undefined, '30A-1', 'Lan'));
    await desk.push('t1', car(undefined, '30A-1', 'Minh'));
    await desk.push('t2', car(undefined, '77', 'Hoa'));
    const [task] = await desk.tasks();
    const decision = await desk.decide('same', 'p1', 't2');
    expect((await desk.tasks()).map(({ id }) => id)).toEqual([task.id]);
    await desk.reverse(decision);
    expect(await desk.tasks()).toMatchObject([{ id: task.id, goldenIds: task.goldenIds, kind: task.kind }]);
    const joined = await desk.decide('same', 'p1', 't1');
    expect(await desk.tasks()).toEqual([]);
    await desk.reverse(joined);
    expect((await desk.tasks()).map(({ id }) => id)).toEqual([task.id]);
  });

  it('leaves each record with one link, also after both possible matches were accepted (HAPI 4156)', async () => {
    await desk.push('p1', car(undefined, '30A-1', 'Lan'));
    await desk.push('p2', car(undefined, '30A-2', 'Hoa'));
    await desk.push('t1', car(undefined, '30A-1', 'Minh'));
    await desk.decide('same', 't1', 'p1');
    const second = await desk.decide('same', 't1', 'p2');
    expect(await desk.partition()).toEqual([['p1', 'p2', 't1']]);
    await desk.reverse(second);
    const { rows } = await desk.api.database.query(
      'SELECT record_no, count(*)::int AS links FROM link GROUP BY record_no',
    );
    expect(rows.map(({ links }) => links)).toEqual([1, 1, 1]);
  });

  it('turns the redirect to the older id whichever side is named first (HAPI 4287)', async () => {
    await desk.push('p1', car(undefined, '30A-1'));
    await desk.push('t1', car(undefined, '99', 'Minh'));
    const [older, younger] = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
    const decision = await desk.decide('same', 't1', 'p1');
    expect(await desk.get(`/v1/vehicles/${younger}`)).toMatchObject({ status: 308, body: { mergedInto: older } });
    expect(await desk.get(`/v1/vehicles/${older}`)).toMatchObject({ status: 200, body: { recordCount: 2 } });
    await desk.reverse(decision);
    expect(await desk.get(`/v1/vehicles/${younger}`)).toMatchObject({ status: 200, body: { recordCount: 1 } });
    expect((await desk.events()).slice(-2).sort()).toEqual(['golden.restored', 'golden.split'].sort());
  });

  it('leaves no orphan golden records when the records go (HAPI 5037)', async () => {
    const { decision } = await merged();
    await desk.remove('t1');
    await desk.remove('p1');
    await desk.reverse(decision);
    const { rows } = await desk.api.database.query(`SELECT status FROM golden_record`);
    expect(rows.map(({ status }) => status)).not.toContain('active');
    await desk.push('t1', car(undefined, '30A-2', 'Minh', 'blue'));
    expect(await desk.partition()).toEqual([['t1']]);
  });
});
