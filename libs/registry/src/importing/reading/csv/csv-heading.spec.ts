import { UnreadableFileError } from '../../errors';
import { readHeading } from './csv-heading';
import { LinesAhead } from './lines-ahead';

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const latin = (text: string): string => Buffer.from(text).toString('latin1');
const decode = (text: string): string => Buffer.from(text, 'latin1').toString();
const headingOf = (...lines: string[]) => readHeading(new LinesAhead(each(lines.map(latin))), decode, 'dan-cu.csv');

describe('the heading of a CSV file', () => {
  it.each([
    ['sep=:', 'ma:ten'],
    ['\ufeffsep=;', 'ma;"ten, dem"'],
  ])('is written out again so that it is read the same: %s', async (...lines) => {
    const { raw, delimiter, columns } = await headingOf(...lines);
    expect(await headingOf(...decode(raw).split('\n'))).toEqual({ raw, delimiter, columns });
  });

  it.each([
    [
      ['DANH SÁCH CÔNG DÂN;;;', '', 'Mã hồ sơ;Họ và tên;Ngày sinh;x'],
      'Line 1 of dan-cu.csv is no heading; line 3 seems',
    ],
    [['', 'DANH SÁCH CÔNG DÂN', 'Tháng 3;;', 'ma,ho_ten'], 'Line 2 of dan-cu.csv is no heading; line 4 seems'],
    [['XÃ TÂN AN;;Ngày 1/1/2026', 'Mã;Họ tên;Ngày sinh'], 'line 2 seems'],
    [['Danh sách', 'c1;c2;c3'], 'The heading of dan-cu.csv, line 1, has one name, and line 2 has 3 cells.'],
    [['ma:ten', '1:An'], 'say what does in a first line, as sep=: does'],
  ])('is looked for below a title: %j', async (lines, told) => {
    const refusal = await headingOf(...lines).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableFileError);
    expect(String(refusal)).toContain(told);
    expect(String(refusal)).not.toMatch(/XÃ|DANH|Danh|An/);
  });

  it('with a gap, and rows below it, says which column has no name', async () => {
    await expect(headingOf('ma;;ten', '1;x;An')).rejects.toThrow('Column 2');
    // Quotes that are even and do not pair.
    await expect(headingOf('id,,ten,a,b', '2,,Lê B,5" ống,"dòng 1', 'dòng 2"')).rejects.toThrow('Column 2');
  });

  it('of a data frame begins with a column without a name, which is called by its place', async () => {
    expect((await headingOf('"","ma","ten"', '"1","A1","An"')).columns).toEqual(['column 1', 'ma', 'ten']);
    await expect(headingOf(',ma,column 1', '0,A1,An')).rejects.toThrow('Columns 1 and 3');
  });
});
