import { StewardDesk } from '../decisions/__tests__/steward-desk';
import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';

const HOA = {
  dateOfBirth: '1980-02-01',
  sex: 'female',
  permanentAddress: '114 Bùi Thị Xuân, Phường Đa Kao, Quận 1, Hồ Chí Minh',
};

describe('a case in one call', () => {
  let desk: StewardDesk;
  beforeAll(async () => {
    desk = await StewardDesk.open({ entities: buildEntityRegistry(coreEntities) });
    await desk.push('p1', { fullName: 'Nguyễn Thị Hoà', nationalId: '079180000241', ...HOA }, 'persons');
    await desk.push('t1', { fullName: 'Nguyễn Thị Hòa', nationalId: '079180012929', ...HOA }, 'persons');
  });
  afterAll(() => desk.close());

  it('holds records, explanation, differences, preview, graph and what a verdict sets aside', async () => {
    const [task] = await desk.tasks();
    const { status, body } = await desk.get(`/v1/review-tasks/${task.id}/case`);
    expect(status).toBe(200);
    expect(body.task).toMatchObject({ id: task.id, titles: [{ text: 'Nguyễn Thị Hoà' }, { text: 'Nguyễn Thị Hòa' }] });
    expect(body.sides.map(({ records }: { records: unknown[] }) => records.length)).toEqual([1, 1]);
    expect(body.explanation.explanation.total).toBeCloseTo(task.weight, 2);
    expect(body.differences.items).toContainEqual(
      expect.objectContaining({ attribute: 'fullName', kinds: ['tone-placement'], agreement: 'similar' }),
    );
    expect(body.reasonRequired).toMatchObject({
      same: expect.arrayContaining([expect.stringContaining('national-id')]),
    });
    expect(body.graph).toMatchObject({ nodes: [{}, {}], edges: [{ class: 'conflict', bridge: false }] });
    expect(body.policy.now).toMatch(/^[0-9a-f]{64}$/);
    expect(await desk.get('/v1/review-tasks/0197c3f0-6f1e-7c40-9a53-1d2e3f405162/case')).toMatchObject({ status: 404 });
  });

  it('names how masked numbers differ, and not where', async () => {
    const working = await desk.api.addKey({ role: 'steward', view: 'working' });
    const [task] = await desk.tasks();
    const { body } = await desk.get(`/v1/review-tasks/${task.id}/case`, working);
    const number = body.differences.items.find(({ attribute }: { attribute: string }) => attribute === 'nationalId');
    expect(number).toMatchObject({ kinds: ['several-digits'], positions: [] });
    expect(JSON.stringify(body)).not.toMatch(/079180000241|079180012929/);
    const name = body.differences.items.find(({ attribute }: { attribute: string }) => attribute === 'fullName');
    expect(name.positions).not.toEqual([]);
  });

  it('needs a reason where the verdict sets a veto aside', async () => {
    const refused = await desk.decideTask('same', { reason: undefined });
    expect(refused).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    expect(refused.body.overrides).toContainEqual(expect.stringContaining('national-id'));
    expect(await desk.decideTask('same')).toMatchObject({ status: 201, body: { status: 'awaiting-approval' } });
  });

  it('explains records by their ids', async () => {
    const [task] = await desk.tasks();
    const [left, right] = task.records;
    const sides = { left: { recordId: left.recordId }, right: { recordId: right.recordId } };
    expect(await desk.post('/v1/explanations', sides)).toMatchObject({ status: 200, body: { reason: 'vetoed' } });
  });
});
