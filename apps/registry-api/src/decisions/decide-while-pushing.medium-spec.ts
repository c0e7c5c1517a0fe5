import { car } from '@sogoc/testing';

import { type Answered, StewardDesk } from './__tests__/steward-desk';

describe('stewards who decide while sources push', () => {
  let desk: StewardDesk;
  beforeEach(async () => (desk = await StewardDesk.open()), 60_000);
  afterEach(() => desk.close());

  const things = Array.from({ length: 6 }, (_, n) => n);

  it('get their way, and nothing is lost or left half done', async () => {
    for (const n of things) {
      await desk.push(`p${n}`, car(undefined, `30A-${n}`, 'Lan'));
      await desk.push(`t${n}`, car(undefined, `30A-${n}`, 'Minh'));
    }
    const pushing = async (): Promise<void> => {
      for (const round of [1, 2, 3])
        for (const n of things) await desk.push(`p${n}`, car(undefined, `30A-${n}`, 'Lan', `c${round}`));
    };
    const deciding = async (as: string): Promise<Answered[]> => {
      const answers: Answered[] = [];
      for (const n of things) {
        const made = await desk.decide('same', `t${n}`, `p${n}`, { as, onRecords: true });
        answers.push(
          made,
          await desk.reverse(made, as),
          await desk.decide('same', `p${n}`, `t${n}`, { as, onRecords: true }),
        );
      }
      return answers;
    };
    const [, lans, minhs] = await Promise.all([pushing(), deciding(desk.lan), deciding(desk.minh), pushing()]);
    expect([...new Set([...lans, ...minhs].map(({ status }) => status))]).toEqual([201]);
    expect(await desk.partition()).toEqual(things.map((n) => [`p${n}`, `t${n}`]));
    await desk.resolve();
    const before = await desk.events();
    await desk.api.database.query(
      'INSERT INTO pending_record (entity, record_no) SELECT entity, record_no FROM source_record',
    );
    await desk.resolve();
    expect(await desk.events()).toEqual(before);
  });

  it('cannot contradict each other, however close they are', async () => {
    for (const key of ['p1', 'p2', 'p3']) await desk.push(key, car(undefined, key, key));
    for (let round = 0; round < 4; round++) {
      const answers = await Promise.all([
        desk.decide('same', 'p1', 'p2', { onRecords: true }),
        desk.decide('same', 'p2', 'p3', { onRecords: true, as: desk.minh }),
        desk.decide('different', 'p1', 'p3', { onRecords: true, as: desk.minh }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
      expect(await desk.tasks()).toEqual([]);
      for (const answer of answers.filter(({ status }) => status === 201)) await desk.reverse(answer);
    }
  });
});
