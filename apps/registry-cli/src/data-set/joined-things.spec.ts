import { joinedThings } from './joined-things';

describe('joinedThings', () => {
  it('joins through others and names a thing by its lowest number, whatever the order of the pairs', () => {
    const pairs = [
      { left: 5, right: 4 },
      { left: 2, right: 1 },
      { left: 4, right: 2 },
    ];
    const expected = new Map([
      [1, '1'],
      [2, '1'],
      [3, '3'],
      [4, '1'],
      [5, '1'],
    ]);
    expect(joinedThings([1, 2, 3, 4, 5], pairs)).toEqual(expected);
    expect(joinedThings([1, 2, 3, 4, 5], [...pairs].reverse())).toEqual(expected);
  });
});
