import { readWrittenNumber, type NumberKind } from './written-number';

describe('numbers as people write them', () => {
  it.each<[string, NumberKind, number | undefined, number?]>([
    // The unit decides
    ['1.500 m²', 'area', 1500],
    ['1.500m2', 'area', 1500],
    ['12.345 mét vuông', 'area', 12345],
    ['1.5 m²', 'area', 1.5],
    ['412.50 m²', 'area', 412.5],
    ['1.500 đồng', 'money', 1500],
    ['500.000 VNĐ', 'money', 500_000],
    ['100.000 m2', 'any', 100_000],
    // A comma or repeated groups decide
    ['1.500,5', 'area', 1500.5],
    ['1.500,50 m²', 'area', 1500.5],
    ['1,500.5', 'area', 1500.5],
    ['5.000.000.000', 'money', 5e9],
    ['1,234,567', 'money', 1_234_567],
    ['412,5', 'area', 412.5],
    // Computed
    ['532.7670679050534', 'area', 532.7670679050534],
    ['532,76706790505', 'area', 532.76706790505],
    ['120.12345678901234567890', 'area', Number('120.12345678901234567890')],
    ['0,125', 'any', 0.125],
    ['0.125', 'any', 0.125],
    ['1234.567', 'any', 1234.567],
    ['1234,567', 'any', 1234.567],
    ['1 250', 'any', 1250],
    ['1 250 000,5', 'any', 1_250_000.5],
    // Nothing decides
    ['1.500', 'area', undefined, 1500],
    ['10.000', 'money', undefined, 10_000],
    ['1,500', 'area', undefined, 1500],
    ['1,500 m²', 'area', undefined, 1500],
    ['1.250 ha', 'area', undefined, 12_500_000],
    ['0,5 ha', 'area', 5000],
    ['2 ha', 'area', 20_000],
    // Shares
    ['1/2', 'share', 0.5],
    ['1 / 3', 'share', 0.333333333333],
    ['50%', 'share', 0.5],
    ['33,33 %', 'share', 0.3333],
    ['50 phần trăm', 'share', 0.5],
    ['0,5', 'share', 0.5],
    ['1/0', 'share', undefined],
    // Magnitudes
    ['5 tỷ', 'money', 5e9],
    ['1,5 tỷ đồng', 'money', 1.5e9],
    ['1.500 triệu đồng', 'money', 1.5e9],
    ['2 tỉ 500 triệu', 'money', 2.5e9],
    ['500 TRIỆU ĐỒNG', 'money', 5e8],
    ['500 triệu 2 tỷ', 'money', undefined],
    // No numbers
    ['1/2', 'area', undefined],
    ['50%', 'area', undefined],
    ['100.000 USD', 'money', undefined],
    ['khoảng 500', 'any', undefined],
    ['1.2.3', 'any', undefined],
    ['1e5', 'any', undefined],
    ['', 'any', undefined],
    ['12 34', 'any', undefined],
    ['½ ha', 'area', 5_000],
    ['1,5 km²', 'area', 1_500_000],
    ['2 sào Bắc Bộ', 'area', 720],
    ['1 sào Trung Bộ', 'area', 500],
    ['1 mẫu tây', 'area', 10_000],
    ['3 sào', 'area', undefined],
    ['2 công đất', 'area', undefined],
    ['1½ ha', 'area', 15_000],
    ['1/2 ha', 'area', 5_000],
    ['120 ½ m2', 'area', 120.5],
    ['120⅛ m²', 'area', 120.125],
    ['120/150 m2', 'area', undefined],
    ['Diện tích: 120 m2', 'area', 120],
    ['DT 120m2', 'area', 120],
    ['120㎡', 'area', 120],
    ['1.500m2 (một nghìn năm trăm mét vuông)', 'area', 1_500],
    ['1½ tỷ đồng', 'money', 1_500_000_000],
    ['Vốn điều lệ: 1.500.000.000 đồng', 'money', 1_500_000_000],
    ['½', 'share', 0.5],
    ['⅓', 'share', 0.333333333333],
    ['1⁄2', 'share', 0.5],
    ['1½', 'share', undefined],
    ['1/2 thửa đất', 'share', 0.5],
    ['một nửa', 'share', 0.5],
  ])('%s as %s: %d', (text, kind, value, ...[suggestion]) => {
    const read = readWrittenNumber(text, kind);
    expect([read.value, read.suggestion]).toEqual([value, suggestion]);
  });

  it('takes the only reading that is allowed', () => {
    const asShare = (text: string) => readWrittenNumber(text, 'share', (value) => value <= 1).value;
    expect([asShare('1.000'), asShare('1,500%')]).toEqual([1, 0.015]);
  });

  it('knows what machines write', () => {
    const plain = ['412.5', '-3', '1500'].map((text) => readWrittenNumber(text).isPlain);
    const other = ['412,5', '1.500 m²', '1 250', '1.500'].map((text) => readWrittenNumber(text).isPlain);
    expect([plain, other]).toEqual([
      [true, true, true],
      [false, false, false, false],
    ]);
  });
});

describe('what stands beside a figure', () => {
  it.each<[string, NumberKind, number | undefined]>([
    ['100 (m2)', 'area', 100],
    ['S = 100 m2', 'area', 100],
    ['100 m² đất ở', 'area', 100],
    ['100m2 đất ở và 50m2 đất vườn', 'area', undefined],
    ['VND 10,000,000,000', 'money', 1e10],
    ['VNĐ 10.000.000.000', 'money', 1e10],
    ['10 nghìn tỷ đồng', 'money', 1e13],
    ['1 tỷ đồng chẵn', 'money', 1e9],
    ['1 tỷ, 500 triệu đồng', 'money', 1.5e9],
    ['10.000.000.000 VND (10 tỷ)', 'money', 1e10],
    ['50 tr.đ', 'money', 5e7],
    ['10 (tỷ đồng)', 'money', 1e10],
    ['10 (triệu)', 'money', 1e7],
    ['100.000 (USD)', 'money', undefined],
    ['10.000.000 (USD)', 'money', undefined],
    ['10.000.000 (Mười triệu đồng)', 'money', 1e7],
    ['USD 10.000', 'money', undefined],
    ['1 tỷ, 2 tỷ', 'money', undefined],
    ['1.000.000.000 đồng (một tỷ đồng)', 'money', 1e9],
  ])('%s (%s): %s', (text, kind, value) => {
    expect(readWrittenNumber(text, kind).value).toBe(value);
  });
});
