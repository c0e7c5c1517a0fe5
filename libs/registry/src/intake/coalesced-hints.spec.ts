import type { PinoLogger } from 'nestjs-pino';

import { CoalescedHints } from './coalesced-hints';

const silent = { setContext: () => undefined, warn: jest.fn() };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('CoalescedHints', () => {
  it('gathers what comes while a hint hangs into one more', async () => {
    const sent: string[] = [];
    const hint = (entity: string): Promise<void> => {
      sent.push(entity);
      return new Promise(() => undefined);
    };
    const hints = new CoalescedHints({ hint }, silent as unknown as PinoLogger);
    for (let push = 0; push < 100; push++) hints.send('person');
    hints.send('enterprise');
    expect(sent).toEqual(['person', 'enterprise']);
  });

  it('sends again after a hint that came too late for the first', async () => {
    const sent: string[] = [];
    const hints = new CoalescedHints(
      { hint: async (entity) => void sent.push(entity) },
      silent as unknown as PinoLogger,
    );
    hints.send('person');
    hints.send('person');
    hints.send('person');
    await turn();
    expect(sent).toEqual(['person', 'person']);
    hints.send('person');
    await turn();
    expect(sent).toHaveLength(3);
  });

  it('outlives a queue that fails', async () => {
    const hint = jest.fn(() => Promise.reject(new Error('away')));
    const hints = new CoalescedHints({ hint }, silent as unknown as PinoLogger);
    hints.send('person');
    await turn();
    hints.send('person');
    await turn();
    expect(hint).toHaveBeenCalledTimes(2);
    expect(silent.warn).toHaveBeenCalledTimes(2);
  });
});
