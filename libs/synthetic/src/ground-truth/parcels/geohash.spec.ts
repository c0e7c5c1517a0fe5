import { geohashOf } from './true-geohash';

test.each([
  [57.64911, 10.40744, 11, 'u4pruydqqvj'],
  [42.605, -5.603, 5, 'ezs42'],
])('the GeoHash of %d, %d in %i characters is %s', (latitude, longitude, length, expected) => {
  expect(geohashOf(latitude, longitude, length)).toBe(expected);
});
