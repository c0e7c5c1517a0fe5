import { csvText } from './csv-without-formulas';

describe('text of a spreadsheet', () => {
  it.each<[unknown, string]>([
    ['An', 'An'],
    ['a,b', '"a,b"'],
    ['nói "vâng"', '"nói ""vâng"""'],
    ['hai\ndòng', '"hai\ndòng"'],
    [undefined, ''],
    [null, ''],
    [7, '7'],
    [{ communeCode: '26740' }, '"{""communeCode"":""26740""}"'],
    ['=1+1', "'=1+1"],
    ['@lệnh', "'@lệnh"],
    ['+84903123456', '+84903123456'],
    ['-5', '-5'],
  ])('%j is %s', (value, text) => {
    expect(csvText(['x'], [[value]])).toBe(`x\r\n${text}\r\n`);
  });
});
