import { Companions, type DrainBacklog } from './companions';

describe('drains beside one that came upon a backlog', () => {
  let begun: number;
  let ends: { resolve: (count: number) => void; reject: (error: Error) => void }[];
  let isToStop: boolean;
  const drain: DrainBacklog = () => {
    begun += 1;
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  };
  const companions = (): Companions => new Companions(drain, () => isToStop);
  beforeEach(() => ([begun, ends, isToStop] = [0, [], false]));

  it('are as many as there are to be, and begin again when they were ended', async () => {
    const beside = companions();
    beside.begin(2);
    beside.begin(2);
    expect(begun).toBe(2);
    ends.forEach(({ resolve }, index) => resolve(index + 1));
    expect(await beside.end()).toBe(3);
    beside.begin(2);
    expect(begun).toBe(4);
  });

  it('none of them worked through nothing', async () => {
    expect(await companions().end()).toBe(0);
  });

  it('stop all when one fails, which whoever waits for them is told', async () => {
    const beside = companions();
    beside.begin(2);
    ends[0]!.reject(new Error('gone'));
    ends[1]!.resolve(5);
    await expect(beside.end()).rejects.toThrow('gone');
    expect(beside.areToStop()).toBe(true);
  });

  it('stop when the work is to stop, and are waited for when it failed elsewhere', async () => {
    const beside = companions();
    beside.begin(1);
    expect(beside.areToStop()).toBe(false);
    isToStop = true;
    expect(beside.areToStop()).toBe(true);
    isToStop = false;
    const abandoned = beside.abandon(new Error('elsewhere'));
    expect(beside.areToStop()).toBe(true);
    ends[0]!.resolve(1);
    await abandoned;
  });
});
