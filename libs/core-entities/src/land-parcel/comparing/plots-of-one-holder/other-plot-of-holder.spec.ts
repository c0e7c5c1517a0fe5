import type { Features } from '@sogoc/matching';

import { otherCertifiedPlot, otherField, otherSurveyedPlot, otherUse } from './other-plot-of-holder';

const place = (sheet: string, number: string): Features => ({
  cadastre: ['before-2025-07', '14236', '', sheet, number],
  mapPlace: `NSO-2025-01/14236/${sheet}/${number}`,
  parcelNumber: number,
});

describe('what tells the plots of one holder apart', () => {
  it.each<[string, Features, Features, boolean]>([
    ['two fields', { localPlaces: ['xom 7', 'field MA CU'] }, { localPlaces: ['xom 7', 'field CUA DINH'] }, true],
    ['one field and none', { localPlaces: ['xom 7', 'field MA CU'] }, { localPlaces: ['xom 7'] }, false],
    [
      'two fields and one certificate',
      { localPlaces: ['field MA CU'], certificates: ['AB123456'] },
      { localPlaces: ['field CUA DINH'], certificates: ['AB123456'] },
      false,
    ],
    [
      'two fields and one number on a sheet',
      { localPlaces: ['field MA CU'], ...place('5', '27') },
      { localPlaces: ['field CUA DINH'], ...place('5', '27') },
      false,
    ],
  ])('fields: %s', (_, left, right, are) => {
    expect(otherField(left, right)).toBe(are);
    expect(otherField(right, left)).toBe(are);
  });

  it.each<[string, Features, Features, boolean]>([
    ['a house and rice', { landUses: ['home', 'perennial'] }, { landUses: ['rice'] }, true],
    ['a house with a garden, and the house', { landUses: ['home', 'perennial'] }, { landUses: ['home'] }, false],
    ['no use on one side', { landUses: ['home'] }, {}, false],
    [
      'rice that was built on, under one number',
      { landUses: ['rice'], ...place('5', '27') },
      { landUses: ['home'], ...place('5', '27') },
      false,
    ],
    [
      'rice that was built on, by one code',
      { landUses: ['rice'], parcelCode: 'c' },
      { landUses: ['home'], parcelCode: 'c' },
      false,
    ],
  ])('uses: %s', (_, left, right, are) => {
    expect(otherUse(left, right)).toBe(are);
  });

  it.each<[string, Features, Features, boolean]>([
    [
      'two numbers and two measurements',
      { area: 3596.1, ...place('14', '137') },
      { area: 3801.7, ...place('8', '18') },
      true,
    ],
    [
      'two numbers and one measurement',
      { area: 3596.1, ...place('14', '137') },
      { area: 3580.4, ...place('8', '18') },
      false,
    ],
    [
      'a whole number of a certificate',
      { area: 3596.1, ...place('14', '137') },
      { area: 3800, ...place('5', '1122') },
      false,
    ],
    ['one number on a sheet', { area: 3596.1, ...place('14', '137') }, { area: 3801.7, ...place('14', '137') }, false],
    ['no number on one side', { area: 3596.1, ...place('14', '137') }, { area: 3801.7 }, false],
  ])('surveys: %s', (_, left, right, are) => {
    expect(otherSurveyedPlot(left, right)).toBe(are);
  });

  const certified = (serial: string, area: number, sheet: string, number: string): Features => ({
    certificates: [serial],
    area,
    ...place(sheet, number),
  });
  it.each<[string, Features, Features, boolean]>([
    ['all three differ', certified('A', 5204.5, '21', '260'), certified('B', 5164.6, '18', '237'), true],
    ['one area, rounded', certified('A', 810, '21', '260'), certified('B', 810.4, '18', '237'), false],
    ['measured anew', certified('A', 4950, '9', '713'), certified('B', 5050.5, '21', '260'), false],
    ['one certificate', certified('A', 5204.5, '21', '260'), certified('A', 5164.6, '18', '237'), false],
    [
      'one house',
      { ...certified('A', 102.9, '47', '55'), houses: ['19B DUONG QUANG HAM'] },
      { ...certified('B', 101.1, '15', '868'), houses: ['19B DUONG QUANG HAM'] },
      false,
    ],
  ])('certificates: %s', (_, left, right, are) => {
    expect(otherCertifiedPlot(left, right)).toBe(are);
  });
});
