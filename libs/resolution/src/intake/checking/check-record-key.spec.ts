import { checkRecordKey } from './check-record-key';
import { FaultList } from './fault-list';

const codesOf = (key: unknown): string[] => {
  const found = new FaultList();
  expect(checkRecordKey(key, found)).toBe(found.faults.length === 0);
  return found.faults.map(({ code }) => code);
};

describe('checkRecordKey', () => {
  it.each(['1', '001180000123', 'a/b', '...', ' ', 'hồ sơ 7', '😀', 'k'.repeat(200), '𠀀'.repeat(200)])(
    'accepts %j',
    (key) => {
      expect(codesOf(key)).toEqual([]);
    },
  );

  it.each<[unknown, string]>([
    [undefined, 'wrong-type'],
    [7, 'wrong-type'],
    ['', 'empty'],
    ['.', 'reserved-key'],
    ['..', 'reserved-key'],
    ['k'.repeat(201), 'too-long'],
    ['a\u0000', 'control-character'],
    ['a\n', 'control-character'],
    ['a\u007f', 'control-character'],
    ['a\u0085', 'control-character'],
    ['a\udc00', 'lone-surrogate'],
  ])('refuses %j as %s', (key, code) => {
    expect(codesOf(key)).toEqual([code]);
  });
});
