import { join } from 'node:path';

import { loadDataSet } from '../../data-set/load-data-set';
import { readDefinition } from '../../data-set/read-definition';
import { trainOn } from '../train-on';
import { comparingOf } from './compare-in-thread';
import type { StartThread } from './comparing-threads';

const BENCHMARKS = join(__dirname, '..', '..', '..', '..', '..', 'test', 'benchmarks');

/** What a thread is sent and answers is copied, as between threads. */
const start: StartThread = (records) => {
  const compare = comparingOf(structuredClone(records));
  return {
    compare: (order) => Promise.resolve(structuredClone(compare(structuredClone(order)))),
    end: () => undefined,
  };
};

describe('training in threads', () => {
  it.each([
    ['columns that are compared by letters', 'definitions/fake-1000.json', ['fake_1000.csv']],
    ['columns whose words are counted', 'presets/restaurants.json', ['restaurant/fodors.csv', 'restaurant/zagats.csv']],
  ])('comes to what one thread comes to, however many there are: %s', async (_, definition, files) => {
    const records = files.map((file) => join(BENCHMARKS, 'data', file));
    const data = await loadDataSet(readDefinition(join(BENCHMARKS, definition)), { records });
    const settings = { seed: 1, samplePairs: 20_000 };
    const alone = await trainOn(data, settings);
    for (const threads of [1, 2, 3]) {
      const { trained, compared } = await trainOn(data, { ...settings, threads }, start);
      expect(trained).toEqual(alone.trained);
      expect(compared.levels).toEqual(alone.compared.levels);
      expect(compared.pairs.count).toBe(alone.compared.pairs.count);
    }
  });

  it('tells what goes wrong in a thread', async () => {
    const data = await loadDataSet(readDefinition(join(BENCHMARKS, 'definitions/fake-1000.json')), {
      records: [join(BENCHMARKS, 'data', 'fake_1000.csv')],
    });
    const lost: StartThread = () => ({ compare: () => Promise.reject(new Error('lost')), end: () => undefined });
    await expect(trainOn(data, { seed: 1, threads: 1 }, lost)).rejects.toThrow('lost');
  });
});
