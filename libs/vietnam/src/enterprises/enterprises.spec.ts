import * as fc from 'fast-check';
import { confusingNameRelation } from './confusing-names';
import { enterpriseNameParts } from './enterprise-name';
import { parseEnterpriseStatus } from './status/enterprise-status';
import { parseLegalForm } from './parse-legal-form';
import { REGISTRATION_STATUSES, TAX_STATUSES } from './status/status-lists';

describe('enterprise name parts', () => {
  it.each([
    ['Công ty TNHH MTV TM & DV An Phát 2', 'limited-one-member', ['thương mại', 'dịch vụ'], 'An Phát 2', ['2']],
    ['CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN AN PHÁT', 'limited-one-member', [], 'AN PHÁT', []],
    ['Cty TNHH An Phát', 'limited', [], 'An Phát', []],
    ['C.ty T.N.H.H An Phát', 'limited', [], 'An Phát', []],
    ['CTCP Đầu tư và Phát triển Nhà Hà Nội', 'joint-stock', ['đầu tư', 'phát triển'], 'Nhà Hà Nội', []],
    ['Công ty CP Xây dựng số 5', 'joint-stock', ['xây dựng'], 'số 5', ['5']],
    ['Công ty Cổ phần Xây dựng', 'joint-stock', [], 'Xây dựng', []],
    ['Doanh nghiệp tư nhân Tân Thành', 'private', [], 'Tân Thành', []],
    ['DNTN TM Tân Thành', 'private', ['thương mại'], 'Tân Thành', []],
    ['Hộ kinh doanh Nguyễn Văn An', 'household', [], 'Nguyễn Văn An', []],
    ['HTX Nông nghiệp Phú Hòa', 'cooperative', ['nông nghiệp'], 'Phú Hòa', []],
    ['An Phat Trading Co., Ltd', 'limited', ['thương mại'], 'An Phat', []],
    ['BUSINESS LOCATION OF SAO PHAT FOODS JOINT STOCK COMPANY', 'joint-stock', ['thực phẩm'], 'SAO PHAT', []],
    ['A NAM PACKAGING ONE MEMBER COMPANY LIMITED', 'limited-one-member', ['bao bì'], 'A NAM', []],
    ['Viet Thang Joint Stock Company', 'joint-stock', [], 'Viet Thang', []],
    ['Tập đoàn Hòa Phát', 'corporation', [], 'Hòa Phát', []],
    ['Công ty TNHH CP Việt Nam', 'limited', [], 'CP Việt Nam', []],
    ['Hoàng Long IV', undefined, [], 'Hoàng Long IV', ['4']],
    ['Công ty CP Xi măng Hà Tiên 1', 'joint-stock', [], 'Xi măng Hà Tiên 1', ['1']],
    ['Công ty TNHH Ví Da Vì Sao', 'limited', [], 'Ví Da Vì Sao', []],
    ['Công ty TNHH VI', 'limited', [], 'VI', []],
    ['Công ty TNHH TH True Milk', 'limited', [], 'TH True Milk', []],
    ['Công ty TNHH TM TH An Phát', 'limited', ['thương mại', 'tổng hợp'], 'An Phát', []],
    ['Công ty CP ĐT PT An Phát', 'joint-stock', ['đầu tư', 'phát triển'], 'An Phát', []],
    ['CN Foods JSC', 'joint-stock', [], 'CN Foods', []],
  ])('%s', (raw, legalForm, activities, properName, numerals) => {
    const parts = enterpriseNameParts(raw);
    expect([parts.legalForm, parts.activities, parts.properName, parts.numerals]).toEqual([
      legalForm,
      activities,
      properName,
      numerals,
    ]);
  });

  it.each([
    ['Chi nhánh Hà Nội - Công ty TNHH ABC', 'branch', 'Hà Nội', 'ABC'],
    ['Công ty TNHH ABC - Chi nhánh Hà Nội', 'branch', 'Hà Nội', 'ABC'],
    ['Chi nhánh Công ty CP ABC tại Đà Nẵng', 'branch', 'Đà Nẵng', 'ABC'],
    ['VPĐD Công ty TNHH ABC', 'representative-office', '', 'ABC'],
    ['Địa điểm kinh doanh số 2 - Công ty TNHH ABC', 'business-location', 'số 2', 'ABC'],
  ])('%s is a dependent unit', (raw, unitKind, unitName, properName) => {
    expect(enterpriseNameParts(raw)).toMatchObject({ unitKind, unitName, properName });
  });

  it.each([
    ['Công ty TNHH Thu Cúc', 'THU CUC'],
    ['Công ty TNHH Sở Hữu Việt', 'SO HUU VIET'],
    ['Công ty CP Xây dựng An Phát số 5', 'AN PHAT'],
    ['Công ty CP An Phát thứ 2', 'AN PHAT'],
  ])('%s: số and thứ leave the key only with their number', (raw, plain) => {
    expect(enterpriseNameParts(raw).keys.plain).toBe(plain);
  });

  it('gives one key to spellings of one name, and keeps numerals out of it', () => {
    const [left, right] = ['Công ty TNHH Thuỷ Hoà 1', 'CTY TNHH THỦY HÒA I'].map((name) => enterpriseNameParts(name));
    expect(left?.keys.tone).toBe('THUY3 HOA2');
    expect(enterpriseNameParts('CTY TNHH THỦY HÒA').keys.tone).toBe(left?.keys.tone);
    expect(right?.keys.tone).toBe('THUY3 HOA2 I');
  });

  it('never throws', () => {
    const word = fc.constantFrom(
      'Công',
      'ty',
      'TNHH',
      'CP',
      'TM',
      'và',
      '&',
      'An',
      'Phát',
      '2',
      'Chi',
      'nhánh',
      '-',
      'JSC',
      'MTV',
      'số',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
        ),
        (raw) => {
          expect(enterpriseNameParts(raw).properName).toBe(enterpriseNameParts(raw).properName.normalize('NFC'));
        },
      ),
    );
  });
});

