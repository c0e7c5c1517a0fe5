import { withinRequest } from '@sogoc/platform';
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

  it('names the first request of those that a hint speaks for', async () => {
    const sent: unknown[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const hint = async (_entity: string, requestId?: string): Promise<void> => {
      sent.push(requestId);
      if (sent.length === 1) await held;
    };
    const hints = new CoalescedHints({ hint }, silent as unknown as PinoLogger);
    for (const requestId of ['r-1', 'r-2', 'r-3']) withinRequest(requestId, () => hints.send('person'));
    release();
    await turn();
    hints.send('person');
    await turn();
    expect(sent).toEqual(['r-1', 'r-2', undefined]);
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
