import type { ResolutionNotices, ResolutionState, SourceRecordRepository } from '@sogoc/persistence';

import { linkOutcome, ResolutionWatch } from './resolution-watch';

const state = (change: Partial<ResolutionState>): ResolutionState => ({
  consideredReceiptNumber: 1,
  status: 'resolved',
  problem: null,
  goldenId: 'g1',
  recordCount: 1,
  ...change,
});

/** Word that comes when `wakeAll` is called, or when time is up. */
const noticesThat = (isListening: boolean): ResolutionNotices => {
  let wake: () => void = () => undefined;
  const within = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const notices = { isListening, of: () => ({ within, end: () => undefined }), wakeAll: () => wake() };
  return notices as unknown as ResolutionNotices;
};

const watchOver = (states: readonly ResolutionState[], notices = noticesThat(false)): ResolutionWatch => {
  let look = 0;
  const resolutionState = async (): Promise<ResolutionState | undefined> => states[Math.min(look++, states.length - 1)];
  return new ResolutionWatch({ resolutionState } as unknown as SourceRecordRepository, notices);
};

describe('ResolutionWatch', () => {
  it('answers once a version at least as new was considered', async () => {
    const watch = watchOver([state({ consideredReceiptNumber: 4 }), state({ consideredReceiptNumber: 6 })]);
    expect(await watch.settled(1, 5, 10, () => false)).toMatchObject({ consideredReceiptNumber: 6 });
  });

  it('looks when it is told, not before', async () => {
    const notices = noticesThat(true);
    const watch = watchOver([state({ consideredReceiptNumber: 4 }), state({ consideredReceiptNumber: 6 })], notices);
    const begun = performance.now();
    const settled = watch.settled(1, 5, 10, () => false);
    setTimeout(() => notices.wakeAll(), 50);
    expect(await settled).toMatchObject({ consideredReceiptNumber: 6 });
    expect(performance.now() - begun).toBeGreaterThan(45);
  });

  it.each<[string, number, () => boolean]>([
    ['time runs out', 0, () => false],
    ['the caller is gone', 10, () => true],
  ])('gives up when %s', async (_name, seconds, isGone) => {
    expect(await watchOver([state({ consideredReceiptNumber: 4 })]).settled(1, 5, seconds, isGone)).toBeUndefined();
  });

  it('lets waits end when the process stops', async () => {
    const watch = watchOver([state({ consideredReceiptNumber: 4 })]);
    const waiting = watch.settled(1, 5, 30, () => false);
    watch.beforeApplicationShutdown();
    expect(await waiting).toBeUndefined();
  });

  it.each<[string | undefined, Partial<ResolutionState>, string | undefined]>([
    [undefined, { recordCount: 1 }, 'created'],
    [undefined, { recordCount: 3 }, 'linked'],
    ['g1', { recordCount: 3 }, 'updated'],
    ['g0', { recordCount: 1 }, 'moved'],
    ['g1', { goldenId: null }, undefined],
  ])('tells from %s and %o that it was %s', (before, change, outcome) => {
    expect(linkOutcome(before, state(change))).toBe(outcome);
  });
});
