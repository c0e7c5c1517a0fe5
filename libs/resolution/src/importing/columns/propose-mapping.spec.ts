import { coreRegistry } from '@sogoc/core-entities';

import { proposeMapping } from './propose-mapping';

const entityOf = (collection: string) => coreRegistry.entityByCollection(collection)!;
const meanings = (collection: string, rows: readonly Record<string, string>[]) =>
  proposeMapping(Object.keys(rows[0]!), rows, entityOf(collection)).mapping.columns;

describe('a proposed mapping', () => {
  it('knows what Vietnamese sources call their columns', () => {
    const row = {
      MA_HO_SO: 'HS-1',
      'Họ và tên': 'Nguyễn Văn An',
      'Ngày, tháng, năm sinh': '02/03/1980',
      'Giới tính': 'Nam',
      'Số CCCD': '079080001234',
      SĐT: '0912345678',
      'Hộ khẩu thường trú (ghi rõ)': 'Quận 1',
      'Ghi chú': 'x',
      ngay_cap_nhat: '2026-01-02',
    };
    expect(meanings('persons', [row])).toEqual({
      MA_HO_SO: 'recordKey',
      'Họ và tên': 'fullName',
      'Ngày, tháng, năm sinh': 'dateOfBirth',
      'Giới tính': 'sex',
      'Số CCCD': 'nationalId',
      SĐT: 'phone',
      'Hộ khẩu thường trú (ghi rõ)': 'permanentAddress',
      'Ghi chú': null,
      ngay_cap_nhat: 'observedAt',
    });
  });

  it('goes by values where names say nothing, and gives each meaning once', () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({
      c1: `R${at}`,
      c2: `07908000123${at}`,
      c3: 'a@b.vn',
      c4: `07908000124${at}`,
    }));
    expect(meanings('persons', rows)).toEqual({ c1: 'recordKey', c2: 'nationalId', c3: 'email', c4: null });
  });

  it('tells telephone numbers of ten digits from tax codes', () => {
    const rows = ['0100109106', '0309997125', '0300588569'].map((c3, at) => ({
      c1: `R${at}`,
      c2: `091234567${at}`,
      c3,
    }));
    expect(meanings('persons', rows)).toEqual({ c1: 'recordKey', c2: 'phone', c3: 'taxCode' });
  });

  it('gives an attribute to the column of its own name, and never with a member of it', () => {
    const row = { ma: '1', ten: 'An', fullName: 'Nguyễn Văn An', 'permanentAddress.text': 'x', permanentAddress: 'y' };
    expect(meanings('persons', [row])).toEqual({
      ma: 'recordKey',
      ten: null,
      fullName: 'fullName',
      'permanentAddress.text': 'permanentAddress.text',
      permanentAddress: null,
    });
  });

  it.each([
    ['enterprises', { id: '1', 'Mã số thuế': '0100109106', 'Tên doanh nghiệp': 'A', 'Địa chỉ trụ sở chính': 'B' }],
    ['land-parcels', { id: '1', 'Số tờ bản đồ': '1', 'Số thửa': '2', 'Diện tích (m²)': '100' }],
  ])('leaves out no column of a usual file of %s', (collection, row) => {
    expect(Object.values(meanings(collection, [row]))).not.toContain(null);
  });

  it('says when no column can be the key', () => {
    const rows = [{ ho_ten: 'A' }, { ho_ten: 'A' }];
    expect(proposeMapping(['ho_ten'], rows, entityOf('persons')).hasKey).toBe(false);
  });

  it.each([
    ['STT', ['1', '2']],
    ['No.', ['7', '9']],
    ['#', ['a', 'b']],
    ['column 1', ['0', '5']],
    ['Dòng số', ['1', '2']],
    ['x', ['001', '002']],
  ])('never makes the number of a row the key: %s', (column, [first, second]) => {
    const rows = [
      { [column]: first!, ho_ten: 'A' },
      { [column]: second!, ho_ten: 'B' },
    ];
    expect(meanings('persons', rows)[column]).toBeNull();
    expect(proposeMapping([column], [], entityOf('persons')).hasKey).toBe(false);
  });

  it('takes numbers that only begin like those of rows', () => {
    const rows = ['1', '2', '4'].map((dossier, at) => ({ dossier, ho_ten: `A${at}` }));
    expect(meanings('persons', rows)['dossier']).toBe('recordKey');
  });

  it('leaves out what no value can be, and says what it would be', () => {
    const row = { id: '1', 'Số thửa': '2', 'Loại đất': 'ODT', 'Người sử dụng đất': 'An' };
    expect(proposeMapping(Object.keys(row), [row], entityOf('land-parcels')).columns.slice(2)).toEqual([
      { column: 'Loại đất', meaning: null, by: 'nothing', filled: 1, unfit: 'landUses' },
      { column: 'Người sử dụng đất', meaning: null, by: 'nothing', filled: 1, unfit: 'holders' },
    ]);
    expect(meanings('land-parcels', [{ ...row, 'Loại đất': '[{"code":"ODT"}]' }])['Loại đất']).toBe('landUses');
  });
});
