import { join } from 'node:path';

import { scoreCandidates } from '@sogoc/matching';

import { loadDataSet } from '../../data-set/load-data-set';
import { readDefinition } from '../../data-set/read-definition';
import { chooseModel } from '../choose-model';
import { scoreInThreads } from './score-in-threads';
import { scorePart, type ScorePart } from './score-part';

const BENCHMARKS = join(__dirname, '..', '..', '..', '..', '..', 'test', 'benchmarks');

describe('scoring in two threads', () => {
  it.each([
    ['person', 'synthetic:5:0.1'],
    [join(BENCHMARKS, 'presets', 'fake-1000.json'), join(BENCHMARKS, 'data', 'fake_1000.csv')],
  ])('comes to what one thread comes to: %s', async (name, records) => {
    const data = await loadDataSet(readDefinition(name), { records: [records] });
    const chosen = await chooseModel(data, { train: false });
    const parts: ScorePart[] = [];
    const run = async (part: ScorePart) => {
      parts.push(part);
      return structuredClone(scorePart(structuredClone(part)));
    };
    const scored = await scoreInThreads(data, chosen, { threads: 1, run, worthAThread: 1 });
    const whole = scoreCandidates({ ...data, model: chosen.model });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.left.length).toBeGreaterThan(100);
    expect(scored.weights).toEqual(whole.weights);
    expect(scored.levels).toEqual(whole.levels);
    const classes = (of: typeof whole) => Array.from({ length: of.pairs.count }, (_, i) => of.classOf(i));
    expect(classes(scored)).toEqual(classes(whole));
  });

  it('starts no thread for few pairs, and tells what goes wrong in one', async () => {
    const data = await loadDataSet(readDefinition('enterprise'), { records: ['synthetic:5:0.1'] });
    const chosen = await chooseModel(data, {});
    const run = () => Promise.reject(new Error('lost'));
    expect((await scoreInThreads(data, chosen, { threads: 1, run })).pairs.count).toBeGreaterThan(0);
    await expect(scoreInThreads(data, chosen, { threads: 1, run, worthAThread: 1 })).rejects.toThrow('lost');
  });
});
