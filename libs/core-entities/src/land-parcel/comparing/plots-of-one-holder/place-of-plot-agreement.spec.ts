import { houseOf } from '../../../address/houses/house';
import { lieInOtherFields, PLOT_PLACE_GRADES, placeOfPlotComparator } from './place-of-plot-agreement';

describe('how the hamlets and fields of two plots agree', () => {
  it.each<[string, string[], string[], keyof typeof PLOT_PLACE_GRADES]>([
    ['one of several', ['thon 1', 'DONG SAU'], ['DONG SAU'], 'shared'],
    ['two numbers of one kind', ['thon 1'], ['thon 2'], 'different'],
    ['a hamlet and a field', ['thon 1'], ['field SAU'], 'otherKind'],
    ['two names, one perhaps the field of the other', ['CHUA'], ['DONG SAU'], 'otherKind'],
    ['one field', ['thon 1', 'field SAU'], ['field SAU'], 'sharedField'],
    ['a field that another office calls a hamlet', ['thon 1', 'field SAU'], ['SAU'], 'sharedField'],
    ['one field, in a hamlet that was numbered anew', ['thon 1', 'field SAU'], ['thon 5', 'field SAU'], 'shared'],
    ['two fields of one hamlet', ['thon 1', 'field SAU'], ['thon 1', 'field CUA DINH'], 'otherField'],
    ['a field with a slip', ['thon 1', 'field MA CU'], ['thon 1', 'field MA CUU'], 'shared'],
    ['a field with what stands behind it', ['thon 1', 'field DIA DUA'], ['thon 1', 'field DIA DUA T1'], 'shared'],
    ['two groups of one quarter', ['to 5', 'CAU DOI'], ['to 7', 'CAU DOI'], 'otherPart'],
    ['a hamlet with the name of its former commune', ['QUAN PHUONG VU TRUNG'], ['QUAN PHUONG'], 'shared'],
    ['two hamlets that a number tells apart', ['BINH HUU 1'], ['BINH HUU'], 'otherKind'],
  ])('%s', (_, left, right, grade) => {
    expect(placeOfPlotComparator(left, right)).toBe(PLOT_PLACE_GRADES[grade]);
    expect(placeOfPlotComparator(right, left)).toBe(PLOT_PLACE_GRADES[grade]);
  });

  it.each<[string, string, boolean]>([
    ['Xứ đồng Mả Cụ, Xóm 7 Trung Đông, Xã Cổ Lễ', 'Đồng Cửa Đình, Xóm 7, Xã Trung Đông', true],
    ['Xứ đồng Đống Chùa, Thôn Nam Lạng', 'Đồng Đống Chùa, Thôn Nam Lạng', false],
    ['Khu Nà Pá, Bản Phìn Hồ, Xã Co Mạ', 'Xứ đồng Nà Cọ, Bản Phìn Hồ, Xã Co Mạ', true],
    ['Khu Nà Pá, Bản Phìn Hồ, Xã Co Mạ', 'Bản Phìn Hồ, Xã Co Mạ', false],
    ['Khu 3, Thị trấn Hậu Nghĩa', 'Khu 4, Thị trấn Hậu Nghĩa', false],
    ['Khu Phúc Lộc, Phường Kinh Bắc', 'Khu Tân Bình, Phường Kinh Bắc', false],
  ])('%s and %s lie in other fields: %s', (left, right, are) => {
    expect(lieInOtherFields(houseOf(left).places, houseOf(right).places)).toBe(are);
  });
});
