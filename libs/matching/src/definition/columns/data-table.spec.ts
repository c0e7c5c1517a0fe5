import { byRow, columnAt, columnIn, dataTableOf, mappedColumn } from './data-table';

describe('a column of a data set', () => {
  const table = dataTableOf([{ a: 'x' }, { a: 'Y', b: '1' }, { a: 'y' }, { a: 'x' }]);
  const textsOf = (column: ReturnType<typeof columnIn>): string[] => byRow(column, column.texts);

  it('holds each text once, in the order in which rows state it', () => {
    expect(columnIn(table, 'a').texts).toEqual(['x', 'Y', 'y']);
    expect(textsOf(columnIn(table, 'b'))).toEqual(['', '1', '', '']);
    expect(textsOf(columnIn(table, 'nowhere'))).toEqual(['', '', '', '']);
    expect(table.columnOf('nowhere')).toBeUndefined();
  });

  it('gives texts that become one a single number', () => {
    const lower = mappedColumn(columnIn(table, 'a'), (text) => text.toLowerCase());
    expect(lower.texts).toEqual(['x', 'y']);
    expect(textsOf(lower)).toEqual(['x', 'y', 'y', 'x']);
  });

  it('holds of some rows what they state alone', () => {
    const some = columnAt(columnIn(table, 'a'), Uint32Array.of(2, 3));
    expect(some.texts).toEqual(['y', 'x']);
    expect(textsOf(some)).toEqual(['y', 'x']);
  });
});
