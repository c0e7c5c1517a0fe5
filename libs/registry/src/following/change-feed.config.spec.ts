import { readConfig } from '@sogoc/platform';

import { ChangeFeedConfig } from './change-feed.config';

describe('the configuration of the change feed', () => {
  it('has defaults', () => {
    expect(readConfig(ChangeFeedConfig, {})).toEqual({
      heartbeatMs: 15_000,
      pollMs: 250,
      streamsMax: 200,
      streamsPerKeyMax: 10,
    });
  });

  it.each(['FEED_HEARTBEAT_MS', 'FEED_POLL_MS', 'FEED_STREAMS_MAX', 'FEED_STREAMS_PER_KEY_MAX'])(
    'says what %s takes',
    (name) => {
      for (const value of ['0', '1.5', 'soon', '99999999']) {
        expect(() => readConfig(ChangeFeedConfig, { [name]: value })).toThrow(`Set ${name} to`);
      }
    },
  );
});
