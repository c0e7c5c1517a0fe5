import { componentsOf } from './components-of';

const records = [4, 2, 7, 1].map((recordNumber) => ({ recordNumber }));
const link = (left: number, right: number) => ({ left, right });

describe('componentsOf', () => {
  it('follows edges and must-links, in the order of the records', () => {
    expect(componentsOf(records, [link(1, 2)], [link(7, 4)])).toEqual([
      [4, 7],
      [2, 1],
    ]);
  });

  it('connects through a tombstone by must-links, never by match edges', () => {
    expect(componentsOf(records, [], [link(4, 99), link(99, 1)])).toEqual([[4, 1], [2], [7]]);
    expect(componentsOf(records, [link(4, 99), link(99, 1)])).toEqual([[4], [2], [7], [1]]);
  });

  it('lists no component of tombstones only', () => {
    expect(componentsOf([], [], [link(98, 99)])).toEqual([]);
  });
});