describe('names that article 41 keeps apart', () => {
  const BASES = [
    'Công ty TNHH An Phát',
    'Công ty cổ phần Hoà Bình',
    'Công ty TNHH MTV Thương mại Minh Đức',
    'DNTN Sao Mai',
  ];
  const VARIANTS: readonly (readonly [string, (name: string) => string])[] = [
    ['number-or-letter', (name) => `${name} 2`],
    ['number-or-letter', (name) => `${name} số 1`],
    ['number-or-letter', (name) => `${name} II`],
    ['number-or-letter', (name) => `${name} F`],
    ['number-or-letter', (name) => `${name} W`],
    ['new', (name) => name.replace(/ (\S+ \S+)$/, ' Tân $1')],
    ['new', (name) => `${name} Mới`],
    ['region', (name) => `${name} miền Bắc`],
    ['region', (name) => `${name} miền Nam`],
    ['region', (name) => `${name} miền Trung`],
    ['region', (name) => `${name} miền Tây`],
    ['region', (name) => `${name} miền Đông`],
    ['connective', (name) => name.replace(/ (\S+)$/, ' và $1')],
  ];
  const pairs = BASES.flatMap((base) => VARIANTS.map(([relation, vary]) => [base, vary(base), relation] as const));

  it.each(pairs)('%s | %s: %s, and not one name', (left, right, relation) => {
    expect(confusingNameRelation(left, right)).toBe(relation);
    expect(confusingNameRelation(right, left)).toBe(relation);
  });

  it.each([
    ['Công ty TNHH An Phát 1', 'Công ty TNHH An Phát 2', 'number-or-letter'],
    ['Công ty TNHH A & B', 'Công ty TNHH A và B', 'connective'],
    ['Công ty TNHH A.B', 'Công ty TNHH A-B', 'reads-same'],
    ['Công ty TNHH Hòa Bình', 'Công ty TNHH Hoà Bình', 'reads-same'],
    ['Công ty TNHH Thương mại An Phát', 'Công ty TNHH Xây dựng An Phát', 'same-proper-name'],
    ['Công ty TNHH An Phát', 'Công ty cổ phần An Phát', 'same-proper-name'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát', 'identical'],
    ['Công ty TNHH An Phát', 'Công ty TNHH Minh Phát', undefined],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phật', undefined],
  ])('%s | %s: %s', (left, right, relation) => {
    expect(confusingNameRelation(left, right)).toBe(relation);
  });

  it('numerals of near names differ, so that a must-agree rule parts them', () => {
    const [first, second] = ['Công ty TNHH An Phát 1', 'Công ty TNHH An Phát 2'].map((name) =>
      enterpriseNameParts(name),
    );
    expect(first?.keys).toEqual(second?.keys);
    expect(first?.numerals).not.toEqual(second?.numerals);
  });
});

describe('status lists', () => {
  it('has seven registration statuses and ten tax statuses, without 08', () => {
    expect(REGISTRATION_STATUSES.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(TAX_STATUSES.map(({ code }) => code)).toEqual(['00', '01', '02', '03', '04', '05', '06', '07', '09', '10']);
  });

  it.each([...REGISTRATION_STATUSES, ...TAX_STATUSES])(
    '$list $code is read by code and by title',
    ({ list, code, title, status }) => {
      const parsed = parseEnterpriseStatus(code);
      expect([parsed.value, parsed.list, parsed.code]).toEqual([status, list, code]);
      expect(parsed.findings).toHaveLength(status === undefined ? 1 : 0);
      expect(parseEnterpriseStatus(title.toUpperCase())).toMatchObject({ list, code });
    },
  );

  it.each([
    ['active', 'active', []],
    ['NNT đang hoạt động', 'active', []],
    ['Tạm ngừng hoạt động', 'suspended', []],
    ['08', undefined, ['TAX_STATUS_UNKNOWN']],
    ['lạ', undefined, ['ENTERPRISE_STATUS_UNKNOWN']],
  ])('%s → %s', (raw, value, codes) => {
    const parsed = parseEnterpriseStatus(raw);
    expect([parsed.value, parsed.findings.map(({ code }) => code)]).toEqual([value, codes]);
  });

  it.each([
    ['Công ty trách nhiệm hữu hạn hai thành viên trở lên', 'limited-two-members'],
    ['CTCP', 'joint-stock'],
    ['Công ty hợp danh', 'partnership'],
    ['Công ty HD', 'partnership'],
    ['Công ty TNHH 01 thành viên', 'limited-one-member'],
    ['C.T.C.P', 'joint-stock'],
    ['JSC', 'joint-stock'],
    ['limited', 'limited'],
    ['khác', undefined],
  ])('legal form %s → %s', (raw, value) => {
    expect(parseLegalForm(raw).value).toBe(value);
  });
});
