import { addressFeatures } from './address-features';

const DAY = '2026-06-30T08:00:00Z';

describe('what matching reads of an address', () => {
  it.each([
    ['12/3 Lê Lợi, Phường Bến Nghé, Quận 1, TP.HCM', '12/3 đường Lê Lợi, P. Sài Gòn, TP.HCM'],
    ['Số 474/74 CMT8, Quận 3', '474/74 Cách Mạng Tháng Tám, Khu phố 3'],
    ['116 XVNT, KP.4', '116 Xô Viết Nghệ Tĩnh, Khu phố 4'],
  ])('gives one line for "%s" and "%s"', (left, right) => {
    const { line } = addressFeatures({ text: left }, DAY);
    expect(line).toBeDefined();
    expect(addressFeatures({ text: right }, DAY).line).toBe(line);
  });

  it.each([['Khu phố 3, Phường Bến Nghé'], ['Lê Lợi'], ['12']])('gives no line for "%s"', (text) => {
    expect(addressFeatures({ text }, DAY).line).toBeUndefined();
  });

  it('reads the commune from the text when there is no code', () => {
    const { communes, mapCommune } = addressFeatures(
      { text: '12 Lê Lợi, Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh' },
      DAY,
    );
    expect(communes).toEqual(['26740']);
    expect(mapCommune).toEqual(['before-2025-07', '26740']);
  });

  it('knows where a commune of before the merger lies today', () => {
    const before = addressFeatures({ communeCode: '26737', codeSet: 'NSO-2025-01' }, DAY);
    const today = addressFeatures({ text: 'Phường Tân Định, Thành phố Hồ Chí Minh' }, DAY);
    expect(before.province).toBe('79');
    expect(before.communes.length).toBeGreaterThan(0);
    expect(today.mapCommune?.[0]).toBe('since-2025-07');
  });

  it('says nothing about no address', () => {
    expect(addressFeatures(undefined, DAY)).toEqual({ communes: [] });
  });
});
