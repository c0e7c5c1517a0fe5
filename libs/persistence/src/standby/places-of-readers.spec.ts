import { PlacesOfReaders } from './places-of-readers';

describe('how far readers have seen', () => {
  it('never goes back, whatever order calls end in', () => {
    const places = new PlacesOfReaders();
    expect(places.of('a')).toBe(0n);
    places.raise('a', 7n);
    places.raise('a', 5n);
    places.raise('b', 3n);
    expect([places.of('a'), places.of('b')]).toEqual([7n, 3n]);
  });

  it('is kept of those who were there last', () => {
    const places = new PlacesOfReaders();
    for (let reader = 0; reader < 10_001; reader++) places.raise(`r${reader}`, 1n);
    places.raise('r2', 2n);
    places.raise('another', 1n);
    expect(['r0', 'r1', 'r2', 'r10000'].map((reader) => places.of(reader))).toEqual([0n, 0n, 2n, 1n]);
  });
});
