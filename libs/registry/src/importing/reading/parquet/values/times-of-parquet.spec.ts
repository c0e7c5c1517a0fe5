import { dayText, intervalText, timeText, type TimeUnit } from './times-of-parquet';

const MIDNIGHT = 1_704_153_600_000n;

describe('times of Parquet', () => {
  it.each<[bigint, TimeUnit, boolean, string]>([
    [MIDNIGHT, 'MILLIS', true, '2024-01-02T00:00:00.000Z'],
    [MIDNIGHT, 'MILLIS', false, '2024-01-02T00:00:00.000'],
    [MIDNIGHT * 1000n + 123_456n, 'MICROS', true, '2024-01-02T00:00:00.123456Z'],
    [MIDNIGHT * 1_000_000n + 7n, 'NANOS', false, '2024-01-02T00:00:00.000000007'],
    [-1n, 'MICROS', true, '1969-12-31T23:59:59.999999Z'],
    [2n ** 63n - 1n, 'MICROS', true, 'no time: 9223372036854775807 micros from 1970'],
    [-(2n ** 63n), 'NANOS', false, 'no time: -9223372036854775808 nanos from 1970'],
  ])('are told with their zone and all their digits: %s %s', (count, unit, isUtc, text) => {
    expect(timeText(count, unit, isUtc)).toBe(text);
  });

  it.each([
    [19_724, '2024-01-02'],
    [-1, '1969-12-31'],
    [2_147_483_647, 'no day: 2147483647 days from 1970'],
  ])('are days where they are counted in days: %s', (days, text) => {
    expect(dayText(days)).toBe(text);
  });

  it('are intervals of ISO 8601', () => {
    expect(intervalText(Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0, 0xac, 0x0d, 0, 0))).toBe('P1M2DT3.5S');
  });
});
