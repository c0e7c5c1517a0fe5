import { car } from '@sogoc/testing';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

describe('deciding review tasks', () => {
  let desk: StewardDesk;
  // The task of most specs: one plate, two owners.
  let id: string;
  const claim = async (as = desk.lan) => desk.post(`/v1/review-tasks/${id}/claim`, undefined, as);
  const decide = async (body: object, as = desk.lan) => desk.post(`/v1/review-tasks/${id}/decision`, body, as);
  const lapse = async () =>
    desk.api.database.query(`UPDATE review_task SET claimed_until = now() - interval '1 second' WHERE id = $1`, [id]);

  beforeEach(async () => {
    desk = await StewardDesk.open();
    await desk.push('p1', car(undefined, '30A-1', 'Lan'));
    await desk.push('t1', car(undefined, '30A-1', 'Minh'));
    [{ id }] = await desk.tasks();
  });
  afterEach(() => desk.close());

  it('a claim is a lease of 15 minutes that its holder renews and nobody else gets', async () => {
    const first = await claim();
    expect(first).toMatchObject({ status: 200, body: { taskId: id, token: 1, revision: 1 } });
    const left = Date.parse(first.body.claimedUntil) - Date.now();
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThan(16 * 60_000);
    expect(await claim()).toMatchObject({ status: 200, body: { token: 1 } });
    expect(await claim(desk.minh)).toMatchObject({ status: 409, body: { code: 'task-claimed' } });
    expect(await desk.tasks()).toMatchObject([{ status: 'claimed', claim: { until: expect.any(String) } }]);
    expect(await desk.post(`/v1/review-tasks/${id}/release`, { token: 1 })).toMatchObject({ status: 204 });
    expect(await claim(desk.minh)).toMatchObject({ status: 200, body: { token: 2 } });
  });

  it('two stewards who claim at once do not both get it', async () => {
    const answers = await Promise.all([claim(), claim(desk.minh)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a decision by somebody whose claim had lapsed is refused (OpenCRVS 2206)', async () => {
    const mine = (await claim()).body;
    await lapse();
    const verdict = { verdict: 'same', token: mine.token, revision: mine.revision };
    expect(await decide(verdict)).toMatchObject({
      status: 409,
      body: { code: 'claim-lost', task: { id, status: 'open' } },
    });
    const theirs = (await claim(desk.minh)).body;
    expect(await decide(verdict)).toMatchObject({
      status: 409,
      body: { code: 'claim-lost', task: { status: 'claimed' } },
    });
    expect(await decide({ ...verdict, token: theirs.token })).toMatchObject({
      status: 409,
      body: { code: 'claim-lost' },
    });
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    expect(await decide({ ...verdict, verdict: 'different', token: theirs.token }, desk.minh)).toMatchObject({
      status: 201,
    });
    expect(await decide(verdict)).toMatchObject({ status: 409, body: { code: 'claim-lost' } });
    expect((await desk.get('/v1/decisions')).body.items).toHaveLength(1);
  });

  it('a decision on a task that changed meanwhile is refused with the task as it is now', async () => {
    const { token, revision } = (await claim()).body;
    await desk.push('t1', car(undefined, '30A-1', 'Lan', 'blue'));
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    const answer = await decide({ verdict: 'different', token, revision });
    expect(answer).toMatchObject({ status: 409, body: { code: 'task-changed', task: { id, status: 'closed' } } });
    expect(answer.body.task.revision).toBeGreaterThan(revision);
  });

  it('a task that points at a merged record re-targets, or closes when it was merged with the other side (JeMPI 203)', async () => {
    await desk.push('p0', car(undefined, '77', 'Hoa'));
    await desk.decide('same', 'p0', 'p1');
    const now = [await desk.goldenOf('p0'), await desk.goldenOf('t1')].sort();
    const [task] = await desk.tasks();
    expect(task.id).toBe(id);
    expect([...task.goldenIds].sort()).toEqual(now);
    await desk.decide('same', 'p0', 't1');
    expect(await desk.tasks()).toEqual([]);
    expect((await desk.get(`/v1/review-tasks/${id}`)).body).toMatchObject({ status: 'closed', closeReason: 'joined' });
  });

  it('shows what both would be as one, without writing anything', async () => {
    const before = (await desk.golden('p1')).body;
    const task = (await desk.get(`/v1/review-tasks/${id}`)).body;
    expect(task.preview).toMatchObject({
      golden: { id: before.id, recordCount: 2, attributes: { plate: '30A-1', owner: 'Lan' } },
      approvalReasons: [],
    });
    expect((await desk.golden('p1')).body).toEqual(before);
    await desk.decideTask('same');
    expect((await desk.golden('p1')).body.attributes).toEqual(task.preview.golden.attributes);
    expect((await desk.get(`/v1/review-tasks/${id}`)).body.preview).toBeUndefined();
  });

  it('a hold waits until the evidence changes, and leaves the golden records alone', async () => {
    await desk.decideTask('hold', { reason: 'Đã hỏi phường' });
    expect(await desk.tasks()).toEqual([]);
    expect((await desk.tasks('held')).map((task) => task.id)).toEqual([id]);
    expect((await desk.golden('p1')).body.underReview).toBe(false);
    await desk.push('p1', car(undefined, '30A-1', 'Lan', 'green'));
    expect(await desk.tasks()).toEqual([]);
    await desk.push('t1', car('CH9', '30A-1', 'Minh'));
    expect(await desk.tasks()).toEqual([]);
    await desk.push('p1', car('CH1', '30A-1', 'Minh', 'green'));
    const again = await desk.tasks();
    expect(again).toMatchObject([{ id, kind: 'identifier-collision', status: 'open' }]);
    expect((await desk.golden('p1')).body.underReview).toBe(true);
  });

  it('a hold ends by reversal, and by itself when its time has come', async () => {
    const decision = await desk.decideTask('hold');
    await desk.reverse(decision);
    expect((await desk.tasks()).map((task) => task.id)).toEqual([id]);
    const timed = await desk.decideTask('hold', { until: new Date(Date.now() + 3_600_000).toISOString() });
    await desk.resolve();
    expect(await desk.tasks()).toEqual([]);
    await desk.api.database.query(`UPDATE decision SET until = now() WHERE id = $1`, [timed.body.id]);
    await desk.resolve();
    expect((await desk.tasks()).map((task) => task.id)).toEqual([id]);
    expect((await desk.get(`/v1/decisions/${timed.body.id}`)).body).toMatchObject({
      status: 'reversed',
      reversal: { reason: 'until' },
    });
    expect((await desk.decideTask('hold', { until: '2020-01-01T00:00:00Z' })).status).toBe(422);
  });

  it('notes stay as they were written', async () => {
    for (const [text, as] of [
      ['một', desk.lan],
      ['hai', desk.minh],
    ] as const)
      expect(await desk.post(`/v1/review-tasks/${id}/notes`, { text }, as)).toMatchObject({
        status: 201,
        body: { text },
      });
    const { notes } = (await desk.get(`/v1/review-tasks/${id}`)).body;
    expect(notes.map(({ text }: { text: string }) => text)).toEqual(['một', 'hai']);
    expect(new Set(notes.map(({ author }: { author: string }) => author)).size).toBe(2);
    await expect(desk.api.database.query(`UPDATE review_note SET text = 'x'`)).rejects.toThrow(/never changed/);
    await expect(desk.api.database.query('DELETE FROM review_note')).rejects.toThrow(/never changed/);
    expect(await desk.post(`/v1/review-tasks/${id}/notes`, { text: '  ' })).toMatchObject({ status: 422 });
  });

  it('knows which verdict is for which kind, and what is no task', async () => {
    const { token, revision } = (await claim()).body;
    for (const body of [
      { verdict: 'merge', token, revision },
      { verdict: 'same', token },
      { verdict: 'same', token, revision, until: '2999-01-01T00:00:00Z' },
    ])
      expect((await decide(body)).status).toBe(422);
    await desk.api.database.query(`UPDATE review_task SET kind = 'value-conflict' WHERE id = $1`, [id]);
    expect(await decide({ verdict: 'same', token, revision })).toMatchObject({ status: 422 });
    const bodies = {
      claim: {},
      release: { token: 1 },
      notes: { text: 'x' },
      decision: { verdict: 'same', token, revision },
    };
    for (const [call, body] of Object.entries(bodies))
      expect((await desk.post(`/v1/review-tasks/01970000-0000-7000-8000-000000000000/${call}`, body)).status).toBe(404);
  });
});
