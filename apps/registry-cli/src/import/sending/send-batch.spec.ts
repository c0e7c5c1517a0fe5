import type { ReadyRow } from '@sogoc/resolution';

import { RefusedCall } from './refused-call';
import { sendBatch } from './send-batch';
import type { SourceApi } from './source-api';

const ready = (recordKey: string, more: object = { attributes: {} }): ReadyRow => ({
  row: { number: Number(recordKey), raw: recordKey },
  item: { recordKey, ...more },
});

/** A registry that takes so many characters in one call. */
function apiOf(most: number) {
  const calls: string[] = [];
  const answer = (name: string) => async (items: readonly unknown[]) => {
    if (JSON.stringify(items).length > most) throw new RefusedCall('Too large.', 413);
    const keys = (items as { recordKey: string }[]).map(({ recordKey }) => recordKey);
    calls.push(`${name} ${keys.join()}`);
    return keys.map((recordKey, index) => ({ index, recordKey, status: 'pending' }));
  };
  return { calls, api: { push: answer('push'), remove: answer('remove') } as unknown as SourceApi };
}

describe('a batch', () => {
  it('goes in halves for as long as it is too large, in the order of the file', async () => {
    const { api, calls } = apiOf(100);
    const batch = [1, 2, 3, 4, 5].map((key) => ready(String(key)));
    const gone = ready('6', { deleted: true });
    const outcomes = await sendBatch(api, [...batch, gone, ready('7')]);
    expect(calls).toEqual(['push 1,2', 'push 3', 'push 4,5', 'remove 6', 'push 7']);
    expect(outcomes.map(({ recordKey, status }) => `${recordKey} ${status}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((key) => `${key} pending`),
    );
  });

  it('loses no other row to one that is too large by itself', async () => {
    const { api } = apiOf(100);
    const large = ready('2', { attributes: { note: 'x'.repeat(200) } });
    const outcomes = await sendBatch(api, [ready('1'), large, ready('3')]);
    expect(outcomes.map(({ row, status, problem }) => [row.number, status, problem?.code])).toEqual([
      [1, 'pending', undefined],
      [2, 'rejected', 'body-too-large'],
      [3, 'pending', undefined],
    ]);
  });

  it('stops at any other refusal', async () => {
    const { api } = apiOf(100);
    api.push = async () => {
      throw new RefusedCall('No.', 403);
    };
    await expect(sendBatch(api, [ready('1'), ready('2')])).rejects.toThrow('No.');
  });
});
