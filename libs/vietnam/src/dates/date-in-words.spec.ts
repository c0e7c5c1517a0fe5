import { parsePartialDate } from './partial-date';
import { namesYear } from './sexagenary-year';

const read = (raw: string) => {
  const { value, findings } = parsePartialDate(raw, { observedAt: '2026-11-21' });
  return [value, findings.map(({ code, suggestion }) => (suggestion === undefined ? code : `${code} ${suggestion}`))];
};

describe('a date that is not written in digits alone', () => {
  it.each([
    '15-Mar-1971',
    '15 March 1971',
    'March 15, 1971',
    'Mon Mar 15 1971',
    '15/Mar/1971',
    '15 thg 3, 1971',
    '15 thg 03 1971',
    '15-THG3-1971',
    '15 tháng Ba, 1971',
    'Thứ Hai, 15 tháng 3, 1971',
    'Chủ Nhật, 15 tháng 3 năm 1971',
    'ngày15 tháng3 năm1971',
    '15/03/1971 12:00:00 SA',
    '15/03/1971 10:30:00 CH',
    '1971-03-15Z',
    '1971-03-15+07:00',
    "'15/03/1971",
    '15\\03\\1971',
    '15–03–1971',
  ])('%s is 15 March', (raw) => {
    expect(read(raw)).toEqual(['1971-03-15', []]);
  });

  it.each([
    '15/03/1971 (DL)',
    '15/3/1971 dương lịch',
    '15/03/1971 (xã xác nhận)',
    '15/03/1971 (theo GKS)',
    '15/03/1971 tại Hà Nội',
  ])('%s is the same, with a note', (raw) => {
    expect(read(raw)).toEqual(['1971-03-15', ['LABEL_REMOVED']]);
  });

  it.each([
    ['T3/1971', '1971-03'],
    ['Thg 3 1971', '1971-03'],
    ['March 1971', '1971-03'],
    ['Sinh tháng 3 năm 1971', '1971-03'],
    ['tháng mười hai 1971', '1971-12'],
    ['15 tháng mười một năm 1971', '1971-11-15'],
    ['15 tháng năm năm 1971', '1971-05-15'],
    ['3 May 1971', '1971-05-03'],
    ['--/03/1971', '1971-03'],
    ['../03/1971', '1971-03'],
    ['/3/1971', '1971-03'],
    ['1971-03-XX', '1971-03'],
    ['1971-XX-XX', '1971'],
    ['Tân Hợi 1971', '1971'],
    ['1971 (Tân Hợi)', '1971'],
    ['năm Kỉ Tị 1989', '1989'],
  ])('%s leaves open what is not known: %s', (raw, value) => {
    expect(read(raw)).toEqual([value, []]);
  });

  it.each(['1971 (không rõ ngày tháng)', 'Năm 1971 (không nhớ ngày)', '1971 (chỉ nhớ năm)'])('%s is a year', (raw) => {
    expect(read(raw)[0]).toBe('1971');
  });

  it.each([
    '15/3/1971 (ÂL)',
    '15/3/1971 âm lịch',
    '15/3/1971 AL',
    'rằm tháng 3 năm 1971',
    '15 tháng Một, 1971',
    'ngày 1 tháng giêng năm 1971',
    'tháng chạp 1971',
    'Canh Tý 1971',
    'khoảng 1971',
    '1971 (khoảng)',
    '15/3/1971 (không rõ)',
    '15/3/1971 (sai)',
    '01/01/1971 (chỉ nhớ năm)',
    '15/03/1971 hoặc 16/03/1971',
    '15 tháng 3 đến 16 tháng 3 1971',
    'T13/1971',
    'đầu năm 1971',
    'trước năm 1945',
    '45 tuổi',
  ])('%s is not guessed', (raw) => {
    expect(read(raw)[0]).toBeUndefined();
  });

  it('suggests the century of a short year with the month by its name too', () => {
    expect(read('15-Mar-71')).toEqual([undefined, ['DATE_TWO_DIGIT_YEAR 1971-03-15']]);
  });
});

describe('the name of a year', () => {
  it.each<[string, number, boolean]>([
    ['GIAP TY', 1984, true],
    ['TAN HOI', 1971, true],
    ['TAN MEO', 2011, true],
    ['QUI MAO', 2023, true],
    ['BINH NGO', 2026, true],
    ['TAN HOI', 1972, false],
    ['HOI', 1971, false],
  ])('%s of %i: %s', (name, year, isName) => {
    expect(namesYear(name, year)).toBe(isName);
  });
});
