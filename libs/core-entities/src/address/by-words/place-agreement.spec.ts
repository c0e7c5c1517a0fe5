import { addressFeatures } from '../address-features';
import { COMMUNE_GRADES, communeComparator, HAMLET_GRADES, hamletComparator } from './place-agreement';

const DAY = '2026-06-30T08:00:00Z';

function communes(text: string): readonly string[] {
  const { communes: known, namedCommunes } = addressFeatures({ text }, DAY);
  return namedCommunes ?? known;
}

describe('communes that agree by their names', () => {
  it.each([
    ['one name on both sides', 'thôn Hạ X.Nhân Thắng', 'Xã Nhân Thắng', COMMUNE_GRADES.sameByName],
    ['a name beside a code', 'Tổ 4 P.Kinh Bắc', 'Phường Kinh Bắc, Tỉnh Bắc Ninh', COMMUNE_GRADES.sameByName],
    [
      'the old name of what is another today',
      'Thôn Ao Vè - Xã Đại Lâm',
      'Xã Tân Dĩnh, Tỉnh Bắc Ninh',
      COMMUNE_GRADES.sameByName,
    ],
    ['old and new name, each alone', 'X.Thái Bảo', 'Xã Nhân Thắng', COMMUNE_GRADES.sameByName],
    ['a name that the commune never had', 'X.Nhân Thắng', 'Xã Tân Dĩnh, Tỉnh Bắc Ninh', COMMUNE_GRADES.other],
    ['two names', 'X.Nhân Thắng', 'Xã Tân Dĩnh', COMMUNE_GRADES.other],
    ['codes', 'Xã Tân Dĩnh, Tỉnh Bắc Ninh', 'X. Tân Dĩnh, H. Lạng Giang, Bắc Giang', COMMUNE_GRADES.same],
  ])('%s', (_, left, right, grade) => {
    expect(communeComparator(communes(left), communes(right))).toBe(grade);
    expect(communeComparator(communes(right), communes(left))).toBe(grade);
  });

  it('takes no name for a commune that no commune has', () => {
    expect(communes('Thôn 3, X. Không Đâu Cả')).toEqual([]);
  });
});

describe('hamlets without commas', () => {
  it.each([
    ['Số 7 Tổ DP số 2 P.Kinh Bắc', 'Tổ dân phố 2, Phường Kinh Bắc', HAMLET_GRADES.shared],
    ['T. Hạ, X. Tân Dĩnh', 'Thon Ha Xa Tan Dinh', HAMLET_GRADES.shared],
    ['K. Phúc Lộc, P. Kinh Bắc', 'Khu Phúc Lộc', HAMLET_GRADES.shared],
    ['T.3, X. Tân Dĩnh', 'Thôn 4', HAMLET_GRADES.different],
    ['T.3, X. Tân Dĩnh', 'Thôn Hạ', HAMLET_GRADES.otherKind],
  ])('%s and %s', (left, right, grade) => {
    const hamletsOf = (text: string): readonly string[] => addressFeatures({ text }, DAY).hamlets ?? [];
    expect(hamletComparator(hamletsOf(left), hamletsOf(right))).toBe(grade);
  });

  it('counts houses and lots in their hamlet', () => {
    expect(addressFeatures({ text: 'Số 261 thôn Đình Xã Nhân Thắng' }, DAY).houses).toEqual(['261@DINH']);
    expect(addressFeatures({ text: 'Lô 25 thôn Đại Lâm Xã Tân Dĩnh' }, DAY).houses).toEqual(['LO 25@DAI LAM']);
  });
});
