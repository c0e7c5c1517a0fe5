import {
  compareRelationPositions,
  endOfRelations,
  isRelationPosition,
  type RelationPosition,
} from './relation-position';

const A = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
const B = '0197c3f0-6f1e-7c40-9a53-1d2e3f405163';

describe('places in a list of relations', () => {
  it('stand in one order: what is stated, then who names it, by golden record, type, record and place', () => {
    const ordered: RelationPosition[] = [
      ['out', 0, 9, 0],
      ['out', 0, 10, 0],
      ['out', 1, 1, 0],
      ['out', 1, 1, 1],
      ['in', A, 0, 5, 0],
      ['in', A, 1, 1, 0],
      endOfRelations(A),
      ['in', B, 0, 1, 0],
    ];
    expect([...ordered].reverse().sort(compareRelationPositions)).toEqual(ordered);
    for (const position of ordered) {
      expect(isRelationPosition(JSON.parse(JSON.stringify(position)))).toBe(true);
      expect(compareRelationPositions(position, position)).toBe(0);
    }
  });

  it.each([
    [[]],
    [['out']],
    [['out', 1, 2]],
    [['in', 1, 2, 3]],
    [['in', "'", 1, 2, 3]],
    [['out', 1, '2', 3]],
    ['out'],
    [null],
  ])('refuse %j', (value) => expect(isRelationPosition(value)).toBe(false));
});
