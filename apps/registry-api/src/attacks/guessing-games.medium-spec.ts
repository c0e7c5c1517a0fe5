import { AttackedRegistry, SECRET } from './__tests__/attacked-registry';

/** Shannon's entropy of what is answered to the guesses, in bits: what one of them tells on average. */
function bitsPerCall(answers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / answers.length) * Math.log2(count / answers.length),
    0,
  );
}

const BLIND = ['a consumer of the masked view', 'a consumer of ids', 'the source'] as const;
const { fullName, dateOfBirth, nationalId } = SECRET;
const wrongNumber = (at: number): string => `0011800471${String(24 + at).padStart(2, '0')}`;

describe('guessing what a view does not show', () => {
  let registry: AttackedRegistry;
  beforeAll(async () => (registry = await AttackedRegistry.open()), 120_000);
  afterAll(() => registry.close());
  beforeEach(() => registry.desk.api.database.query('DELETE FROM key_allowance'));

  async function ask(attacker: string, call: string, body: unknown): Promise<string> {
    const answer = await registry.desk.api.call('POST', `/v1/persons/${call}`, { key: registry.keyOf(attacker), body });
    const { instance: _instance, ...said } = answer.body;
    return JSON.stringify([answer.status, said]);
  }
  const match = (attacker: string, attributes: object) => ask(attacker, 'match', { attributes });

  it.each(BLIND)('%s: a match answers in two words', async (attacker) => {
    const answer = await match(attacker, { fullName, dateOfBirth, nationalId });
    expect(answer).toContain('"outcome":"match"');
    expect(answer).not.toMatch(/weight|explanation|level|comparisons|1980-02|001180047123|0903187456/);
  });

  it.each(BLIND)('%s: many numbers cannot be asked about at once', async (attacker) => {
    const formerNationalIds = Array.from({ length: 60 }, (_, at) => wrongNumber(at));
    const answer = await match(attacker, { fullName, formerNationalIds });
    expect(answer).toContain('one-number-a-question');
  });

  it.each(
    BLIND.flatMap((attacker) =>
      (
        [
          ['dateOfBirth', ['1980-02-17', '1980-02-18', '1980-03-17', '1981-02-17', '1980']],
          ['sex', ['Nam', 'Nữ']],
          ['phone', ['0903187456', '0903187457', '0912000000']],
          ['ethnicity', ['Kinh', 'Tày', 'Khơ Mú']],
        ] as const
      ).map(([attribute, guesses]) => [attacker, attribute, guesses] as const),
    ),
  )(
    '%s learns nothing of %s from the matches of who is known by name and number',
    async (attacker, attribute, guesses) => {
      const answers: string[] = [];
      for (const guess of guesses) answers.push(await match(attacker, { fullName, nationalId, [attribute]: guess }));
      expect(bitsPerCall(answers.map((answer) => answer.replace(/"findings":.*/, '')))).toBe(0);
      expect(answers[0]).toContain('"outcome":"match"');
    },
  );

  it.each(BLIND)('%s learns nothing from a number alone', async (attacker) => {
    const guesses = [nationalId, ...Array.from({ length: 9 }, (_, at) => wrongNumber(at))];
    const answers: string[] = [];
    for (const guess of guesses) answers.push(await match(attacker, { nationalId: guess }));
    expect(bitsPerCall(answers)).toBe(0);
  });

  it.each(BLIND)('%s learns nothing from a number under another name', async (attacker) => {
    const guesses = [nationalId, ...Array.from({ length: 9 }, (_, at) => wrongNumber(at))];
    const answers: string[] = [];
    for (const guess of guesses) answers.push(await match(attacker, { fullName: 'Trần Văn Xuân', nationalId: guess }));
    expect(bitsPerCall(answers)).toBe(0);
  });

  it.each(BLIND)('%s learns nothing from a number beside what is no name of somebody’s', async (attacker) => {
    const noNames = [{ fullName: 'Vô danh' }, { fullName: 'H' }, { fullName: 'N.T.H' }, { motherName: 'Lê Thị Xuân' }];
    const answers: string[] = [];
    for (const noName of noNames)
      for (const guess of [nationalId, wrongNumber(0)])
        answers.push(await match(attacker, { ...noName, nationalId: guess }));
    expect(answers.filter((answer) => !answer.includes('"items":[]'))).toEqual([]);
  });

  it.each(['a consumer of the masked view', 'a consumer of ids'])(
    '%s looks no number up, and no key of a source, without saying whose it is',
    async (attacker) => {
      const answers: string[] = [];
      for (const value of [nationalId, wrongNumber(0), wrongNumber(1)]) {
        answers.push(await ask(attacker, 'lookup', { scheme: 'national-id', value }));
        for (const stated of [
          { fullName: 'Trần Văn Xuân' },
          { dateOfBirth: '1980' },
          { fullName, dateOfBirth: '1980-02-18' },
        ])
          answers.push(await ask(attacker, 'lookup', { scheme: 'national-id', value, stated }));
      }
      for (const recordKey of ['p1', 'p2'])
        answers.push(await ask(attacker, 'lookup', { source: 'police', recordKey }));
      expect(new Set(answers)).toEqual(new Set([JSON.stringify([200, { items: [], disputed: false }])]));
      for (const stated of [{ fullName }, { fullName: 'NGUYEN THI HOAQUE' }, { dateOfBirth }])
        expect(await ask(attacker, 'lookup', { scheme: 'national-id', value: nationalId, stated })).toContain(
          registry.goldenId,
        );
      expect(
        await ask(attacker, 'lookup', { scheme: 'national-id', value: nationalId, stated: { sex: 'Nữ' } }),
      ).toContain('422');
    },
  );

  it('a search by a number finds nobody below the full view', async () => {
    const answers = [];
    for (const text of [nationalId, wrongNumber(0)])
      answers.push(await ask('a consumer of the masked view', 'search', { text }));
    expect(bitsPerCall(answers)).toBe(0);
    expect(await ask('a consumer of the full view', 'search', { text: nationalId })).toContain(registry.goldenId);
  });

  it('an agency that may resolves plain numbers', async () => {
    const { api } = registry.desk;
    const wish = { role: 'consumer', label: 'agency', plainLookup: true };
    const { body } = await api.call('POST', '/v1/keys', { key: registry.operator, body: wish });
    const question = { scheme: 'national-id', value: nationalId };
    const answer = await api.call('POST', '/v1/persons/lookup', { key: String(body.key), body: question });
    expect(JSON.stringify(answer.body)).toContain(registry.goldenId);
    expect(JSON.stringify(answer.body)).not.toContain(nationalId);
  });

  it('tells little a call, and not for long: a key that misses is refused, and the operator hears of it', async () => {
    const attacker = 'a consumer of the masked view';
    const answers: string[] = [];
    for (let at = 0; at < 120; at++) {
      const value = at === 60 ? nationalId : `0011800${String(48_000 + at)}`;
      answers.push(await ask(attacker, 'lookup', { scheme: 'national-id', value, stated: { fullName } }));
    }
    // Some come back while it is asked.
    expect(answers.filter((answer) => answer.startsWith('[429')).length).toBeGreaterThan(14);
    expect(bitsPerCall(answers.slice(0, 100))).toBeLessThan(0.1);
    const { body } = await registry.desk.api.call('GET', '/metrics', { key: registry.operator });
    expect(String(body.text)).toMatch(/sogoc_question_misses_total\{call="lookup",key="[0-9a-f-]{36}"\} 1\d\d/);
    expect(String(body.text)).toMatch(/sogoc_guessing_alarms_total\{key="[0-9a-f-]{36}"\} 1\d/);
  });

  it('a push of a number alone does not tell whose it is', async () => {
    const { api } = registry.desk;
    const push = async (recordKey: string, attributes: object): Promise<Record<string, unknown>> => {
      const path = `/v1/sources/tax/persons/${recordKey}`;
      const answering = api.call('PUT', path, {
        key: registry.keyOf('another source'),
        headers: { prefer: 'wait=20' },
        body: { attributes },
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await registry.desk.resolve();
      return (await answering).body;
    };
    const read = async (recordKey: string) =>
      (await api.call('GET', `/v1/sources/tax/persons/${recordKey}`, { key: registry.keyOf('another source') })).body;
    for (const [recordKey, attributes] of [
      ['g1', { nationalId }],
      ['g2', { nationalId: wrongNumber(3) }],
      ['g4', { fullName: 'Vô danh', nationalId }],
      ['g5', { fullName: 'N.T.H', formerNationalIds: [nationalId] }],
    ] as const) {
      const answers = [await push(recordKey, attributes), await push(recordKey, attributes), await read(recordKey)];
      for (const answer of answers) {
        expect(answer).not.toHaveProperty('outcome');
        expect(answer).not.toHaveProperty('goldenId');
      }
    }
    expect(await push('g6', { fullName: 'Trẻ sơ sinh', sex: 'Nữ' })).toMatchObject({ outcome: 'created' });
    expect(await push('g3', { fullName: 'Lò Thị Mai', nationalId: '014199000777' })).toMatchObject({
      outcome: 'created',
    });
  });
});
