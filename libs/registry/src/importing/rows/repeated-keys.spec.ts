import { RepeatedKeys } from './repeated-keys';

describe('keys that came before in a file', () => {
  it('are told, with whether the row is the same again', () => {
    const keys = new RepeatedKeys();
    const notes = [
      ['D-1', 'D-1,An'],
      ['D-1', 'D-1,Bình'],
      ['D-2', 'D-2,An'],
      ['D-1', 'D-1,Bình'],
      [undefined, ''],
      [undefined, ''],
      ['Kho\u0301a', '1'],
      ['Khóa', '1'],
    ].map(([key, raw]) => keys.note(key, raw!));
    const none = undefined;
    expect(notes).toEqual([none, 'other-content', none, 'same-content', none, none, none, 'same-content']);
  });

  it('are found among many', () => {
    const keys = new RepeatedKeys();
    const all = Array.from({ length: 20_000 }, (_, at) => `K-${at}`);
    expect(all.filter((key) => keys.note(key, key) !== undefined)).toEqual([]);
    expect(all.filter((key) => keys.note(key, key) === undefined)).toEqual([]);
  });

  it('are compared with so many, and no more', () => {
    const keys = new RepeatedKeys(2);
    expect(['1', '2', '3', '3', '1'].map((key) => keys.note(key, key) !== undefined)).toEqual([
      ...[false, false, false, false],
      true,
    ]);
  });
});
