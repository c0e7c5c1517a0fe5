import { onlyGeometry } from './only-geometry';

const POINT = { type: 'Point', coordinates: [105.8, 21] };
const FEATURE = { type: 'Feature', geometry: POINT };

describe('the one thing that a collection holds', () => {
  it.each([
    ['a feature collection', { type: 'FeatureCollection', features: [FEATURE] }, FEATURE],
    ['a geometry collection', { type: 'GeometryCollection', geometries: [POINT] }, POINT],
    [
      'a system of coordinates that the collection states',
      { type: 'FeatureCollection', crs: 'EPSG:9210', features: [FEATURE] },
      { ...FEATURE, crs: 'EPSG:9210' },
    ],
    [
      'one that the thing states itself',
      { type: 'FeatureCollection', crs: 'EPSG:4326', features: [{ ...FEATURE, crs: 'EPSG:9210' }] },
      { ...FEATURE, crs: 'EPSG:9210' },
    ],
  ])('is taken out: %s', (_, raw, only) => {
    expect(onlyGeometry(raw)).toEqual(only);
  });

  it.each([
    POINT,
    { type: 'FeatureCollection', features: [FEATURE, FEATURE] },
    { type: 'FeatureCollection', features: [] },
    { type: 'GeometryCollection', geometries: [null] },
    { type: 'FeatureCollection' },
    null,
    'POINT (105.8 21)',
  ])('is not there in %j', (raw) => {
    expect(onlyGeometry(raw)).toBe(raw);
  });
});
