import { EntityVerifier } from '@sogoc/registry';
import { car } from '@sogoc/testing';
import fc from 'fast-check';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

const BLOCK_SIZE = 6;

describe('questions over one number', () => {
  let desk: StewardDesk;
  beforeAll(async () => {
    desk = await StewardDesk.open({ cappedBlockSize: BLOCK_SIZE });
    await desk.api.database.query(`UPDATE source SET authority_for = '{chassis}' WHERE code = 'police'`);
  }, 60_000);
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  /** Of the tax office, with a plate and an owner of its own: a question about whoever states the number too. */
  const stranger = (name: string, chassis = 'CH1') => car(chassis, `30A-${name}`, `Owner ${name}`);
  const push = async (...names: string[]): Promise<void> => {
    for (const name of names) await desk.push(name, stranger(name));
  };
  const tasks = async (): Promise<[string, number][]> =>
    (await desk.tasks()).map(({ kind, goldenIds }): [string, number] => [kind, goldenIds.length]);
  const differences = async (entity = 'vehicle'): Promise<unknown> =>
    (await desk.services.get(EntityVerifier).verify(await desk.policies.of(entity))).differences;

  it('are one about a pair, and one about all as soon as a third states it', async () => {
    await push('t1', 't2');
    expect(await tasks()).toEqual([['possible-duplicate', 2]]);
    const [{ id: former }] = await desk.tasks();
    await push('t3');
    expect(await tasks()).toEqual([['shared-identifier', 3]]);
    expect((await desk.get(`/v1/review-tasks/${former}`)).body).toMatchObject({
      status: 'closed',
      closeReason: 'superseded',
    });
    const [{ id, scheme, goldenIds }] = await desk.tasks();
    const carriers: string[] = [];
    for (const key of ['t1', 't2', 't3']) carriers.push(await desk.goldenOf(key));
    expect([scheme, [...goldenIds].sort()]).toEqual(['chassis', carriers.sort()]);
    await push('t4');
    expect(await tasks()).toEqual([['shared-identifier', 4]]);
    expect((await desk.tasks())[0].id).toBe(id);
    expect(await differences()).toEqual([]);
  });

  it('are one about a pair again once the others are decided or gone', async () => {
    await push('t1', 't2', 't3');
    await desk.decide('different', 't1', 't2');
    expect(await tasks()).toEqual([['shared-identifier', 3]]);
    const apart = await desk.decide('different', 't1', 't3');
    expect(await tasks()).toEqual([['possible-duplicate', 2]]);
    await desk.reverse(apart);
    expect(await tasks()).toEqual([['shared-identifier', 3]]);
    await desk.decide('same', 't2', 't3');
    expect(await tasks()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('stay put off until somebody else states the number', async () => {
    await push('t1', 't2', 't3');
    expect(await desk.decideTask('same')).toMatchObject({ status: 422 });
    expect(await desk.decideTask('hold')).toMatchObject({ status: 201 });
    expect(await tasks()).toEqual([]);
    await desk.push('t2', { ...stranger('t2'), colour: 'blue' });
    expect(await tasks()).toEqual([]);
    await push('t4');
    expect(await tasks()).toEqual([['shared-identifier', 4]]);
    expect(await differences()).toEqual([]);
  });

  it('are one about people too, whatever they are called', async () => {
    const one = { sex: 'Nam', nationalId: '079071004321' };
    const people = { Phước: '1971-03-15', An: '1958-11-02', Bình: '1983-07-24', Dũng: '1962-10-09' };
    for (const [place, [given, dateOfBirth]] of Object.entries(people).entries())
      await desk.push(`t${place}`, { ...one, fullName: `Đặng Hữu ${given}`, dateOfBirth } as never, 'persons');
    expect(await tasks()).toEqual([['shared-identifier', 4]]);
    expect((await desk.get('/v1/identifiers/shared')).body.items).toMatchObject([
      { collection: 'persons', scheme: 'national-id', carriers: 4 },
    ]);
  });

  /** Everybody states one tax code; nobody is alike but for the sheets of one person. */
  const PEOPLE = {
    Tường: { fullName: 'Kha Quý Tường', dateOfBirth: '1961-08-09', birthPart: '079061', phone: '0903999333' },
    Páo: { fullName: 'Giàng Seo Páo', dateOfBirth: '1988-11-02', birthPart: '014088', phone: '0912000999' },
    Hạnh: { fullName: 'Nông Văn Hạnh', dateOfBirth: '1974-02-17', birthPart: '004074', phone: '0987111222' },
  };
  type Person = keyof typeof PEOPLE;
  const keyOf = (who: Person, sheet: number): string => `${sheet === 1 ? 'p' : 't'}-${who}-${sheet}`;
  /** Each sheet of a person has a national number of its own. */
  const acceptSheet = (who: Person, sheet: number, taxCode = '0309997125'): Promise<void> => {
    const { birthPart, ...person } = PEOPLE[who];
    const numbers = { nationalId: `${birthPart}${114_321 + sheet * 215_987}`, taxCode };
    return desk.accept(keyOf(who, sheet), { ...person, sex: 'Nam', ...numbers } as never, 'persons');
  };
  const pushSheet = async (who: Person, sheet: number): Promise<void> => {
    await acceptSheet(who, sheet);
    await desk.resolve();
  };

  it('are of each of those who lead to one another, whatever else states the number', async () => {
    for (const who of ['Tường', 'Páo'] as const) {
      await pushSheet(who, 1);
      await pushSheet(who, 2);
      expect(await differences('person')).toEqual([]);
    }
    expect(await tasks()).toEqual(Array(2).fill(['identifier-collision', 2]));
    await pushSheet('Páo', 3);
    expect((await tasks()).sort()).toEqual([
      ['identifier-collision', 2],
      ['shared-identifier', 3],
    ]);
    await pushSheet('Tường', 3);
    expect(await tasks()).toEqual(Array(2).fill(['shared-identifier', 3]));
    expect(await differences('person')).toEqual([]);
    // Looked at all at once they are the same.
    const apart = await desk.tasks();
    await desk.api.database.query('INSERT INTO pending_record (entity, record_no) SELECT entity, record_no FROM link');
    await desk.resolve();
    expect(await desk.tasks()).toEqual(apart);
  });

  it('show a few sides of many in the whole case', async () => {
    await push('t1', 't2', 't3', 't4', 't5');
    const [{ id }] = await desk.tasks();
    const { status, body } = await desk.get(`/v1/review-tasks/${id}/case`);
    expect([status, body.task.goldenIds.length, body.sides.length]).toEqual([200, 5, 5]);
  });

  it('do not bury whom the number is of, however many state it', async () => {
    await desk.push('p1', car('CH1', '30A-1', 'Lan'));
    await push(...Array.from({ length: 3 * BLOCK_SIZE }, (_, place) => `t${place}`));
    expect(await tasks()).toEqual([['crowded-identifier', 1]]);
    expect((await desk.tasks())[0].goldenIds).toEqual([await desk.goldenOf('p1')]);
    // Only the number brings this one to the first.
    await desk.push('p2', { chassisNumber: 'CH1', owner: 'Lan' });
    expect(await desk.partition()).toContainEqual(['p1', 'p2']);
    expect((await desk.get('/v1/sources/police/vehicles/p1')).body.findings).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('come to the same whatever is pushed, deleted and decided in whatever order', async () => {
    const names = ['p1', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'];
    const name = fc.constantFrom(...names);
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          push: name,
          chassis: fc.constantFrom('CH1', 'CH1', 'CH2'),
          plate: fc.constantFrom('A', 'B', 'C'),
        }),
      },
      { weight: 1, arbitrary: fc.record({ remove: name }) },
      { weight: 1, arbitrary: fc.record({ left: name, right: name, verdict: fc.constantFrom('same', 'different') }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        await desk.empty();
        for (const taken of steps) {
          if ('push' in taken) await desk.push(taken.push, car(taken.chassis, taken.plate, `Owner ${taken.push}`));
          else if ('remove' in taken) await desk.remove(taken.remove);
          else if (taken.left !== taken.right) await desk.decide(taken.verdict, taken.left, taken.right);
        }
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('come to the same whoever of several people is pushed, looked at together, deleted and decided about', async () => {
    const who = fc.constantFrom<Person>('Tường', 'Páo', 'Hạnh');
    const sheet = fc.integer({ min: 1, max: 4 });
    const taxCode = fc.constantFrom('0309997125', '0309997125', '0100109106');
    const verdict = fc.constantFrom('same', 'different');
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ who, sheet, taxCode, resolve: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ who, sheet, remove: fc.constant(true) }) },
      { weight: 1, arbitrary: fc.record({ who, sheet, verdict, other: who, otherSheet: sheet }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        await desk.empty();
        for (const taken of steps) {
          const key = keyOf(taken.who, taken.sheet);
          if ('taxCode' in taken) await acceptSheet(taken.who, taken.sheet, taken.taxCode);
          else if ('remove' in taken) await desk.remove(key, 'persons');
          else if (key !== keyOf(taken.other, taken.otherSheet))
            await desk.decide(taken.verdict, key, keyOf(taken.other, taken.otherSheet));
          if (!('resolve' in taken) || taken.resolve) await desk.resolve();
        }
        await desk.resolve();
        expect(await differences('person')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
