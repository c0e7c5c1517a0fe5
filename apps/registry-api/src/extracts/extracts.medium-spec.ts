import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { rotateKeySetFile } from '@sogoc/registry';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose';

import type { Answered } from '../decisions/__tests__/steward-desk';
import { FamilyRegistry, HOA, PURPOSE } from '../forms/__tests__/family-registry';

const ROOT = join(__dirname, '..', '..', '..', '..');
const RECIPIENT = 'Ngân hàng Sông Hậu';

/** What a stranger writes who has the package jose, the key set and an extract. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, jwtVerify } from 'jose';
const [, , keys, extract] = process.argv;
const keySet = createLocalJWKSet(JSON.parse(readFileSync(keys, 'utf8')));
try {
  const { payload } = await jwtVerify(readFileSync(extract, 'utf8').trim(), keySet);
  console.log(JSON.stringify(payload.values));
} catch (error) { console.log(error.code); process.exitCode = 1; }
`;

describe('extracts', () => {
  let registry: FamilyRegistry;
  let consumer: string;
  let office: string;
  let hoa: string;

  const issue = (key: string, attributes: readonly string[], goldenId = hoa, purpose?: string): Promise<Answered> =>
    registry.ask(key, '/v1/extracts', { collection: 'persons', goldenId, attributes, recipient: RECIPIENT }, purpose);
  const statusOf = async (named: object, key = consumer): Promise<Answered> =>
    registry.ask(key, '/v1/extracts/status', named);
  const keySet = async () => (await registry.desk.api.call('GET', '/.well-known/jwks.json')).body;
  const verified = async (extract: string) => {
    const { payload } = await compactVerify(extract, createLocalJWKSet((await keySet()) as never));
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  };

  beforeAll(async () => {
    registry = await FamilyRegistry.open();
    await registry.pushFamily();
    consumer = await registry.consumer();
    office = await registry.landOffice();
    hoa = await registry.goldenOf('hoa');
  });
  afterAll(() => registry.close());

  it('say values with their sources, why, for whom, till when, and the number of their entry', async () => {
    const { status, body } = await issue(office, ['fullName', 'nationalId', 'phone'], hoa, PURPOSE);
    expect(status).toBe(201);
    const claims = await verified(body.extract);
    expect(claims).toMatchObject({
      ...{ id: body.id, iss: 'https://so-goc.example', collection: 'persons', goldenId: hoa, version: 1 },
      values: {
        fullName: { value: HOA.fullName, source: 'civil', observedAt: '2026-01-31T01:00:00.000Z' },
        nationalId: { value: HOA.nationalId, source: 'civil' },
      },
      ...{ absent: [], withheld: [{ name: 'phone', code: 'not-granted' }], recipient: RECIPIENT },
      ...{ purpose: PURPOSE, ground: 'request', legalBasis: expect.stringContaining('194/2025') },
      ...{ issued: body.issued, expires: body.expires, logNumber: body.logNumber },
    });
    expect(JSON.stringify(claims)).not.toContain(HOA.phone);
    const [entry, ...others] = await registry.entries('extract');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      ...{ seq: claims.logNumber, objects: [`extract ${body.id}`], system: 'land-office', purpose: PURPOSE },
      subjects: [{ goldenId: hoa, version: 1, attributes: ['fullName', 'nationalId'] }],
    });
  });

  it('are verified by ten lines of a stranger, who refuses every changed byte', async () => {
    const folder = mkdtempSync(join(ROOT, '.sogoc-extract-'));
    const [script, keys, file] = ['verify.mjs', 'jwks.json', 'hoa.jws'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const run = (extract: string) => {
      writeFileSync(file, extract);
      const { status, stdout } = spawnSync(process.execPath, [script, keys, file], { encoding: 'utf8' });
      return { status, said: stdout.trim() };
    };
    const { extract } = (await issue(consumer, ['fullName'])).body;
    writeFileSync(script, SCRIPT);
    writeFileSync(keys, JSON.stringify(await keySet()));
    const good = run(extract);
    const payload = extract.indexOf('.') + 20;
    const changed = run(
      extract.slice(0, payload) + (extract[payload] === 'A' ? 'B' : 'A') + extract.slice(payload + 1),
    );
    rmSync(folder, { recursive: true });
    expect(good).toEqual({ status: 0, said: expect.stringContaining(HOA.fullName) });
    expect(changed).toEqual({ status: 1, said: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
    const keySetNow = createLocalJWKSet((await keySet()) as never);
    for (let place = 0; place < extract.length; place += 37) {
      const other = extract.slice(0, place) + (extract[place] === 'A' ? 'B' : 'A') + extract.slice(place + 1);
      await expect(compactVerify(other, keySetNow)).rejects.toThrow();
    }
  });

  it('outlive a rotation of keys, which needs no restart and leaves no former key that signs', async () => {
    const before = (await issue(consumer, ['fullName'])).body.extract;
    const set = await rotateKeySetFile(registry.keysFile);
    expect(set.keys.map(({ d }) => typeof d)).toEqual(['string', 'undefined']);
    expect(statSync(registry.keysFile).mode & 0o777).toBe(0o600);
    const after = (await issue(consumer, ['fullName'])).body.extract;
    expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
    for (const extract of [before, after]) expect(await verified(extract)).toMatchObject({ goldenId: hoa });
    const { keys } = (await keySet()) as { keys: object[] };
    expect(keys).toHaveLength(2);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    expect(await statusOf({ extract: before })).toMatchObject({ status: 200, body: { status: 'current' } });
  });

  it('certify nothing that is shown in part or not at all', async () => {
    const masked = await registry.consumer('masked');
    expect(await issue(masked, ['fullName', 'phone'])).toMatchObject({
      ...{ status: 403, body: { code: 'extract-withheld' } },
    });
    expect(await issue(office, ['phone'], hoa, PURPOSE)).toMatchObject({ body: { code: 'extract-withheld' } });
    expect(await issue(office, ['fullName'], hoa)).toMatchObject({ status: 403, body: { code: 'purpose-missing' } });
    const unknown = await issue(office, ['fullName'], '0197c3f0-6f1e-7c40-9a53-1d2e3f405162', PURPOSE);
    const outside = await issue(office, ['fullName'], await registry.goldenOf('binh'), PURPOSE);
    expect([unknown.status, outside.status]).toEqual([404, 404]);
    expect(await issue(consumer, ['fullname'])).toMatchObject({
      ...{ status: 422, body: { errors: [{ pointer: '/attributes/0', code: 'unknown-attribute' }] } },
    });
  });

  it('are superseded when what they certify is other now, and by nothing else', async () => {
    const [name, phone] = [await issue(consumer, ['fullName']), await issue(consumer, ['phone'])];
    await registry.push('civil', 'persons', 'hoa', { ...HOA, phone: '0903999888' });
    expect((await statusOf({ id: name.body.id })).body).toMatchObject({ status: 'current', expired: false });
    expect((await statusOf({ id: phone.body.id })).body.status).toBe('superseded');
    await registry.push('civil', 'persons', 'hoa', HOA);
    expect((await statusOf({ id: phone.body.id })).body.status).toBe('current');
  });

  it('tell of a merge, and are current again when it is undone', async () => {
    const twin = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180777777' };
    await registry.push('firms', 'persons', 'twin', twin);
    const young = await registry.goldenOf('twin');
    const { body } = await issue(consumer, ['nationalId'], young);
    const sides = { left: { goldenId: hoa }, right: { goldenId: young } };
    const { desk } = registry;
    const decision = await desk.post('/v1/decisions', { verdict: 'same', ...sides, reason: 'spec' });
    const approval = await desk.post(`/v1/decisions/${decision.body.id}/approval`, {}, desk.minh);
    expect(approval.status).toBe(201);
    await desk.resolve();
    expect((await statusOf({ id: body.id })).body.status).toBe('merged');
    const reissued = await issue(consumer, ['fullName'], young);
    expect(await verified(reissued.body.extract)).toMatchObject({ goldenId: hoa });
    await desk.post(`/v1/decisions/${decision.body.id}/reversal`, { reason: 'spec' });
    await desk.post(`/v1/decisions/${decision.body.id}/approval`, {}, desk.minh);
    await desk.resolve();
    expect((await statusOf({ id: body.id })).body.status).toBe('current');
  });

  it('are taken back by who asked for them, or by an operator, once', async () => {
    const { body } = await issue(office, ['fullName'], hoa, PURPOSE);
    const withdraw = (key: string, purpose?: string) =>
      registry.ask(key, `/v1/extracts/${body.id}/withdrawal`, { reason: 'Cấp nhầm' }, purpose);
    expect(await withdraw(consumer)).toMatchObject({ status: 404, body: { code: 'extract-not-found' } });
    expect(await withdraw(office, PURPOSE)).toMatchObject({ status: 201, body: { status: 'withdrawn' } });
    expect((await statusOf({ extract: body.extract })).body).toMatchObject({
      ...{ status: 'withdrawn', withdrawal: { reason: 'Cấp nhầm' } },
    });
    const operator = await registry.desk.api.addKey({ role: 'operator' });
    expect(await withdraw(operator)).toMatchObject({ status: 409, body: { code: 'extract-withdrawn' } });
  });

  it('have no status when nobody signed them, or about what the asker does not see', async () => {
    const { body } = await issue(consumer, ['fullName'], await registry.goldenOf('binh'));
    const question = { id: body.id };
    expect(await registry.ask(office, '/v1/extracts/status', question, PURPOSE)).toMatchObject({ status: 404 });
    expect(await statusOf({ extract: body.extract.replace(/.$/, '') })).toMatchObject({ status: 422 });
    expect(await statusOf({})).toMatchObject({ status: 422 });
  });

  it('are given again under an Idempotency-Key, on record again', async () => {
    const wish = { collection: 'persons', goldenId: hoa, attributes: ['fullName'], recipient: RECIPIENT };
    const send = () => registry.desk.post('/v1/extracts', wish, consumer, { 'idempotency-key': '"one"' });
    const before = (await registry.entries('extract')).length;
    const [first, again] = [await send(), await send()];
    expect(again.body).toEqual(first.body);
    expect((await registry.entries('extract')).length).toBe(before + 2);
  });

  it('are given again for no other purpose than theirs, nor under another grant', async () => {
    const wish = { collection: 'persons', goldenId: hoa, attributes: ['fullName', 'nationalId'], recipient: RECIPIENT };
    const send = (purpose: string) =>
      registry.desk.post('/v1/extracts', wish, office, { 'idempotency-key': 'two', 'sogoc-purpose': purpose });
    const first = await send(PURPOSE);
    expect((await send(PURPOSE)).body).toEqual(first.body);
    await registry.desk.api.database.query(
      `INSERT INTO purpose (code, title_vi, citation) VALUES ('other', 'Việc', 'Luật')`,
    );
    await registry.desk.api.database.query(
      `INSERT INTO access_grant (id, system, purpose, collection, version, terms, proposed_by, proposed_at, approved_by, approved_at)
       SELECT gen_random_uuid(), system, 'other', collection, 1, jsonb_set(jsonb_set(terms, '{attributes}', '["fullName"]'), '{purpose}', '"other"'),
         proposed_by, now(), approved_by, now() FROM access_grant WHERE system = 'land-office' AND collection = 'persons' AND version = 1`,
    );
    const other = await send('other');
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('are not given again once somebody whom they name has restricted that', async () => {
    const { desk } = registry;
    const mother = { fullName: 'Chu Thị Mận', dateOfBirth: '1961-05-06', nationalId: '001161004466' };
    const relatives = [{ relation: 'mother', nationalId: mother.nationalId, fullName: mother.fullName }];
    await desk.push('mother', mother as never, 'persons');
    await desk.push('son', { fullName: 'Đào Văn Mít', dateOfBirth: '1990-01-09', relatives } as never, 'persons');
    const wish = { collection: 'persons', goldenId: await desk.goldenOf('son'), recipient: RECIPIENT };
    const send = () =>
      desk.post('/v1/extracts', { ...wish, attributes: ['relatives'] }, consumer, { 'idempotency-key': 'three' });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    const lead = await desk.api.addKey({ role: 'lead' });
    const subject = { scheme: 'national-id', value: mother.nationalId };
    const { body } = await desk.post('/v1/subject-requests', { subject, kind: 'restrict' }, lead);
    await desk.post(`/v1/subject-requests/${String(body.id)}/steps`, { step: 'accept' }, lead);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    expect(await send()).toMatchObject({ status: 409, body: { code: 'idempotency-answer-lost' } });
  });
});
