import { packFeatures, unpackFeatures } from './pack-features';

const FEATURES = {
  nationalId: '012345678901',
  communes: ['26740'],
  name: 'TRAN BINH',
  addressLine: '1 LE LOI',
  other: 'x',
};

describe('features as they are stored', () => {
  it('have short names, but for those that are asked for by name, and come back in their order', () => {
    const stored = packFeatures(FEATURES);
    expect(stored).toEqual({
      n: '012345678901',
      communes: ['26740'],
      a: 'TRAN BINH',
      addressLine: '1 LE LOI',
      other: 'x',
    });
    expect(JSON.stringify(unpackFeatures(stored))).toBe(JSON.stringify(FEATURES));
  });

  it('keep names that look like short ones', () => {
    const features = { n: '1', '=n': '2', constructor: '3' };
    expect(packFeatures(features)).toEqual({ '=n': '1', '==n': '2', constructor: '3' });
    expect(unpackFeatures(packFeatures(features))).toEqual(features);
  });

  it('are read as they are where a release before wrote them, and stay away where there are none', () => {
    expect(unpackFeatures(FEATURES)).toEqual(FEATURES);
    expect(packFeatures(null)).toBeNull();
    expect(unpackFeatures(null)).toBeNull();
  });
});
