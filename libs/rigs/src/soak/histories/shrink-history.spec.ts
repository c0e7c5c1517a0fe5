import { generateHistory } from './generate-history';
import type { History, HistoryStep } from './history';
import { shrinkHistory } from './shrink-history';

const history = generateHistory(7, { sources: ['a', 'b'], cappedBlockSize: 12 });

const pushesOf = ({ steps }: History, key: string): HistoryStep[] =>
  steps.filter((step) => step.act === 'push' && step.record.recordKey === key);

describe('shrinking a history', () => {
  it('keeps the steps that matter and leaves out all others', async () => {
    const fails = async (some: History): Promise<boolean> =>
      pushesOf(some, 'r1').length > 0 && pushesOf(some, 'r5').length > 0;
    const small = await shrinkHistory(history, fails);
    expect(small.steps).toHaveLength(2);
    expect(small.seed).toBe(7);
    for (const step of small.steps)
      expect(history.steps.map(({ stepNumber }) => stepNumber)).toContain(step.stepNumber);
  });

  it('leaves out attributes that do not matter', async () => {
    const fails = async ({ steps }: History): Promise<boolean> =>
      steps.some((step) => step.act === 'push' && step.record.recordKey === 'r3' && 'fullName' in step.attributes);
    const { steps } = await shrinkHistory(history, fails);
    expect(steps).toMatchObject([{ act: 'push', attributes: { fullName: expect.any(String) } }]);
    expect(Object.keys((steps[0] as { attributes: object }).attributes)).toEqual(['fullName']);
  });

  it('stops at the limit with what it has', async () => {
    let tries = 0;
    await shrinkHistory(history, async () => (tries++, true), 5);
    expect(tries).toBe(5);
  });
});
