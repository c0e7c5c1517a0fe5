import { addWorkingDays } from '@sogoc/vietnam';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

const PASSWORD = 'một mật khẩu đủ dài';
const HOA = {
  fullName: 'Nguyễn Thị Hoà',
  dateOfBirth: '1980-02-01',
  nationalId: '001180000123',
  phone: '0903123456',
  permanentAddress: { codeSet: 'NSO-2026-04', communeCode: '26740' },
};
const SON = { fullName: 'Lê Văn Sơn', dateOfBirth: '1975-06-05', nationalId: '001075000456', phone: '0912000111' };
const LAND_OF_SON = {
  ...{ codeSet: 'NSO-2026-04', communeCode: '26740', mapSheet: '7', parcelNumber: '41' },
  holders: [{ scheme: 'national-id', value: SON.nationalId, name: SON.fullName, role: 'owner' }],
};
/** Of a source that knows no number but his tax code. */
const SON_OF_TAX = { fullName: 'Lê Sơn', dateOfBirth: '1976-05-06', taxCode: '8001234563' };
/** Of somebody else. */
const OTHER_TAX_CODE = '8009876540';

interface Usage {
  readonly action: string;
  readonly receiver: string;
  readonly purpose?: string;
}

/** One registry for all: the specs follow each other. */
describe('the view of a data subject', () => {
  let desk: StewardDesk;
  let operator: string;
  let lead: string;
  const keys: Record<string, string> = {};
  const ids: Record<string, string> = {};

  const as = (cookie: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: object) =>
    desk.api.call(method, path, { headers: { cookie }, body });
  const by = (system: string, purpose: string, path: string, body?: object) =>
    desk.api.call(body === undefined ? 'GET' : 'POST', path, {
      key: keys[system],
      body,
      headers: { 'sogoc-purpose': purpose },
    });
  const subjectOf = ({ nationalId }: { nationalId: string }) => ({ scheme: 'national-id', value: nationalId });
  const view = (person: { nationalId: string }, page: object = {}) =>
    by('portal', 'cong-dan', '/v1/subject-view', { subject: subjectOf(person), ...page });
  const usageOf = async (person: { nationalId: string }): Promise<Usage[]> =>
    (await view(person)).body.usage as Usage[];
  const readsOf = async (person: { nationalId: string }): Promise<number> =>
    (await usageOf(person)).filter(({ purpose }) => purpose === 'dat-dai').length;
  const readBy = async (id: string) => by('land-office', 'dat-dai', `/v1/persons/${id}`);

  async function person(username: string, role: string): Promise<string> {
    const key = await desk.api.addKey({ role: 'operator' });
    const body = { username, name: username, role, password: PASSWORD };
    expect((await desk.api.call('POST', '/v1/people', { key, body })).status).toBe(201);
    const session = await desk.api.call('POST', '/v1/session', { body: { username, password: PASSWORD } });
    return String(session.headers['set-cookie']).split(';')[0]!;
  }

  async function system(code: string, purpose: string, told: object, terms: object): Promise<void> {
    await as(operator, 'PUT', `/v1/systems/${code}`, { titleVi: code, agency: 'H29.8' });
    await as(operator, 'PUT', `/v1/purposes/${purpose}`, { titleVi: `Vì ${purpose}`, citation: 'Luật', ...told });
    const issued = await as(operator, 'POST', '/v1/keys', { role: 'consumer', system: code, label: code });
    keys[code] = String(issued.body.key);
    const grant = {
      ...{
        system: code,
        purpose,
        collection: 'persons',
        attributes: ['fullName', 'dateOfBirth', 'nationalId', 'phone'],
      },
      ...{ schemes: ['national-id'], ground: 'request', legalBasis: 'Luật', validFrom: '2026-01-01', ...terms },
    };
    const proposed = await as(operator, 'POST', '/v1/grants', grant);
    expect((await as(lead, 'POST', `/v1/grants/${String(proposed.body.id)}/approval`)).status).toBe(201);
  }

  beforeAll(async () => {
    desk = await StewardDesk.open();
    operator = await person('son', 'operator');
    lead = await person('mai', 'lead');
    for (const [key, attributes] of Object.entries({ hoa: HOA, son: SON, tson: SON_OF_TAX }))
      await desk.accept(key, attributes as never, 'persons');
    await desk.resolve();
    const { rows } = await desk.api.database.query<{ id: string; key: string }>(
      `SELECT l.golden_id AS id, s.record_key AS key FROM link l JOIN source_record s USING (record_no)`,
    );
    for (const { id, key } of rows) ids[key] = id;
    await as(operator, 'PUT', '/v1/agencies/H29.8', { titleVi: 'Sở Nông nghiệp và Môi trường', level: 'province' });
    await system('portal', 'cong-dan', {}, { ground: 'subject', schemes: ['national-id', 'passport', 'tax-code'] });
    await system('land-office', 'dat-dai', {}, {});
    await system('police', 'dieu-tra', { toldToSubject: 'never', whyNotNow: 'Đang điều tra' }, {});
  }, 60_000);
  afterAll(() => desk.close());

  it('is refused to every other key, and to a system without a grant of that ground', async () => {
    const body = { subject: subjectOf(HOA) };
    const consumer = await desk.api.addKey({ role: 'consumer' });
    expect(await desk.api.call('POST', '/v1/subject-view', { key: consumer, body })).toMatchObject({ status: 403 });
    expect(await by('land-office', 'dat-dai', '/v1/subject-view', body)).toMatchObject({
      status: 403,
      body: { code: 'purpose-not-granted' },
    });
    const asking = { ...body, kind: 'access' };
    expect(await desk.api.call('POST', '/v1/subject-requests', { key: consumer, body: asking })).toMatchObject({
      status: 403,
    });
  });

  it('is all that such a grant opens: no read of anybody by an id, a name or a number, nor of all', async () => {
    for (const [path, body] of [
      [`/v1/persons/${ids.hoa}`],
      ['/v1/persons/search', { text: HOA.fullName }],
      ['/v1/persons/lookup', subjectOf(HOA)],
      ['/v1/exports', { collection: 'persons', purpose: 'cong-dan' }],
    ] as const)
      expect(await by('portal', 'cong-dan', path, body)).toMatchObject({
        status: 403,
        body: { code: 'purpose-not-granted' },
      });
  });

  it('shows own values with their sources, and nobody else’s', async () => {
    const { status, body } = await view(HOA);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      subject: { id: ids.hoa, attributes: { fullName: HOA.fullName }, provenance: { fullName: { source: 'police' } } },
      sources: [{ code: 'police', titleVi: 'Nguồn', owner: 'Owner' }],
      requests: [],
    });
    expect(await view({ nationalId: '001099000987' })).toMatchObject({
      status: 404,
      body: { code: 'subject-not-found' },
    });
    const stated = { ...subjectOf(HOA), stated: { fullName: SON.fullName } };
    expect(await by('portal', 'cong-dan', '/v1/subject-view', { subject: stated })).toMatchObject({ status: 404 });
  });

  it('tells at once who was shown it, the newest first, and counts what is not told', async () => {
    await readBy(ids.hoa!);
    await by('police', 'dieu-tra', `/v1/persons/${ids.hoa}`);
    const { body } = await view(HOA);
    const [newest, ...older] = body.usage as Usage[];
    expect(newest).toMatchObject({
      action: 'read',
      receiver: 'Sở Nông nghiệp và Môi trường',
      purpose: 'dat-dai',
      purposeTitle: 'Vì dat-dai',
      attributes: ['dateOfBirth', 'fullName', 'national-id', 'nationalId', 'phone'],
    });
    expect(older.map(({ action }) => action)).toEqual(older.map(() => 'subject'));
    expect(body.usageWithheld).toEqual([{ reason: 'Đang điều tra', count: 1 }]);
    const page = await view(HOA, { pageSize: 1 });
    expect(page.body.usage).toHaveLength(1);
    const next = await view(HOA, { pageSize: 1, cursor: page.body.nextCursor });
    // The view of the page before is the newest entry itself, so behind it stands what was hidden.
    expect(next.body).toMatchObject({ usageWithheld: [{ count: 1 }], usage: [] });
  });

  it('keeps each read with whom it was about through a merge, its reversal and a split', async () => {
    const [hoa, son] = [await readsOf(HOA), await readsOf(SON)];
    expect([hoa, son]).toEqual([1, 0]);
    await readBy(ids.son!);
    await readBy(ids.tson!);
    expect(ids.tson).not.toBe(ids.son);
    expect(await readsOf(SON)).toBe(1);
    const sides = { left: { goldenId: ids.son }, right: { goldenId: ids.tson } };
    const merge = () => desk.post('/v1/decisions', { verdict: 'same', ...sides, reason: 'Một người' });
    const merged = await merge();
    expect(merged.body.status).toBe('applied');
    await desk.resolve();
    // What was shown of either was shown of him.
    expect(await readsOf(SON)).toBe(2);
    await readBy(ids.son!);
    expect(await readsOf(SON)).toBe(3);
    expect((await desk.reverse(merged)).body.status).toBe('reversed');
    await desk.resolve();
    // The read of the tax office's record goes with it; that of both is told to both.
    expect(await readsOf(SON)).toBe(2);
    expect(await readsOf(HOA)).toBe(hoa);
  });

  it('parts the reads of a split, ids and all, and joins them again when it is reversed', async () => {
    const hai = { fullName: 'Ngô Văn Hải', dateOfBirth: '1992-07-14', nationalId: '001092006611' };
    await desk.push('hai', { ...hai, passportNumber: 'C1234567' } as never, 'persons');
    await desk.push('thai', { ...hai, taxCode: OTHER_TAX_CODE } as never, 'persons');
    const one = await desk.goldenOf('hai');
    expect(await desk.goldenOf('thai')).toBe(one);
    const readsOfNumber = async (scheme: string, value: string): Promise<number> => {
      const { body } = await by('portal', 'cong-dan', '/v1/subject-view', { subject: { scheme, value } });
      return (body.usage as Usage[]).filter(({ purpose }) => purpose === 'dat-dai').length;
    };
    const reads = async () => [
      await readsOfNumber('passport', 'C1234567'),
      await readsOfNumber('tax-code', OTHER_TAX_CODE),
    ];
    await readBy(one);
    const { headers } = await desk.get(`/v1/persons/${one}`);
    const leaving = { records: [{ source: 'tax', recordKey: 'thai' }], reason: 'Hai người' };
    const split = await desk.post(`/v1/persons/${one}/split`, leaving, desk.lan, { 'if-match': String(headers.etag) });
    expect(split.status).toBe(201);
    await desk.resolve();
    const [first, second] = [await desk.goldenOf('hai'), await desk.goldenOf('thai')];
    expect(first).not.toBe(second);
    expect(await reads()).toEqual([1, 1]);
    await readBy(first);
    await readBy(second);
    await readBy(second);
    expect(await reads()).toEqual([2, 3]);
    expect((await desk.reverse(split)).body.status).toBe('reversed');
    await desk.resolve();
    expect(await reads()).toEqual([4, 4]);
  });

  it('takes requests in with their clocks, and shows leads what is due', async () => {
    const asked = {
      subject: subjectOf(HOA),
      kind: 'rectify',
      claims: { phone: '0903999888' },
      statement: 'Số 0903999888',
    };
    const { status, body } = await by('portal', 'cong-dan', '/v1/subject-requests', asked);
    const today = new Date().toISOString();
    expect([status, body]).toMatchObject([
      201,
      { status: 'received', goldenId: ids.hoa, answerBy: addWorkingDays(today, 2), dueBy: addWorkingDays(today, 10) },
    ]);
    expect(JSON.stringify(body)).not.toContain('0903999888');
    const path = `/v1/subject-requests/${String(body.id)}`;
    expect((await view(HOA)).body.requests).toMatchObject([{ id: body.id, daysLeft: 10 }]);
    expect((await as(lead, 'GET', '/v1/subject-requests?open=true')).body.items).toMatchObject([{ id: body.id }]);
    expect((await as(lead, 'GET', '/v1/subject-requests?overdue=true')).body.items).toEqual([]);
    expect(await as(lead, 'POST', `${path}/steps`, { step: 'complete', reason: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'subject-request-step' },
    });
    expect(await as(lead, 'POST', `${path}/steps`, { step: 'refuse' })).toMatchObject({ status: 422 });
    const extended = await as(lead, 'POST', `${path}/steps`, { step: 'extend', reason: 'Cần xác minh' });
    expect(extended.body).toMatchObject({ isExtended: true, dueBy: addWorkingDays(today, 20) });
    expect((await as(lead, 'POST', `${path}/steps`, { step: 'extend', reason: 'Lần hai' })).status).toBe(409);
    expect((await as(lead, 'POST', `${path}/steps`, { step: 'accept' })).body).toMatchObject({ status: 'accepted' });
    const { body: open } = await as(lead, 'GET', path);
    expect(open).toMatchObject({
      contested: [{ source: 'police', attribute: 'phone', status: 'open', dueBy: addWorkingDays(today, 10) }],
      steps: [{ step: 'receive' }, { step: 'extend' }, { step: 'accept' }],
    });
    expect(JSON.stringify([open.claims, open.statement])).not.toContain('0903999888');
    // The value is the source's to mend; here it stays.
    expect((await desk.get(`/v1/persons/${ids.hoa}`)).body.attributes.phone).toContain('903123456');
    await desk.push('hoa', { ...HOA, phone: '0903999888' } as never, 'persons');
    expect((await as(lead, 'GET', path)).body.contested).toMatchObject([{ status: 'corrected' }]);
    expect((await as(lead, 'POST', `${path}/steps`, { step: 'complete', reason: 'Nguồn đã sửa' })).body).toMatchObject({
      status: 'completed',
    });
    expect((await view(HOA)).body.requests).toEqual([]);
  });

  it('knows a place on the board that was forged', async () => {
    const place = ['2026-02-31', '01970000-0000-7000-8000-000000000000'];
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
    expect((await as(lead, 'GET', `/v1/subject-requests?cursor=${cursor}`)).status).toBe(422);
  });

  it('keeps what was restricted from others, and not from whom it is about', async () => {
    const asked = { subject: subjectOf(SON), kind: 'restrict', attributes: ['phone', 'relatives', 'nationalId'] };
    const relatives = [{ relation: 'mother', nationalId: HOA.nationalId, fullName: HOA.fullName }];
    await desk.push('son', { ...SON, relatives } as never, 'persons');
    const consumer = await desk.api.addKey({ role: 'consumer', view: 'full' });
    const motherOf = async (key: string) =>
      (
        (await desk.api.call('GET', `/v1/persons/${ids.son}/relations?direction=out`, { key })).body.items as unknown[]
      )[0];
    expect(await motherOf(consumer)).toMatchObject({ role: 'mother', stated: { value: HOA.nationalId } });
    await desk.api.database.query(`UPDATE source SET collections = collections || '{land-parcels}'`);
    await desk.push('land', LAND_OF_SON as never, 'land-parcels');
    const land = `/v1/land-parcels/${await desk.goldenOf('land')}`;
    const saidOfLand = async () => [
      await desk.api.call('GET', land, { key: consumer }),
      await desk.api.call('GET', `${land}/relations`, { key: consumer }),
    ];
    const landBefore = await saidOfLand();
    for (const answer of landBefore) expect(JSON.stringify(answer.body)).toContain(SON.nationalId);
    const before = await readBy(ids.son!);
    expect(before.body.attributes).toHaveProperty('phone');
    const { body } = await by('portal', 'cong-dan', '/v1/subject-requests', asked);
    const path = `/v1/subject-requests/${String(body.id)}/steps`;
    expect((await as(lead, 'POST', path, { step: 'accept' })).body).toMatchObject({ restricts: true });
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    const after = await readBy(ids.son!);
    expect(after.body.attributes).not.toHaveProperty('phone');
    expect(after.body.attributes).toHaveProperty('fullName');
    expect(after.body.withheld).toContainEqual({ name: 'phone', code: 'restricted' });
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const etag = String(before.headers.etag);
    const again = { key: keys['land-office'], headers: { 'sogoc-purpose': 'dat-dai', 'if-none-match': etag } };
    expect((await desk.api.call('GET', `/v1/persons/${ids.son}`, again)).status).toBe(200);
    expect(await motherOf(consumer)).toBeUndefined();
    const landAfter = await saidOfLand();
    for (const answer of landAfter) expect(JSON.stringify(answer.body)).not.toContain(SON.nationalId);
    expect(landAfter[0]!.body).toMatchObject({
      attributes: { holders: [{ name: SON.fullName, role: 'owner' }] },
      withheld: [{ name: 'holders', code: 'restricted' }],
    });
    expect(landAfter[0]!.headers.etag).not.toBe(landBefore[0]!.headers.etag);
    expect(
      (await desk.api.call('GET', `/v1/persons/${ids.son}`, { key: consumer })).body.attributes,
    ).not.toHaveProperty('phone');
    const search = await by('land-office', 'dat-dai', '/v1/persons/search', { text: SON.fullName });
    expect((search.body.items as { id: string }[]).map(({ id }) => id)).not.toContain(ids.son);
    expect((await view(SON)).body.subject).toMatchObject({ attributes: { phone: expect.any(String) } });
    expect((await desk.get(`/v1/persons/${ids.son}`)).body.attributes).toHaveProperty('phone');
    expect((await as(lead, 'POST', path, { step: 'lift', reason: 'Đã rút' })).body).toMatchObject({ restricts: false });
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    expect((await readBy(ids.son!)).body.attributes).toHaveProperty('phone');
  });
});
