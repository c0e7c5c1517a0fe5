import { cellsOf } from './csv-cells';
import { endOfFirst } from './where-a-record-ends';

describe('the cells of a record', () => {
  it.each<[string, readonly string[]]>([
    ['"HS-9" ,Lê', ['HS-9', 'Lê']],
    ['1,"An Văn" , "0903123456"', ['1', 'An Văn', '0903123456']],
    ['2, "Nguyễn, An",0903', ['2', 'Nguyễn, An', '0903']],
    [' \t"a" \t,\t"b"\t', ['a', 'b']],
    ['"a ""b""",,""', ['a "b"', '', '']],
    ['"Bé" An,"a,b" c,x', ['"Bé" An', '"a,b" c', 'x']],
    ['ống 5",x', ['ống 5"', 'x']],
    ['"a" "b,c",d', ['"a" "b', 'c"', 'd']],
    ['"a\nb" ,c', ['a\nb', 'c']],
  ])('are what stands between delimiters, without quotes around them: %j', (raw, cells) => {
    expect(cellsOf(raw, ',')).toEqual(cells);
    expect(endOfFirst(raw.split('\n'), ',')).toBe(raw.split('\n').length);
  });

  it('have a blank as a delimiter, and a tab', () => {
    expect(cellsOf('"a b" "c" d', ' ')).toEqual(['a b', 'c', 'd']);
    expect(cellsOf('"a"\t "b"\t\tc', '\t')).toEqual(['a', 'b', '', 'c']);
  });

  it('are never behind a quote that does not close, be there a blank before it or not', () => {
    expect(endOfFirst(['2, "Nguyễn, An,0903'], ',')).toBe('open');
    expect(endOfFirst(['2, "Nguyễn, An,0903', '3, "Lê",0904'], ',')).toBe('not-closed');
  });
});
