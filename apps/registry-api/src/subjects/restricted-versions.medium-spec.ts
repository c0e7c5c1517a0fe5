import { StewardDesk } from '../decisions/__tests__/steward-desk';

const PASSWORD = 'một mật khẩu đủ dài';
const HER = {
  fullName: 'Đoàn Thị Kín',
  dateOfBirth: '1988-04-09',
  nationalId: '001188004095',
  phone: '0903777888',
  motherName: 'Lê Thị Riêng',
};
const SAID_OF_HER = /Kín|1988-04-09|001188004095|0903777888|Riêng/;
const SOMEBODY = { fullName: 'Mạc Văn Lạ', dateOfBirth: '1971-12-30' };
/** Milliseconds until what was restricted is in force everywhere in this process. */
const IN_FORCE = 2_200;

describe('versions of somebody whose data are restricted', () => {
  let desk: StewardDesk;
  let consumer: string;
  const golden: Record<string, string> = {};

  const said = async (path: string): Promise<string> =>
    JSON.stringify((await desk.api.call('GET', `/v1/persons/${path}`, { key: consumer })).body);

  beforeAll(async () => {
    desk = await StewardDesk.open();
    const key = await desk.api.addKey({ role: 'operator' });
    const body = { username: 'mai', name: 'mai', role: 'lead', password: PASSWORD };
    await desk.api.call('POST', '/v1/people', { key, body });
    const session = await desk.api.call('POST', '/v1/session', { body: { username: 'mai', password: PASSWORD } });
    const headers = { cookie: String(session.headers['set-cookie']).split(';')[0]! };
    consumer = await desk.api.addKey({ role: 'consumer', view: 'full' });
    // The older golden record, so the one that takes hers in.
    await desk.push('other', SOMEBODY as never, 'persons');
    await desk.push('hers', HER as never, 'persons');
    for (const record of ['other', 'hers']) golden[record] = await desk.goldenOf(record);
    const asked = { subject: { scheme: 'national-id', value: HER.nationalId }, kind: 'restrict' };
    const request = await desk.api.call('POST', '/v1/subject-requests', { headers, body: asked });
    const steps = `/v1/subject-requests/${String(request.body.id)}/steps`;
    await desk.api.call('POST', steps, { headers, body: { step: 'accept' } });
    await new Promise((resolve) => setTimeout(resolve, IN_FORCE));
  }, 60_000);
  afterAll(() => desk.close());

  it('are restricted with the golden record', async () => {
    for (const path of [golden.hers!, `${golden.hers}/history`]) {
      expect(await said(path)).not.toMatch(SAID_OF_HER);
      expect(await said(path)).toContain('"code":"restricted"');
    }
  });

  it('are restricted when another golden record took it in, which is restricted at once', async () => {
    const before = new Date().toISOString();
    await desk.push('other', HER as never, 'persons');
    expect(await desk.goldenOf('hers')).toBe(golden.other);
    for (const path of [golden.other!, `${golden.hers}/history`, `${golden.hers}?knownAt=${before}`])
      expect([path, await said(path)]).toEqual([path, expect.not.stringMatching(SAID_OF_HER)]);
    expect(await said(`${golden.hers}/history`)).toContain('"code":"restricted"');
  });

  it('are restricted when the records part again', async () => {
    await desk.push('other', SOMEBODY as never, 'persons');
    const ids = [await desk.goldenOf('hers'), await desk.goldenOf('other')];
    expect(ids[0]).not.toBe(ids[1]);
    await new Promise((resolve) => setTimeout(resolve, IN_FORCE));
    for (const id of new Set([...ids, golden.hers, golden.other]))
      expect([id, await said(`${id}/history`)]).toEqual([id, expect.not.stringMatching(SAID_OF_HER)]);
  });
});
