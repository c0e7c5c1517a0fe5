import {
  givenNameComparator,
  middleNameComparator,
  NAME_GRADES,
  plainNameComparator,
  surnameComparator,
} from './person-comparators';
import { birthDateComparator } from './birth-date-agreement';
import { nameFeatures } from '../reading/person-name-features';

const given = (name: string): readonly string[] => nameFeatures(`Nguyễn ${name}`)?.given ?? [];
const middle = (words: string): readonly string[] => nameFeatures(`Nguyễn ${words} Đạt`)?.middle ?? [];
const surname = (word: string): readonly string[] => nameFeatures(`${word} Đạt`)?.surname ?? [];

describe('comparing names', () => {
  it.each([
    ['Hoà', 'Hòa', 'same'],
    ['Lý', 'Lí', 'same'],
    ['Hoả', 'Hoã', 'otherTone'],
    ['Tuấn', 'Tuân', 'otherLetters'],
    ['Hùng', 'Hưng', 'otherLetters'],
    ['Saang', 'Sang', 'near'],
    ['Thắng', 'Thắn', 'near'],
    ['Hằng', 'Hân', 'different'],
    ['Phuơng', 'Phương', 'same'],
    ['quyeets', 'Quyết', 'same'],
    ['Phuc', 'Phúc', 'sameBare'],
    ['\u0303Tâm', 'Tâm', 'sameBare'],
    ['Tuấn', 'Toàn', 'different'],
    ['Lan', 'Hoa', 'different'],
    ['Câu', 'Của', 'different'],
    ['Máy', 'Sầy', 'different'],
    ['Mão', 'Mã', 'near'],
  ] as const)('%s and %s are %s given names', (left, right, grade) => {
    expect(givenNameComparator(given(left), given(right))).toBe(NAME_GRADES[grade]);
    expect(givenNameComparator(given(right), given(left))).toBe(NAME_GRADES[grade]);
  });

  it.each([
    ['Giàng', 'Dàng', 'near'],
    ['Giàng', 'Đặng', 'different'],
    ['Sùng', 'Xùng', 'near'],
  ] as const)('%s and %s are %s family names', (left, right, grade) => {
    expect(surnameComparator(surname(left), surname(right))).toBe(NAME_GRADES[grade]);
  });

  it('takes a name typed without marks for equal but for its marks', () => {
    expect(givenNameComparator(nameFeatures('NGUYEN VAN DUC')?.given ?? [], given('Đức'))).toBe(NAME_GRADES.sameBare);
  });

  it.each([
    ['Vũ', 'Võ', 'near'],
    ['Hoàng', 'Huỳnh', 'near'],
    ['Ng.', 'Nguyễn', 'near'],
    ['Trần', 'Trịnh', 'different'],
    ['Hồ', 'Hoàng', 'different'],
  ] as const)('%s and %s are %s surnames', (left, right, grade) => {
    expect(surnameComparator(surname(left), surname(right))).toBe(NAME_GRADES[grade]);
  });

  it.each([
    ['Thị', 'T.', 'near'],
    ['Anh', 'A', 'near'],
    ['Sình', 'A', 'different'],
    ['Thị Ngọc', 'T N', 'near'],
    ['Thị Ngọc', 'Ngọc', 'part'],
    ['Văn', 'Hữu', 'different'],
    ['Thị', 'Tị', 'near'],
    ['Văn', 'Văm', 'near'],
    ['Thị', 'Thu', 'different'],
    ['Văn', 'An', 'different'],
  ] as const)('%s and %s are %s middle words', (left, right, grade) => {
    expect(middleNameComparator(middle(left), middle(right))).toBe(NAME_GRADES[grade]);
  });

  it.each([
    ['NGUYEN THI HOA', 'NGUYEN THI HOA', 1],
    ['NGUYEN THI HOA', 'NGUYEN THI HOAA', 0.9],
    ['NGUYEN THI HOA', 'NGUYEN HOA', 0.7],
    ['NGUYEN THI HOA', 'TRAN THI HOA', 0],
  ])('grades %s and %s %d', (left, right, grade) => {
    expect(plainNameComparator(left, right)).toBe(grade);
  });
});

describe('comparing birth dates', () => {
  it.each([
    ['1980-02-17', '1980-02-17', 1],
    ['1980-01-01', '1980-02-17', 0.6],
    ['1980-01-01', '1980-01-01', 0.6],
    ['1980', '1980-02-17', 0.6],
    ['1980-03-02', '1980-02-03', 0.8],
    ['1980-02-17', '1981-02-17', 0.7],
    ['1980-02-17', '1980-02-03', 0.5],
    ['1989-02-17', '1990-02-17', 0.45],
    ['1989-02-17', '2015-02-17', 0],
    ['1980-02-17', '1980-09-30', 0.4],
    ['1980-02-17', '1975-09-30', 0],
  ])('grades %s and %s %d', (left, right, grade) => {
    expect(birthDateComparator(left, right)).toBe(grade);
    expect(birthDateComparator(right, left)).toBe(grade);
  });
});
