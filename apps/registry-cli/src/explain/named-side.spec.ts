import { goldenOf, sideOf } from './named-side';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';

describe('a side as it is named on the command line', () => {
  it.each([
    [`population/persons/A-1`, { source: 'population', collection: 'persons', recordKey: 'A-1' }],
    ['land/land-parcels/26740/12/7', { source: 'land', collection: 'land-parcels', recordKey: '26740/12/7' }],
    [ID, { goldenId: ID }],
    [ID.toUpperCase(), { goldenId: ID }],
    [`persons/${ID}`, { goldenId: ID }],
    [`population/persons/${ID}`, { source: 'population', collection: 'persons', recordKey: ID }],
  ])('%s', (text, side) => {
    expect(sideOf(text)).toEqual(side);
  });

  it.each(['', 'population', 'population/persons', 'population/persons/', '/persons/A-1', 'Population/persons/A-1'])(
    'refuses "%s"',
    (text) => {
      expect(() => sideOf(text)).toThrow('source/collection/recordKey or a golden id');
    },
  );

  it('takes one golden record with its collection only', () => {
    expect(goldenOf(`persons/${ID}`)).toEqual({ collection: 'persons', id: ID });
    for (const text of [ID, `persons/${ID}/x`, 'persons/A-1']) expect(() => goldenOf(text)).toThrow('Give two sides');
  });
});
