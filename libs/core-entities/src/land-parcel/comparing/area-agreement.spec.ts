import { AREA_GRADES, areaComparator } from './area-agreement';

describe('how two areas agree', () => {
  it.each<[string, number[], number[], keyof typeof AREA_GRADES]>([
    ['measured to a tenth', [312.4], [312.4], 'sameMeasurement'],
    ['typed in whole metres', [312], [312], 'same'],
    ['a lot as all of the street have', [100], [100], 'sameSmall'],
    ['rounded', [312.4], [310], 'close'],
    ['surveyed anew', [312.4], [305], 'near'],
    ['from an old map', [312.4], [295], 'pacedOut'],
    ['from an old map, farther off', [312.4], [285], 'roughly'],
    ['measured twice, as two surveys of one plot are', [312.4], [309.1], 'near'],
    ['measured twice and too far apart for one plot', [312.4], [304.2], 'twoMeasurements'],
    ['the dwelling part of a plot', [75, 60, 15], [60], 'partOfUse'],
    ['two plots', [75, 60, 15], [40], 'different'],
  ])('%s', (_, left, right, grade) => {
    expect(areaComparator(left, right)).toBe(AREA_GRADES[grade]);
    expect(areaComparator(right, left)).toBe(AREA_GRADES[grade]);
  });
});
