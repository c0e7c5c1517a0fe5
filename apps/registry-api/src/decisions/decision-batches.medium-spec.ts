import { DecisionBatchRepository } from '@sogoc/persistence';

import { StewardDesk } from './__tests__/steward-desk';

const PAIRS = 52;

describe('one verdict on many tasks of one pattern', () => {
  let desk: StewardDesk;
  let open: { readonly id: string; readonly sources: readonly string[] }[];
  const queue = async () => (await desk.get('/v1/review-tasks?pageSize=500')).body.items as typeof open;
  const preview = (taskId: string, more: object = {}) =>
    desk.post('/v1/decision-batches/preview', { taskId, verdict: 'same', ...more });
  const make = (taskIds: readonly string[], viewed: readonly string[], more: object = {}) =>
    desk.post('/v1/decision-batches', {
      taskId: taskIds[0],
      verdict: 'same',
      taskIds,
      viewed,
      reason: 'Cùng biển số',
      ...more,
    });
  const goldens = async (): Promise<number> => (await desk.partition()).length;

  beforeAll(async () => {
    desk = await StewardDesk.open();
    // The same plate under two owners; one pair of one source alone.
    for (let at = 0; at < PAIRS; at++) {
      await desk.accept(`p${at}`, { plate: `51A-${at}`, owner: 'Lan' });
      await desk.accept(`t${at}`, { plate: `51A-${at}`, owner: 'Minh' });
    }
    await desk.accept('p900', { plate: '51A-900', owner: 'Lan' });
    await desk.accept('p901', { plate: '51A-900', owner: 'Minh' });
    await desk.resolve();
    open = await queue();
  }, 120_000);
  afterAll(() => desk.close());

  /** Of the pattern that most tasks have. */
  const ofPattern = async (limit = 200) => {
    const one = (await queue()).find(({ sources }) => sources.length === 2)!;
    const answer = await preview(one.id, { limit });
    return answer.body as {
      count: number;
      taskIds: string[];
      sample: string[];
      approvalReasons: string[];
      pattern: object;
    };
  };

  it('is about tasks whose records compare alike and come of the same two sources', async () => {
    expect(open).toHaveLength(PAIRS + 1);
    const { count, taskIds, sample, approvalReasons, pattern } = await ofPattern();
    expect([count, taskIds.length, sample.length, approvalReasons]).toEqual([PAIRS, PAIRS, 10, ['bulk']]);
    expect(pattern).toMatchObject({
      collection: 'vehicles',
      sources: ['police', 'tax'],
      levels: { chassis: 'missing', plate: 'equal', owner: 'else' },
    });
    expect((await ofPattern(5)).approvalReasons).toEqual([]);
    expect(await preview('01970000-0000-7000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  it('is refused until the sample was looked at, and says which', async () => {
    const { taskIds, sample } = await ofPattern(20);
    const refused = await make(taskIds, sample.slice(1));
    expect(refused).toMatchObject({ status: 422, body: { code: 'sample-not-viewed', sample } });
    expect(await make(taskIds, sample, { reason: ' ' })).toMatchObject({ status: 422 });
    expect(await queue()).toHaveLength(PAIRS + 1);
  });

  it('decides what is free, leaves what somebody holds, and is taken back as one', async () => {
    const { taskIds } = await ofPattern(5);
    await desk.post(`/v1/review-tasks/${taskIds[2]}/claim`, undefined, desk.minh);
    const before = await goldens();
    // What somebody holds is not of the pattern; what is none of it is passed over.
    const stranger = open.find(({ sources }) => sources.length === 1)!.id;
    const made = await make([...taskIds, stranger.toUpperCase()], [...taskIds, stranger]);
    expect(made).toMatchObject({
      status: 201,
      body: {
        status: 'applied',
        verdict: 'same',
        reason: 'Cùng biển số',
        counts: { decided: made.body.decisions.length },
      },
    });
    expect(made.body.counts.decided).toBe(4);
    expect(await goldens()).toBe(before - made.body.counts.decided);
    expect((await queue()).map(({ id }) => id)).toContain(taskIds[2]);
    const undone = await desk.post(`/v1/decision-batches/${made.body.id}/reversal`, { reason: 'Nhầm' });
    expect(undone).toMatchObject({
      status: 200,
      body: { status: 'reversed', counts: { reversed: made.body.counts.decided }, reversal: { reason: 'Nhầm' } },
    });
    expect(await goldens()).toBe(before);
    expect(await queue()).toHaveLength(PAIRS + 1);
    expect(await desk.post(`/v1/decision-batches/${made.body.id}/reversal`, { reason: 'x' })).toMatchObject({
      status: 409,
    });
    expect(await desk.get(`/v1/decision-batches/${made.body.id}`)).toMatchObject({ body: { status: 'reversed' } });
  }, 60_000);

  it('waits for a second person above fifty, and so does its reversal', async () => {
    for (const { id } of await queue())
      await desk.api.database.query(
        `UPDATE review_task SET status = 'open', claimed_by = NULL, claimed_until = NULL WHERE id = $1`,
        [id],
      );
    const { taskIds, sample } = await ofPattern(51);
    const before = await goldens();
    const asked = await make(taskIds, sample);
    expect(asked).toMatchObject({
      status: 201,
      body: { status: 'awaiting-approval', approvalReasons: ['bulk'], counts: { decided: 0 } },
    });
    expect((await desk.get('/v1/decision-batches?status=awaiting-approval')).body.items).toMatchObject([
      { id: asked.body.id },
    ]);
    const approve = (as: string) => desk.post(`/v1/decision-batches/${asked.body.id}/approval`, undefined, as);
    expect(await approve(desk.lan)).toMatchObject({ status: 403, body: { code: 'approval-by-author' } });
    // A task that changed meanwhile is left as it is.
    await desk.api.database.query('UPDATE review_task SET revision = revision + 1 WHERE id = $1', [taskIds[50]]);
    const done = await approve(desk.minh);
    expect(done).toMatchObject({
      status: 200,
      body: { status: 'applied', counts: { tasks: 51, decided: 50, left: 1 } },
    });
    expect(done.body.tasks[50]).toEqual({ taskId: taskIds[50], left: 'task-changed' });
    expect(await goldens()).toBe(before - 50);
    expect(await approve(desk.minh)).toMatchObject({ status: 409 });
    // Who read it as waiting, and takes it back only now, takes nothing back alone.
    const batches = desk.services.get(DecisionBatchRepository);
    expect(await batches.reverse(asked.body.id, asked.body.author.id, 'Nhầm')).toBe(false);
    const reverse = (as: string) => desk.post(`/v1/decision-batches/${asked.body.id}/reversal`, { reason: 'Nhầm' }, as);
    expect(await reverse(desk.minh)).toMatchObject({ body: { status: 'reversal-awaiting-approval' } });
    expect(await approve(desk.minh)).toMatchObject({ status: 403 });
    expect(await approve(desk.lan)).toMatchObject({
      status: 200,
      body: { status: 'reversed', counts: { reversed: 50 } },
    });
    expect(await goldens()).toBe(before);
  }, 120_000);

  it('counts the small batches of one pattern together, also two that are sent at once', async () => {
    const { taskIds, sample } = await ofPattern(6);
    const [first, second] = [taskIds.slice(0, 3), taskIds.slice(3, 6)];
    await desk.api.database.query(
      `UPDATE decision_batch SET approved_by = NULL, status = 'applied'
       WHERE id = (SELECT batch_id FROM decision_batch_task GROUP BY batch_id HAVING count(*) = 51)`,
    );
    await desk.api.database.query(
      `DELETE FROM decision_batch_task WHERE ordinal > 47
       AND batch_id IN (SELECT batch_id FROM decision_batch_task GROUP BY batch_id HAVING count(*) = 51)`,
    );
    expect((await preview(first[0]!, { limit: 3 })).body.approvalReasons).toEqual([]);
    const made = await Promise.all([make(first, sample), make(second, sample)]);
    expect(made.map(({ body }) => [body.status, body.approvalReasons]).sort()).toEqual([
      ['applied', []],
      ['awaiting-approval', ['bulk']],
    ]);
    expect((await preview((await ofPattern(1)).taskIds[0]!, { limit: 1 })).body.approvalReasons).toEqual(['bulk']);
  }, 60_000);
});
