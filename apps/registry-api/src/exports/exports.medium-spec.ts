import { StewardDesk } from '../decisions/__tests__/steward-desk';

/** What a line has depends on where it stands. */
interface Line {
  readonly id: string;
  readonly attributes: { readonly fullName: string };
  readonly cursor: string;
  readonly code: string;
}

interface Export {
  readonly status: number;
  readonly lines: readonly Line[];
}

describe('an export', () => {
  let desk: StewardDesk;
  let consumer: string;
  let names: readonly string[];

  beforeAll(async () => {
    desk = await StewardDesk.open();
    consumer = await desk.api.addKey({ role: 'consumer' });
    names = ['Nguyễn Thị Hoà', 'Lê Văn Sơn', 'Trần Ngọc Lan'];
    for (const [index, fullName] of names.entries())
      await desk.push(`h${index}`, { fullName, dateOfBirth: `199${index}-02-01` } as never, 'persons');
  });
  afterAll(() => desk.close());

  const send = async (body: object, key = consumer): Promise<Export> => {
    const answer = await desk.api.call('POST', '/v1/exports', { key, body });
    const text = String(answer.body.text ?? JSON.stringify(answer.body));
    return {
      status: answer.status,
      lines: text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line),
    };
  };
  const exporting = (more: object = {}): Promise<Export> =>
    send({ collection: 'persons', purpose: 'nạp lần đầu', ...more });
  const entries = async (): Promise<{ kind: string; purpose: string; subjects: { goldenId: string }[] }[]> => {
    const operator = await desk.api.addKey({ role: 'operator' });
    const { body } = await desk.api.call('GET', '/v1/access-log?kind=export', { key: operator });
    return (body as never as { items: [] }).items;
  };

  it('is every golden record as a read shows it, between a cursor and a count', async () => {
    const { status, lines } = await exporting();
    expect(status).toBe(200);
    const [first, ...rest] = lines;
    expect(first).toEqual({ collection: 'persons', cursor: expect.any(String) });
    expect(rest.at(-1)).toEqual({ complete: true, count: 3 });
    for (const golden of rest.slice(0, -1))
      expect(golden).toEqual((await desk.get(`/v1/persons/${golden.id}`, consumer)).body);
    expect(rest.slice(0, -1).map(({ attributes }) => attributes.fullName)).toEqual(names);
  });

  it('leaves off where the feed goes on', async () => {
    const { lines } = await exporting();
    const behind = async () => (await desk.get(`/v1/changes?after=${lines[0]!.cursor}`, consumer)).body.events;
    expect(await behind()).toEqual([]);
    await desk.push('h9', { fullName: 'Phạm Văn Mới', dateOfBirth: '2000-01-01' } as never, 'persons');
    expect(await behind()).toMatchObject([{ type: 'golden.created' }]);
    await desk.remove('h9', 'persons');
  });

  it('goes on behind the last that came', async () => {
    const whole = await exporting();
    const rest = await exporting({ after: whole.lines[1]!.id });
    expect(rest.lines.slice(1, -1)).toEqual(whole.lines.slice(2, -1));
    const unknown = await exporting({ after: '0197ffff-0000-7000-8000-000000000000' });
    expect([unknown.status, unknown.lines[0]!.code]).toEqual([422, 'invalid-request']);
  });

  it('is on record with its purpose and everybody in it', async () => {
    const { lines } = await exporting();
    const [entry] = await entries();
    expect(entry).toMatchObject({ kind: 'export', purpose: 'nạp lần đầu' });
    expect(entry!.subjects.map(({ goldenId }) => goldenId)).toEqual(lines.slice(1, -1).map(({ id }) => id));
  });

  it('is refused without a purpose, for an unknown collection, and outside the rights of a key', async () => {
    expect((await send({ collection: 'persons' })).status).toBe(422);
    expect((await send({ collection: 'ghosts', purpose: 'x' })).status).toBe(404);
    const own = await desk.api.addKey({ role: 'consumer', collections: ['vehicles'] });
    expect((await send({ collection: 'persons', purpose: 'x' }, own)).status).toBe(403);
    const operator = await desk.api.addKey({ role: 'operator' });
    expect((await send({ collection: 'persons', purpose: 'x' }, operator)).status).toBe(403);
  });

  it('shows nothing while the record of reads cannot be written', async () => {
    await desk.api.database.query('ALTER TABLE access_entry RENAME TO access_entry_away');
    const { status, lines } = await exporting();
    expect([status, lines[0]!.code]).toEqual([503, 'read-log-unavailable']);
    await desk.api.database.query('ALTER TABLE access_entry_away RENAME TO access_entry');
    expect((await exporting()).status).toBe(200);
  });

  it('of a collection without golden records is a cursor and no count of any', async () => {
    const { lines } = await send({ collection: 'enterprises', purpose: 'x' });
    expect(lines).toEqual([
      { collection: 'enterprises', cursor: expect.any(String) },
      { complete: true, count: 0 },
    ]);
  });
});
