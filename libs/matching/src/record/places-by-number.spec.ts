import { PlacesByNumber } from './places-by-number';

describe('places by record numbers', () => {
  it.each([
    ['close together', [3, 1, 2]],
    ['far apart', [7, 90_000_000, 12_345]],
  ])('are found, and those of no record are not: %s', (_, recordNumbers) => {
    const places = PlacesByNumber.of(recordNumbers.map((recordNumber) => ({ recordNumber })));
    expect(recordNumbers.map((recordNumber) => places.get(recordNumber))).toEqual([0, 1, 2]);
    expect([0, 4, 99_999_999].map((recordNumber) => places.get(recordNumber))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
