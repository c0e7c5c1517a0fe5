import { placeholderHash } from '@sogoc/core-entities';
import { ReplayService } from '@sogoc/registry';

import { RelatedRegistry } from './__tests__/related-registry';

const SIBLING_DAY = { dateOfBirth: '2026-05-04', sex: 'male' };
const placeholdersOf = (answer: { readonly body: Readonly<Record<string, unknown>> }): string[] =>
  (answer.body.findings as { code: string; attribute: string }[])
    .filter(({ code }) => code === 'PLACEHOLDER_VALUE')
    .map(({ attribute }) => attribute);

describe('what names nobody, on an empty registry', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  const record = (path: string) =>
    registry.api.call('GET', `/v1/sources/${path}`, { key: registry.keys[path.split('/')[0] ?? ''] });

  it.each([
    'Trẻ sơ sinh',
    'TRE SO SINH',
    'Con bà Dê',
    'Bé trai',
    'Bệnh nhân nam chưa rõ danh tính',
    'Vô danh',
    'Không tên',
    'Test',
    'N/A',
    'Nguyễn Văn …',
  ])('%s of one day and two mothers makes two golden records', async (fullName) => {
    const one = await registry.push('population/persons/A', { fullName, ...SIBLING_DAY, motherName: 'Lừu Thị Dê' });
    const two = await registry.push('tax/persons/B', { fullName, ...SIBLING_DAY, motherName: 'Trịnh Ngọc Ánh' });
    expect(one).not.toBe(two);
    expect(placeholdersOf(await record('tax/persons/B'))).toEqual(['fullName']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'a personal number',
      { fullName: 'Lê Văn An', dateOfBirth: '1981-03-02', nationalId: '000000000001' },
      { fullName: 'Lê Văn An', dateOfBirth: '1994-07-21', nationalId: '000000000001' },
    ],
    [
      'a birthday and a phone',
      { fullName: 'Lê Văn An', dateOfBirth: '01/01/1900', phone: '0999999999' },
      { fullName: 'Trần Văn An', dateOfBirth: '01/01/1900', phone: '0999 999 999' },
    ],
    [
      'an e-mail',
      { fullName: 'Lê Văn An', sex: 'male', email: 'khongco@gmail.com' },
      { fullName: 'Lê Văn An', sex: 'male', email: 'KhongCo@gmail.com' },
    ],
    [
      'a passport, a card and insurance numbers',
      { fullName: 'Lê Văn An', passportNumber: 'B0000000', idCard9: '123456789', socialInsuranceNumber: '0123456789' },
      { fullName: 'Lê Văn An', passportNumber: 'B0000000', idCard9: '123456789', socialInsuranceNumber: '0123456789' },
    ],
  ])('%s that was typed to get past a form joins nobody', async (_, left, right) => {
    const one = await registry.push('population/persons/A', left);
    expect(await registry.push('tax/persons/B', right)).not.toBe(one);
  });

  it('what one source writes for "none" is told by its habits, and replay parts what it had joined', async () => {
    const operator = await registry.api.addKey({ role: 'operator' });
    const shared = { fullName: 'Trần Thị Hoa', dateOfBirth: '1980', nationalId: '001180000123' };
    const one = await registry.push('population/persons/A', { ...shared, sex: 'female' });
    expect(await registry.push('tax/persons/B', { ...shared, sex: 'female' })).toBe(one);
    const key = 'a key of this spec'.replaceAll(' ', '-');
    const hashes = { nationalId: [placeholderHash(key, 'nationalId', shared.nationalId)] };
    const body = { habits: { placeholders: { key, hashes } } };
    expect((await registry.api.call('PUT', '/v1/sources/tax', { key: operator, body })).status).toBe(200);
    const policy = await registry.api.call('GET', '/v1/sources/tax', { key: operator });
    expect(JSON.stringify(policy.body)).not.toContain(shared.nationalId);
    const replay = registry.services.get(ReplayService);
    for (let asked = 1; asked > 0; await registry.resolution.drain('person')) asked = await replay.feed('person');
    expect(placeholdersOf(await record('tax/persons/B'))).toEqual(['nationalId']);
    const { body: person } = await record('tax/persons/B');
    expect([typeof person.goldenId, person.goldenId === one]).toEqual(['string', false]);
  });
});

describe('what people write around a name', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  const PAN = { fullName: 'Lò Văn Păn', dateOfBirth: '1971-04-09', sex: 'male', nationalId: '014071000123' };

  it.each([
    'Hộ ông Lò Văn Păn',
    'Hộ gia đình ông Lò Văn Păn',
    'Ông Lò Văn Păn (chết)',
    'Lò Văn Păn - đã chết',
    'Ông Lò Păn',
  ])('a parcel’s holder %s beside his number is he, and nobody is asked', async (name) => {
    const person = await registry.push('population/persons/A', PAN);
    const parcel = await registry.push('land/land-parcels/P1', {
      communeCode: '26734',
      codeSet: 'NSO-2025-01',
      mapSheet: '12',
      parcelNumber: '31',
      holders: [{ scheme: 'national-id', value: PAN.nationalId, name }],
    });
    await registry.keepUp();
    expect(await registry.lines(`land-parcels/${parcel}`)).toEqual([`out holder resolved ${person}`]);
    expect(await registry.tasks()).toEqual([]);
  });

  it('keeps a day of death that was observed on the same day in Viet Nam', async () => {
    const body = {
      observedAt: '2026-10-12T04:30:00+07:00',
      attributes: { ...PAN, deceasedOn: '2026-10-12', dateOfBirth: '1971-04-08T17:00:00.000Z' },
    };
    const path = '/v1/sources/population/persons/A';
    const key = registry.keys.population;
    expect((await registry.api.call('PUT', path, { key, body })).status).toBe(202);
    await registry.resolution.drain('person');
    const answer = await registry.api.call('GET', path, { key });
    const golden = await registry.api.call('GET', `/v1/persons/${String(answer.body.goldenId)}`, {
      key: registry.keys.steward,
    });
    expect(golden.body).toMatchObject({ attributes: { dateOfBirth: '1971-04-09', deceasedOn: '2026-10-12' } });
    expect((answer.body.findings as { code: string }[]).map(({ code }) => code)).toEqual(['DATE_FROM_INSTANT']);
  });

  it('refuses an observation of the future, in a batch that line alone, and takes a plain day', async () => {
    const key = registry.keys.population;
    const single = (observedAt: string) =>
      registry.api.call('PUT', '/v1/sources/population/persons/A', { key, body: { observedAt, attributes: PAN } });
    expect(await single('9999-12-31T00:00:00Z')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/observedAt', code: 'in-the-future' }] },
    });
    expect((await single('2026-10-12')).status).toBe(202);
    const body = ['2026-10-12', '9999-12-31', '2026-10-11T00:00:00Z'].map((observedAt, at) => ({
      recordKey: `B${at}`,
      observedAt,
      attributes: PAN,
    }));
    const { body: batch } = await registry.api.call('POST', '/v1/sources/population/persons/batch', { key, body });
    expect((batch.items as { status: unknown }[]).map(({ status }) => status)).toEqual([
      'pending',
      'rejected',
      'pending',
    ]);
  });
});
