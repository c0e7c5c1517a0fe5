import { placeOfBareCode } from './commune-of-bare-code';

describe("a commune's code without its code set", () => {
  it('is read by the one set of before the reform', () => {
    expect(placeOfBareCode('26737', '2019-03-01')?.mapCommune).toEqual(['before-2025-07', '26737']);
  });

  it('is one commune of today by either set, and tells no era', () => {
    const place = placeOfBareCode('26740', '2026-06-30');
    expect(place?.communes).toEqual(['26740']);
    expect(place?.mapCommune).toBeUndefined();
  });

  it('says nothing where no set has it', () => {
    expect(placeOfBareCode('99999', '2026-06-30')).toBeUndefined();
  });
});
