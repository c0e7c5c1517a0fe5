import type { AllowanceLimit } from '@sogoc/persistence';

import { KeyAllowances } from './key-allowances';

/** The shared table without refilling. */
function sharedTable() {
  const taken = new Map<string, number>();
  let asked = 0;
  return {
    asked: () => asked,
    take: async (keyId: string, { name, burst }: AllowanceLimit, wanted: number) => {
      asked++;
      const before = taken.get(`${keyId} ${name}`) ?? 0;
      const granted = Math.min(wanted, burst - before);
      taken.set(`${keyId} ${name}`, before + granted);
      return { granted, left: burst - before - granted };
    },
  };
}

const limit = (burst: number): AllowanceLimit => ({ name: 'calls', perSecond: 1, burst });

describe('limits of a key', () => {
  it('are one for all processes', async () => {
    const table = sharedTable();
    const processes = [new KeyAllowances(table), new KeyAllowances(table), new KeyAllowances(table)];
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, at) => processes[at % 3]!.take('key', limit(100))),
    );
    expect(answers.filter(({ isAllowed }) => isAllowed)).toHaveLength(100);
    expect(table.asked()).toBeLessThan(300);
  });

  it('ask the table once for many calls', async () => {
    const table = sharedTable();
    const allowances = new KeyAllowances(table);
    for (let call = 0; call < 200; call++) expect((await allowances.take('key', limit(200))).isAllowed).toBe(true);
    expect(table.asked()).toBe(20);
    expect(await allowances.take('key', limit(200))).toMatchObject({
      isAllowed: false,
      remaining: 0,
      retryInSeconds: 1,
    });
  });

  it('take what a call costs, or nothing', async () => {
    const allowances = new KeyAllowances(sharedTable());
    expect(await allowances.take('key', limit(4), 3)).toMatchObject({ isAllowed: true, remaining: 1 });
    expect(await allowances.take('key', limit(4), 3)).toMatchObject({ isAllowed: false, retryInSeconds: 2 });
    expect(await allowances.take('key', limit(4), 1)).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(await allowances.take('other', limit(4), 60)).toMatchObject({ isAllowed: true, remaining: 0 });
  });
});
