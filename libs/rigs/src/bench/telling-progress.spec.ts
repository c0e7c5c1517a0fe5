import { setTimeout as sleep } from 'node:timers/promises';

import { tellingProgress } from './telling-progress';

it('tells while the work goes on, and no more after it', async () => {
  let told = 0;
  let finish: (value: string) => void = () => undefined;
  const work = new Promise<string>((resolve) => (finish = resolve));
  const all = tellingProgress(
    work,
    () => {
      told++;
      if (told === 2) finish('done');
      return Promise.reject(new Error('the database is away'));
    },
    1,
  );
  expect(await all).toBe('done');
  const then = told;
  await sleep(20);
  expect(told).toBe(then);
});
