import { formerPlacesAsWritten } from './former-places-as-written';
import { mapSeriesKind } from './map-series-kind';

describe('former places in the maps as offices write them', () => {
  it.each([
    [
      'slashes with the commune',
      { scheme: 'cadastral-map', value: '14236/12/37' },
      { communeCode: '14236', mapSheet: '12', parcelNumber: '37' },
    ],
    ['slashes', { scheme: 'map-299', value: '5/40' }, { mapSeries: '299', mapSheet: '5', parcelNumber: '40' }],
    ['words', { scheme: 'map-299', value: 'tờ 5 thửa 40' }, { mapSeries: '299', mapSheet: '5', parcelNumber: '40' }],
    ['more words', { scheme: 'map', value: 'Tờ bản đồ số 5, thửa đất số 40' }, { mapSheet: '5', parcelNumber: '40' }],
    [
      'members',
      { scheme: 'cadastral', communeCode: '28612', codeSet: 'NSO-2025-01', mapSheet: '9', parcelNumber: '1053' },
      { communeCode: '28612', codeSet: 'NSO-2025-01', mapSheet: '9', parcelNumber: '1053' },
    ],
  ])('%s', (_, item, place) => {
    expect(formerPlacesAsWritten([item])).toEqual([place]);
  });

  it.each([
    ['a certificate', { scheme: 'certificate', value: 'BU 123456' }],
    ['what is an identifier already', { scheme: 'cadastral-triple', value: 'NSO-2025-01/14236//12/37' }],
    ['a sheet alone', { scheme: 'map-299', value: 'tờ 5' }],
    ['a date', { scheme: 'registered', value: '12/05/1998' }],
    ['nothing', null],
  ])('takes none from %s', (_, item) => {
    expect(formerPlacesAsWritten([item])).toEqual([]);
  });

  it.each([
    ['ĐC', 'DIA CHINH'],
    ['BĐĐC', 'DIA CHINH'],
    ['Bản đồ địa chính', 'DIA CHINH'],
    ['BẢN ĐỒ 299', '299'],
    ['BĐ 299-TTG', '299'],
    ['Bản đồ địa chính cũ', 'Bản đồ địa chính cũ'],
    ['', ''],
  ])('the map series %s is of the kind %s', (series, kind) => {
    expect(mapSeriesKind(series)).toBe(kind);
  });
});
