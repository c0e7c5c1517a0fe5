import { findUnit } from '@sogoc/vietnam';
import { standardiseEnterprise } from '../enterprise/standardise-enterprise';
import { standardiseLandParcel } from '../land-parcel/standardise-land-parcel';
import { standardisePerson } from '../person/standardise-person';

const AFTER = '2026-06-30T08:00:00+07:00';
const BEFORE = '2024-06-30T08:00:00+07:00';

/** What a person's, an enterprise's and a parcel's record make of one address: communes of today by name, and codes of findings. */
function readAlike(text: string, observedAt: string) {
  const context = { observedAt, habits: {} };
  const records = [
    standardisePerson({ permanentAddress: text }, context),
    standardiseEnterprise({ registeredAddress: text }, context),
    standardiseLandParcel({ address: text }, context),
  ];
  const read = records.map(({ features, findings }) => [
    ((features['communes'] ?? []) as readonly string[]).map((code) => findUnit(code, 'NSO-2026-04')?.fullName),
    findings.map(({ code }) => code),
  ]);
  const [first, ...others] = read;
  expect(others).toEqual([first, first]);
  return first;
}

describe('an address as people write it, in every kind of record', () => {
  it.each([
    ['Ấp 2 Xã Xuân Đường, Cẩm Mỹ, Đồng Nai', ['Xã Xuân Đường'], []],
    ['Thôn 3 Sa Lông, Mường Chà, Điện Biên', ['Xã Na Sang'], []],
    [
      'Số 9 Trần Huy Liệu Phường 15, Phú Nhuận, TP HCM',
      ['Phường Cầu Kiệu', 'Phường Phú Nhuận'],
      ['UNIT_SEVERAL_SUCCESSORS'],
    ],
    ['Xã Sa Lông, huyện Mường Chà, tỉnh Điện Biên, Mường Chà, Điện Biên', ['Xã Na Sang'], []],
    ['Xã Không Đâu Cả, Cẩm Mỹ, Đồng Nai', [], ['ADDRESS_COMMUNE_UNKNOWN']],
    ['Phường Thắng Tam, TP Vũng Tàu, Bà Rịa - Vũng Tàu', ['Phường Vũng Tàu'], []],
    ['Xã Điền Hòa, Huyện Phong Điền, Thừa Thiên Huế', ['Phường Phong Phú'], []],
    ['Phường Bến Nghé, Quận 1, Hồ Chí Minh 700000', ['Phường Sài Gòn'], []],
    ['Phường Bến Nghé, Quận 1, TP.HCM (ĐT: 028 3825 1234)', ['Phường Sài Gòn'], []],
    ['Hồ Chí Minh - 12 - Thạnh Xuân', ['Phường Thới An'], []],
    ['Th. 3 - X. Tan Lap - H. Dan Phuong', ['Xã Ô Diên', 'Xã Hoài Đức'], ['UNIT_SEVERAL_SUCCESSORS']],
    ['120 Phố Huế', [], ['ADDRESS_NO_UNIT']],
  ] as const)('%s', (text, communes, findings) => {
    expect(readAlike(text, AFTER)).toEqual([communes, findings]);
  });

  it('takes a name for the commune of today from the day on which there are such', () => {
    expect(readAlike('Phường Cầu Giấy, Hà Nội', AFTER)).toEqual([['Phường Cầu Giấy'], []]);
    expect(readAlike('Phường Cầu Giấy, Hà Nội', BEFORE)).toEqual([[], ['ADDRESS_UNIT_CONTRADICTION']]);
    expect(readAlike('Cầu Giấy, Hà Nội', BEFORE)).toEqual([[], ['ADDRESS_COMMUNE_UNKNOWN']]);
  });
});
