import { StewardDesk } from './__tests__/steward-desk';

/** Two people as the machine sees them: nothing in common but the name. */
const HOA = { fullName: 'Nguyễn Thị Hoà', nationalId: '001180000126', dateOfBirth: '1980-02-01' };
const HOA_TOO = { fullName: 'Nguyễn Thị Hoà', nationalId: '079185001234', dateOfBirth: '1985-06-07' };
/** Looks like the first, but has another number: evidence with a conflict. */
const HOA_AGAIN = { ...HOA, nationalId: '079180001234' };

describe('a decision that takes four eyes', () => {
  let desk: StewardDesk;
  beforeEach(async () => (desk = await StewardDesk.open()), 60_000);
  afterEach(() => desk.close());

  const push = async (key: string, attributes: Readonly<Record<string, string>>): Promise<void> =>
    desk.push(key, attributes, 'persons');
  const approve = async (id: string, as: string) => desk.post(`/v1/decisions/${id}/approval`, { reason: 'Đã xem' }, as);

  const pin = async (key: string, attribute: string, value: string) =>
    desk.api.call('PUT', `/v1/persons/${await desk.goldenOf(key)}/pins/${attribute}`, {
      key: desk.lan,
      body: { value, reason: 'spec' },
      headers: { 'if-match': '*' },
    });

  it('joins two active national ids only when another steward approves', async () => {
    await push('p1', HOA);
    await push('t1', HOA_TOO);
    const events = await desk.events();
    const made = await desk.decide('same', 'p1', 't1');
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'awaiting-approval', approvalReasons: ['national-ids-differ'] },
    });
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    expect(await desk.events()).toEqual(events);
    expect(await approve(made.body.id, desk.lan)).toMatchObject({ status: 403, body: { code: 'approval-by-author' } });
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    const approved = await approve(made.body.id, desk.minh);
    expect(approved).toMatchObject({ status: 201, body: { status: 'applied', approval: { reason: 'Đã xem' } } });
    expect(approved.body.approval.author).not.toBe(approved.body.author);
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    expect(await approve(made.body.id, desk.minh)).toMatchObject({
      status: 409,
      body: { code: 'not-awaiting-approval' },
    });
    for (const as of [desk.lan, desk.lan])
      expect(await desk.reverse(made, as)).toMatchObject({
        status: 201,
        body: { status: 'reversal-awaiting-approval', reversalAsked: { reason: expect.any(String) } },
      });
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    expect(await approve(made.body.id, desk.lan)).toMatchObject({ status: 403, body: { code: 'approval-by-author' } });
    expect((await desk.get('/v1/decisions?status=reversal-awaiting-approval')).body.items).toMatchObject([
      { id: made.body.id },
    ]);
    expect(await approve(made.body.id, desk.minh)).toMatchObject({ status: 201, body: { status: 'reversed' } });
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    expect(await approve(made.body.id, desk.minh)).toMatchObject({ status: 409, body: { code: 'decision-reversed' } });
  });

  it('stays as it was when who asked to take it back withdraws that, and nobody else can', async () => {
    await push('p1', HOA);
    await push('t1', HOA_TOO);
    const made = await desk.decide('same', 'p1', 't1');
    const withdraw = async (as: string) =>
      desk.api.call('DELETE', `/v1/decisions/${made.body.id}/reversal`, { key: as });
    expect(await withdraw(desk.lan)).toMatchObject({ status: 409, body: { code: 'no-reversal-asked' } });
    await approve(made.body.id, desk.minh);
    expect(await withdraw(desk.lan)).toMatchObject({ status: 409, body: { code: 'no-reversal-asked' } });
    await desk.reverse(made, desk.lan);
    expect(await withdraw(desk.minh)).toMatchObject({ status: 403, body: { code: 'reversal-of-another' } });
    const withdrawn = await withdraw(desk.lan);
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'applied', approval: expect.any(Object) } });
    expect(withdrawn.body).not.toHaveProperty('reversalAsked');
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    // Whoever comes next asks anew; it is no answer to the wish that was withdrawn.
    expect((await desk.reverse(made, desk.minh)).body.status).toBe('reversal-awaiting-approval');
    expect((await desk.reverse(made, desk.lan)).body.status).toBe('reversed');
    expect(await withdraw(desk.minh)).toMatchObject({ status: 409, body: { code: 'decision-reversed' } });
    expect(await desk.api.call('DELETE', '/v1/decisions/none/reversal', { key: desk.lan })).toMatchObject({
      status: 404,
    });
  });

  it('takes another person, not another key of the same one', async () => {
    const operator = await desk.api.addKey({ role: 'operator' });
    const person = { username: 'steward.lan', name: 'Phạm Thị Lan', role: 'steward', password: 'một mật khẩu đủ dài' };
    const { id } = (await desk.post('/v1/people', person, operator)).body;
    const keyOfLan = async (label: string): Promise<string> =>
      (await desk.post('/v1/keys', { role: 'steward', label, principal: id }, operator)).body.key;
    const [first, second] = [await keyOfLan('first'), await keyOfLan('second')];
    await push('p1', HOA);
    await push('t1', HOA_TOO);
    const made = await desk.decide('same', 'p1', 't1', { as: first });
    expect(made.body).toMatchObject({ status: 'awaiting-approval', author: id, authorName: 'Phạm Thị Lan' });
    expect(await approve(made.body.id, second)).toMatchObject({ status: 403, body: { code: 'approval-by-author' } });
    const signedIn = await desk.api.call('POST', '/v1/session', {
      body: { username: person.username, password: person.password },
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    const bySession = await desk.api.call('POST', `/v1/decisions/${made.body.id}/approval`, {
      headers: { cookie },
      body: {},
    });
    expect(bySession).toMatchObject({ status: 403, body: { code: 'approval-by-author' } });
    expect(await approve(made.body.id, desk.minh)).toMatchObject({
      status: 201,
      body: { status: 'applied', authorName: 'Phạm Thị Lan', approval: { authorName: 'test' } },
    });
  });

  it('can be turned down, by its author too', async () => {
    await push('p1', HOA);
    await push('t1', HOA_TOO);
    const made = await desk.decide('same', 'p1', 't1');
    expect(await desk.reverse(made)).toMatchObject({ status: 201, body: { status: 'reversed' } });
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
  });

  it('is asked for a deceased and a living person, and for two tax codes, and for nothing else', async () => {
    await push('p1', { fullName: 'Trần Văn Nam', dateOfBirth: '1950', deceasedOn: '2020-01-05' });
    await push('p2', { fullName: 'Lê Văn Bình', dateOfBirth: '1951' });
    await push('p3', { fullName: 'Phạm Thị Mai', taxCode: '8012345677', dateOfBirth: '1960' });
    await push('p4', { fullName: 'Phạm Thị Đào', taxCode: '8012424865', dateOfBirth: '1961' });
    const reasons = async (left: string, right: string): Promise<unknown> => {
      const made = await desk.decide('same', left, right);
      await desk.reverse(made);
      return made.body.approvalReasons;
    };
    expect(await reasons('p1', 'p2')).toEqual(['deceased-and-living']);
    expect((await desk.golden('p3', 'persons')).body.identifiers).toMatchObject([{ scheme: 'tax-code' }]);
    expect(await reasons('p3', 'p4')).toEqual(['tax-codes-differ']);
    expect(await reasons('p2', 'p3')).toBeUndefined();
    expect((await desk.decide('different', 'p1', 'p2')).body.status).toBe('applied');
  });

  it('is asked for more than 20 records', async () => {
    const car = (n: number) => ({
      plate: `30A-${n < 11 ? 1 : 2}`,
      owner: 'Lan',
      chassisNumber: n < 11 ? 'CH1' : 'CH2',
    });
    for (let n = 0; n < 20; n++) await desk.push(`p${n}`, car(n));
    const twenty = await desk.decide('same', 'p0', 'p11');
    expect(twenty.body.status).toBe('applied');
    await desk.reverse(twenty);
    await desk.push('p20', car(20));
    const more = await desk.decide('same', 'p0', 'p11');
    expect(more.body).toMatchObject({ status: 'awaiting-approval', approvalReasons: ['large-cluster'] });
    expect((await approve(more.body.id, desk.minh)).body.status).toBe('applied');
    expect(await desk.partition()).toHaveLength(1);
  });

  it('is asked for more than 50 records, whatever is decided about them', async () => {
    for (let n = 0; n <= 50; n++) await desk.accept(`p${n}`, { plate: '30A-1', owner: 'Lan', chassisNumber: 'CH1' });
    await desk.resolve();
    expect(await desk.partition()).toHaveLength(1);
    const records = Array.from({ length: 25 }, (_, n) => ({ source: 'police', recordKey: `p${n}` }));
    const golden = await desk.golden('p0');
    const split = async () =>
      desk.post(`/v1/vehicles/${golden.body.id}/split`, { records, reason: 'spec' }, desk.lan, {
        'if-match': String((await desk.golden('p0')).headers.etag),
      });
    const bulk = await split();
    expect(bulk).toMatchObject({ status: 201, body: { status: 'awaiting-approval', approvalReasons: ['bulk'] } });
    expect(await desk.partition()).toHaveLength(1);
    expect((await approve(bulk.body.id, desk.minh)).body.status).toBe('applied');
    expect((await desk.partition()).map((keys) => keys.length).sort()).toEqual([25, 26]);
    // Taking back what two agreed on takes two.
    await desk.reverse(bulk, desk.minh);
    expect(await desk.partition()).toHaveLength(2);
    await desk.reverse(bulk, desk.lan);
    expect(await desk.partition()).toHaveLength(1);
    await desk.remove('p50');
    const fifty = await split();
    expect(fifty.body.status).toBe('applied');
  });

  it('looks at what records say, not at what was fixed before', async () => {
    await push('p1', { ...HOA, deceasedOn: '2020-01-05' });
    await push('t1', { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1985-06-07' });
    const golden = await desk.golden('t1', 'persons');
    const pinned = await pin('t1', 'deceasedOn', '2020-01-05');
    expect(pinned).toMatchObject({ status: 200, body: { status: 'applied' } });
    expect((await desk.golden('t1', 'persons')).body.version).toBeGreaterThan(golden.body.version);
    expect((await desk.decide('same', 'p1', 't1')).body).toMatchObject({
      status: 'awaiting-approval',
      approvalReasons: ['deceased-and-living'],
    });
  });

  it('is asked for when a number is fixed, and takes the place of the pin before when it is given', async () => {
    await push('p1', HOA);
    const first = await pin('p1', 'nationalId', '001180000135');
    expect(first.body).toMatchObject({ status: 'awaiting-approval', approvalReasons: ['identifier-pinned'] });
    const nationalId = async () => (await desk.golden('p1', 'persons')).body.attributes.nationalId as string;
    expect(await nationalId()).toBe(HOA.nationalId);
    expect((await approve(String(first.body.id), desk.minh)).body.status).toBe('applied');
    expect(await nationalId()).toBe('001180000135');
    const second = await pin('p1', 'nationalId', '001180000144');
    expect(second.body.approvalReasons).toEqual(['identifier-pinned', 'replaces-approved']);
    expect(await nationalId()).toBe('001180000135');
    await approve(String(second.body.id), desk.minh);
    expect(await nationalId()).toBe('001180000144');
    expect((await desk.get(`/v1/decisions/${first.body.id}`)).body.status).toBe('reversed');
  });

  it('is asked for ahead of what a record that is away will say', async () => {
    await push('p1', HOA);
    await push('t1', { fullName: 'Nguyễn Thị Hoà' });
    await desk.remove('t1', 'persons');
    const side = (recordKey: string) => ({ source: recordKey === 't1' ? 'tax' : 'police', recordKey });
    const made = await desk.post('/v1/decisions', {
      verdict: 'same',
      left: side('p1'),
      right: side('t1'),
      reason: 'spec',
      collection: 'persons',
    });
    expect(made.body).toMatchObject({ status: 'awaiting-approval', approvalReasons: ['side-not-live'] });
    await push('t1', HOA_AGAIN);
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    expect((await approve(made.body.id, desk.minh)).body.status).toBe('applied');
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    await push('t1', { ...HOA_AGAIN, phone: '0912345678' });
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    // The evidence came between the decision and its approval; what was said stays sealed as it was.
    const { rows } = await desk.api.database.query(
      `SELECT d.evidence_conflict <> d.approval_evidence_conflict AS "differ", s.digest = decision_digest(d) AS "holds", a.digest = approval_digest(d) AS "approvalHolds"
       FROM decision d JOIN seal s ON s.subject_id = d.id AND s.subject = 'decision' JOIN seal a ON a.subject_id = d.id AND a.subject = 'approval'`,
    );
    expect(rows).toEqual([{ differ: true, holds: true, approvalHolds: true }]);
  });

  it('is asked for ahead of what a record that was never resolved will say', async () => {
    await push('p1', HOA);
    await desk.accept('t1', { fullName: 'Nguyễn Thị Hoà' }, 'persons');
    const side = (recordKey: string) => ({ source: recordKey === 't1' ? 'tax' : 'police', recordKey });
    const decide = async (verdict: string) =>
      desk.post('/v1/decisions', {
        verdict,
        left: side('p1'),
        right: side('t1'),
        reason: 'spec',
        collection: 'persons',
      });
    const made = await decide('same');
    expect(made.body).toMatchObject({ status: 'awaiting-approval', approvalReasons: ['side-not-live'] });
    await push('t1', HOA_TOO);
    expect(await desk.partition()).toEqual([['p1'], ['t1']]);
    expect((await approve(made.body.id, desk.minh)).body.status).toBe('applied');
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    // To keep two apart that will come takes nobody else.
    await desk.accept('t9', { fullName: 'Nguyễn Thị Hoà' }, 'persons');
    const apart = { verdict: 'different', left: side('p1'), right: { source: 'tax', recordKey: 't9' } };
    const different = await desk.post('/v1/decisions', { ...apart, reason: 'spec', collection: 'persons' });
    expect(different.body.status).toBe('applied');
  });

  it('takes the place of a decision in doubt when it is approved', async () => {
    await push('p1', HOA);
    await push('t1', HOA_TOO);
    const apart = await desk.decide('different', 'p1', 't1');
    // Now the machine would join the two, but for what was decided.
    await push('t1', HOA);
    await push('p1', { ...HOA, deceasedOn: '2020-01-05' });
    expect(await desk.tasks()).toMatchObject([{ kind: 'changed-decision', qualifier: apart.body.id }]);
    const made = await desk.decideTask('same');
    expect(made.body).toMatchObject({ status: 'awaiting-approval', approvalReasons: ['deceased-and-living'] });
    expect((await desk.get(`/v1/decisions/${apart.body.id}`)).body.status).toBe('applied');
    expect(await approve(made.body.id, desk.minh)).toMatchObject({ status: 201, body: { status: 'applied' } });
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    expect((await desk.get(`/v1/decisions/${apart.body.id}`)).body.status).toBe('reversed');
  });

  it('keeps its review task in the queue, and out of other hands, until it is approved', async () => {
    await push('p1', {
      fullName: 'Nguyễn Thị Hoà',
      nationalId: '001180000126',
      dateOfBirth: '1980-02-01',
      phone: '0912345678',
    });
    await push('t1', {
      fullName: 'Nguyễn Thị Hoà',
      nationalId: '079180001234',
      dateOfBirth: '1980-02-01',
      phone: '0912345678',
    });
    const [task] = await desk.tasks();
    expect(task).toMatchObject({ kind: 'identifier-collision' });
    expect((await desk.get(`/v1/review-tasks/${task.id}`)).body.preview.approvalReasons).toEqual([
      'national-ids-differ',
    ]);
    const made = await desk.decideTask('same');
    expect(made.body.status).toBe('awaiting-approval');
    expect(await desk.tasks()).toMatchObject([{ id: task.id, status: 'open', awaitingDecision: made.body.id }]);
    expect(await desk.post(`/v1/review-tasks/${task.id}/claim`)).toMatchObject({
      status: 409,
      body: { code: 'task-awaits-approval', decisionId: made.body.id },
    });
    await approve(made.body.id, desk.minh);
    expect(await desk.tasks()).toEqual([]);
    expect((await desk.get(`/v1/review-tasks/${task.id}`)).body.status).toBe('decided');
  });

  it('is checked for contradictions again when it is approved', async () => {
    await push('p1', HOA);
    await push('t1', HOA_TOO);
    const made = await desk.decide('same', 'p1', 't1');
    const apart = await desk.decide('different', 'p1', 't1');
    expect(await approve(made.body.id, desk.minh)).toMatchObject({
      status: 409,
      body: { code: 'contradicts', reverse: apart.body.id },
    });
    expect((await desk.get(`/v1/decisions/${made.body.id}`)).body.status).toBe('awaiting-approval');
  });
});
