import { VerificationService } from '@sogoc/registry';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

const PASSWORD = 'một mật khẩu đủ dài';
const [FORMER_PHONE, FORMER_NAME, FORMER_STREET] = ['0987000111', 'Tô Thị Bạch Vân', '7 ngõ Huyện'];
const VAN = { fullName: 'Tô Thị Vân', dateOfBirth: '1969-11-24', nationalId: '001169004821', phone: '0912888777' };
const BEFORE = [
  { ...VAN, fullName: FORMER_NAME, phone: FORMER_PHONE },
  { ...VAN, permanentAddress: { codeSet: 'NSO-2026-04', communeCode: '26740', text: FORMER_STREET } },
];
const OTHER = { fullName: 'Đinh Công Trứ', dateOfBirth: '1988-03-02', nationalId: '001088007373', phone: '0905111222' };
const OF_TAX = { fullName: VAN.fullName, dateOfBirth: VAN.dateOfBirth, nationalId: VAN.nationalId };

/** One registry for all, its processes without the rights of the owner: the specs follow each other. */
describe('the erasure of old versions', () => {
  let desk: StewardDesk;
  const leads: Record<string, string> = {};
  const subject = { scheme: 'national-id', value: VAN.nationalId };
  let request: string;
  let golden: string;

  const as = (who: string, method: 'GET' | 'POST', path: string, body?: object) =>
    desk.api.call(method, path, { headers: { cookie: leads[who]! }, body });
  const step = (who: string, name: string, id = request) =>
    as(who, 'POST', `/v1/subject-requests/${id}/steps`, { step: name, reason: 'Quyết định 12/QĐ' });
  const stepByNobody = async (name: string) =>
    desk.api.call('POST', `/v1/subject-requests/${request}/steps`, {
      key: await desk.api.addKey({ role: 'lead' }),
      body: { step: name, reason: 'Quyết định 12/QĐ' },
    });
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await desk.api.database.query(text, values)).rows as Row[];
  const verified = () => desk.services.get(VerificationService).differences();
  /** All that the database says of old versions, as one text. */
  const kept = async (): Promise<string> => {
    const tables = ['record_version', 'resolved_record', 'golden_record', 'golden_history', 'golden_search', 'erasure'];
    const rows: unknown[] = [];
    for (const table of tables) rows.push(await sql(`SELECT t::text FROM ${table} t`));
    return JSON.stringify(rows);
  };

  beforeAll(async () => {
    desk = await StewardDesk.open({ environment: {} });
    const key = await desk.api.addKey({ role: 'operator' });
    for (const username of ['mai', 'hung']) {
      const person = { username, name: username, role: 'lead', password: PASSWORD };
      expect((await desk.api.call('POST', '/v1/people', { key, body: person })).status).toBe(201);
      const session = await desk.api.call('POST', '/v1/session', { body: { username, password: PASSWORD } });
      leads[username] = String(session.headers['set-cookie']).split(';')[0]!;
    }
    for (const attributes of [...BEFORE, VAN]) await desk.push('van', attributes as never, 'persons');
    // A record that its source deleted is about her all the same.
    await desk.push('tvan', { ...OF_TAX, phone: FORMER_PHONE } as never, 'persons');
    await desk.remove('tvan', 'persons');
    await desk.push('tru', { ...OTHER, phone: '0905000333' } as never, 'persons');
    await desk.push('tru', OTHER as never, 'persons');
    golden = await desk.goldenOf('van');
  }, 90_000);
  afterAll(() => desk.close());

  it('takes a request of whole versions only', async () => {
    const inPart = await as('mai', 'POST', '/v1/subject-requests', { subject, kind: 'erase', attributes: ['phone'] });
    expect([inPart.status, inPart.body]).toMatchObject([422, { errors: [{ pointer: '/attributes' }] }]);
    const { body } = await as('mai', 'POST', '/v1/subject-requests', { subject, kind: 'erase' });
    request = String(body.id);
    expect(body).toMatchObject({ kind: 'erase', goldenId: golden });
  });

  it('is refused before it was accepted, to who accepted it and to a key that is nobody’s', async () => {
    const erase = () => sql('SELECT erase_versions_of_request($1)', [request]);
    expect((await step('mai', 'erase')).status).toBe(409);
    await expect(erase()).rejects.toMatchObject({ code: '42501' });
    expect(await stepByNobody('accept')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('person') },
    });
    expect((await step('mai', 'accept')).body).toMatchObject({ status: 'accepted' });
    expect(await stepByNobody('erase')).toMatchObject({ status: 409, body: { code: 'subject-request-step' } });
    expect((await step('mai', 'complete')).status).toBe(409);
    expect(await step('mai', 'erase')).toMatchObject({ status: 409, body: { code: 'subject-request-step' } });
    await expect(erase()).rejects.toMatchObject({ code: '42501' });
    expect(await kept()).toContain(FORMER_NAME);
  });

  it('takes content of old versions, of what records remember of them, and of golden records, and nothing of others', async () => {
    const hashes = await sql('SELECT receipt_no, content_hash FROM record_version ORDER BY 1');
    const others = await sql(
      `SELECT attributes::text FROM record_version JOIN source_record USING (record_no) WHERE record_key = 'tru'`,
    );
    expect((await step('hung', 'erase')).body).toMatchObject({ status: 'accepted', erasedAt: expect.any(String) });
    expect(await step('hung', 'complete')).toMatchObject({ status: 409, body: { code: 'subject-request-step' } });
    await desk.resolve();
    expect((await step('mai', 'complete')).body).toMatchObject({ status: 'completed' });
    const left = await kept();
    for (const former of [FORMER_NAME, FORMER_PHONE, FORMER_PHONE.slice(1), FORMER_STREET, 'bạch', 'bach'])
      expect(left.toLowerCase()).not.toContain(former.toLowerCase());
    expect(left).toContain('905000333');
    expect(await sql('SELECT receipt_no, content_hash FROM record_version ORDER BY 1')).toEqual(hashes);
    expect(
      await sql(
        `SELECT attributes::text FROM record_version JOIN source_record USING (record_no) WHERE record_key = 'tru'`,
      ),
    ).toEqual(others);
    expect((await desk.get(`/v1/persons/${golden}`)).body.attributes).toMatchObject({ fullName: VAN.fullName });
  });

  it('is on record, and verification accepts it', async () => {
    const { body } = await as('mai', 'GET', `/v1/subject-requests/${request}`);
    expect(body).toMatchObject({
      erased: { recordVersions: 3, goldenVersions: expect.any(Number) },
      steps: [
        { step: 'receive' },
        { step: 'accept' },
        { step: 'erase', reason: 'Quyết định 12/QĐ' },
        { step: 'complete' },
      ],
    });
    const [{ approvers }] = (await sql(
      `SELECT count(DISTINCT approved_by) FILTER (WHERE approved_by = (SELECT by_principal FROM subject_request_event WHERE step = 'erase'))::int AS approvers
       FROM erasure WHERE request_id = $1`,
      [request],
    )) as [{ approvers: number }];
    expect(approvers).toBe(1);
    expect(await verified()).toEqual([]);
  });

  it('leaves the history whole, its versions told as erased', async () => {
    const { body } = await desk.get(`/v1/persons/${golden}/history`);
    const items = body.items as { version: number; isErased?: true; attributes: object; recordCount: number }[];
    expect(items.map(({ version }) => version)).toEqual(items.map((_, place) => place + 1));
    expect(
      items.slice(0, -1).every(({ isErased, attributes }) => isErased && Object.keys(attributes).length === 0),
    ).toBe(true);
    expect(items.every(({ recordCount }) => recordCount > 0)).toBe(true);
    expect(items.at(-1)).toMatchObject({ attributes: { fullName: VAN.fullName } });
    expect(items.at(-1)).not.toHaveProperty('isErased');
    const between = (body.items as { recordedAt: string }[])[0]!.recordedAt;
    expect((await desk.get(`/v1/persons/${golden}?knownAt=${between}`)).status).toBe(404);
  });

  it('lets the source push on, also what it had once said', async () => {
    await desk.push('van', { ...VAN, phone: '0912888778' } as never, 'persons');
    await desk.push('van', BEFORE[0] as never, 'persons');
    expect((await desk.get(`/v1/persons/${golden}`)).body.attributes).toMatchObject({ fullName: FORMER_NAME });
    expect(await verified()).toEqual([]);
  });

  it.each([
    [
      'content that nobody erased is gone',
      `UPDATE record_version SET attributes = NULL WHERE receipt_no = (SELECT min(v.receipt_no) FROM record_version v JOIN source_record USING (record_no) WHERE record_key = 'tru')`,
      /erasure-record: record \d+, version \d+ \(found unlogged\)/,
    ],
    [
      'content is back',
      `UPDATE record_version SET attributes = '{}' WHERE receipt_no = (SELECT min(receipt_no) FROM erased_record_version)`,
      /erasure-record: .*found back/,
    ],
    [
      'a version was called erased',
      `UPDATE golden_history SET erasure_no = 1 WHERE golden_id = (SELECT golden_id FROM link JOIN source_record USING (record_no) WHERE record_key = 'tru') AND version = 1`,
      /erasure-golden: .*found unlogged/,
    ],
  ])('is told from tampering: %s', async (_, tamper, found) => {
    await sql(tamper);
    expect((await verified()).join('\n')).toMatch(found);
  });
});
