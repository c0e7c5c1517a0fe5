import { contentHash } from '@sogoc/kernel';

import { isCorrected } from './contested-value';

describe('a contested value', () => {
  const valueHash = contentHash('1980-02-01');

  it.each([
    ['is corrected where its source states another one', { isLive: true, value: '1980-01-02' }, true],
    ['is corrected where its source states none', { isLive: true, value: null }, true],
    ['is corrected where the record is gone', { isLive: false, value: '1980-02-01' }, true],
    ['is not while its source states it', { isLive: true, value: '1980-02-01' }, false],
  ])('%s', (_case, now, corrected) => {
    expect(isCorrected({ ...now, valueHash })).toBe(corrected);
  });
});
