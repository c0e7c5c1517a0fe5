import { type Answered, StewardDesk } from './__tests__/steward-desk';

const DECISIONS = 100;
const CARS = 14;

/** Numbers of a linear congruential generator: the walk is the same each time. */
function drawerOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

interface Task {
  readonly id: string;
  readonly kind: string;
  readonly goldenIds: readonly string[];
}

describe('the preview of a decision', () => {
  let desk: StewardDesk;
  const draw = drawerOf(20_261_129);
  const preview = (body: object): Promise<Answered> => desk.post('/v1/decisions/preview', body);
  const waiting = async (): Promise<Task[]> => [...(await desk.tasks()), ...(await desk.tasks('held'))];

  beforeAll(async () => {
    desk = await StewardDesk.open();
    for (let at = 0; at < CARS; at++) {
      const plate = `51A-${String(100 + Math.floor(at / 3))}`;
      await desk.accept(`${at % 2 === 0 ? 'p' : 't'}${at}`, {
        plate,
        chassisNumber: `C${Math.floor(at / 2)}`,
        owner: 'Hoa',
        colour: 'red',
      });
    }
    await desk.resolve();
  });
  afterAll(() => desk.close());

  /** Everything that is there, by records, so that new ids do not matter. */
  const look = async () => {
    const { rows } = await desk.api.database.query<{ id: string; records: string[]; attributes: unknown }>(
      `SELECT g.id, array_agg(l.record_no::text ORDER BY l.record_no) AS records, g.attributes FROM golden_record g
       JOIN link l ON l.golden_id = g.id GROUP BY g.id`,
    );
    return rows;
  };

  const wishes = async (): Promise<{ body: object; make: () => Promise<Answered> } | undefined> => {
    const goldens = await look();
    const one = goldens[draw(goldens.length)]!;
    const other = goldens[draw(goldens.length)]!;
    switch (draw(4)) {
      case 0: {
        if (one.id === other.id) return undefined;
        const verdict = draw(3) === 0 ? 'different' : 'same';
        const sides = { verdict, left: { goldenId: one.id }, right: { goldenId: other.id } };
        return {
          body: { act: 'decide', ...sides },
          make: () => desk.post('/v1/decisions', { ...sides, reason: 'spec' }),
        };
      }
      case 1: {
        if (one.records.length < 2) return undefined;
        const { headers } = await desk.get(`/v1/vehicles/${one.id}`);
        const records = [one.records[draw(one.records.length)]!];
        return {
          body: { act: 'split', collection: 'vehicles', goldenId: one.id, records },
          make: () =>
            desk.post(`/v1/vehicles/${one.id}/split`, { records, reason: 'spec' }, desk.lan, {
              'if-match': String(headers['etag']),
            }),
        };
      }
      default: {
        const { body } = await desk.get('/v1/decisions?status=applied&pageSize=20');
        const decision = body.items[draw(body.items.length || 1)];
        if (decision === undefined) return undefined;
        return {
          body: { act: 'reversal', decisionId: decision.id },
          make: () => desk.post(`/v1/decisions/${decision.id}/reversal`, { reason: 'spec' }),
        };
      }
    }
  };

  it(`is what comes of it, over ${DECISIONS} decisions`, async () => {
    const seen: Record<string, number> = {};
    for (let made = 0; made < DECISIONS;) {
      const wish = await wishes();
      if (wish === undefined) continue;
      made++;
      const [before, tasksBefore] = [await look(), await waiting()];
      const { status, body: told } = await preview(wish.body);
      expect([await look(), await waiting()]).toEqual([before, tasksBefore]);
      const done = await wish.make();
      seen[told.status ?? status] = (seen[told.status ?? status] ?? 0) + 1;
      if (told.status === 'contradicts') {
        expect(done).toMatchObject({ status: 409, body: told.contradicts });
        continue;
      }
      expect(done.status).toBe(status === 200 ? 201 : status);
      if (status !== 200) continue;
      expect(done.body.status).toBe(told.status);
      const [after, tasksAfter] = [await look(), await waiting()];
      const stood = new Map(before.map((golden) => [golden.id, JSON.stringify(golden)]));
      const changed = after.filter((golden) => stood.get(golden.id) !== JSON.stringify(golden));
      for (const golden of changed)
        expect(told.goldens).toContainEqual(
          expect.objectContaining({ recordIds: golden.records, attributes: golden.attributes }),
        );
      for (const golden of told.goldens.filter(({ isNew }: { isNew: boolean }) => !isNew))
        expect(after).toContainEqual(expect.objectContaining({ id: golden.id, records: golden.recordIds }));
      const gone = before.filter(({ id }) => !after.some((golden) => golden.id === id)).map(({ id }) => id);
      expect(told.ids.absorbed.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(gone));
      const ended = tasksBefore.filter(({ id }) => !tasksAfter.some((task) => task.id === id)).map(({ id }) => id);
      expect(told.tasks.closed.map(({ id }: Task) => id).sort()).toEqual(ended.sort());
      const began = tasksAfter.filter(({ id }) => !tasksBefore.some((task) => task.id === id));
      expect(told.tasks.opened.map(({ kind }: Task) => kind).sort()).toEqual(began.map(({ kind }) => kind).sort());
    }
    process.stdout.write(`previewed: ${JSON.stringify(seen)}\n`);
    expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBe(DECISIONS);
  });

  it('needs the members of its act, and leaves nothing behind', async () => {
    expect(await preview({ act: 'split', collection: 'vehicles' })).toMatchObject({ status: 422 });
    expect(await preview({ act: 'dance' })).toMatchObject({ status: 422 });
    const gone = { act: 'reversal', decisionId: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' };
    expect(await preview(gone)).toMatchObject({ status: 404 });
  });
});
