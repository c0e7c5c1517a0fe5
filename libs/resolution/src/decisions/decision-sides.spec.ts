import { type DecisionSide, matchSides, partSides } from './decision-sides';

const golden = (entity: string, ...members: number[]): DecisionSide => ({
  entity,
  members,
  goldenId: 'g',
  isGolden: true,
});
const record = (entity: string, recordNumber: number): DecisionSide => ({
  entity,
  members: [recordNumber],
  goldenId: undefined,
  isGolden: false,
});

describe('the two sides of a decision', () => {
  it.each<[string, DecisionSide[], DecisionSide[], string | undefined, string | number[]]>([
    ['of one collection', [golden('person', 1)], [golden('person', 2)], undefined, [1, 2]],
    ['of two collections', [golden('person', 1)], [golden('enterprise', 2)], undefined, 'other-collection'],
    [
      'of several collections',
      [record('person', 1), record('vehicle', 3)],
      [record('person', 2), record('vehicle', 4)],
      undefined,
      'required',
    ],
    [
      'of the collection that was said',
      [record('person', 1), record('vehicle', 3)],
      [record('person', 2), record('vehicle', 4)],
      'vehicle',
      [3, 4],
    ],
    ['of another than was said', [record('person', 1)], [record('person', 2)], 'vehicle', 'other-collection'],
  ])('are read when they are %s', (_name, left, right, entity, expected) => {
    const read = matchSides(left, right, entity);
    expect(read.ok ? read.value.flatMap(({ members }) => members) : read.error.code).toEqual(expected);
  });

  it.each<[string, DecisionSide, DecisionSide, string, string | (readonly number[])[]]>([
    ['two golden records', golden('p', 1, 2), golden('p', 3), 'same', [[1, 2], [3]]],
    ['a record and another golden record', record('p', 1), golden('p', 2, 3), 'same', [[1], [2, 3]]],
    ['a record and the golden record that it is in', record('p', 1), golden('p', 1, 2), 'different', [[1], [2]]],
    ['the same the other way round', golden('p', 1, 2), record('p', 1), 'different', [[2], [1]]],
    ['a record that is the whole golden record', record('p', 1), golden('p', 1), 'different', 'sides-overlap'],
    ['a record that is in the golden record already', record('p', 1), golden('p', 1, 2), 'same', 'sides-overlap'],
    ['a record twice', record('p', 1), record('p', 1), 'different', 'sides-overlap'],
  ])('have nothing in common: %s', (_name, left, right, verdict, expected) => {
    const parted = partSides([left, right], verdict);
    expect(parted.ok ? parted.value.map(({ members }) => members) : parted.error.code).toEqual(expected);
  });
});
