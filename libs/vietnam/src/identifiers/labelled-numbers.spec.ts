import { parseIdCard9 } from './identity-card-9-digits';
import { parseHealthInsuranceNumber, parseSocialInsuranceNumber } from './insurance-numbers';
import { parseNationalId } from './national-id';
import { parsePassport } from './passport';
import { parseTaxCode } from './tax-code';

describe('a number with a label in front or a note behind', () => {
  it.each<[string, (raw: string) => { value?: string }, string | undefined, readonly string[]]>([
    [
      'a personal number',
      parseNationalId,
      '079071004321',
      [
        'Số CCCD 079071004321',
        'CCCD: 079071004321',
        'CCCD số: 0790 7100 4321',
        'Căn cước công dân số 079071004321',
        'Số định danh cá nhân: 079071004321',
        'So CCCD: 079 071 004 321',
        'CMND/CCCD: 079071004321',
        'CC: 079071004321',
        'ID 079071004321',
        'CCCD079071004321',
        '079071004321 (CCCD)',
        'Số CCCD 079071004321, cấp ngày 01/02/2022',
        '079071004321 - cấp ngày 01/02/2022 tại Cục CS QLHC',
      ],
    ],
    [
      'a card of nine digits',
      parseIdCard9,
      '024665005',
      [
        'CMND số: 024665005',
        'Số CMND 024.665.005',
        'CMTND số 024665005',
        'Giấy CMND số 024665005',
        'Số chứng minh thư: 024665005',
        'CMND 024665005 do CA TP.HCM cấp',
        '024665005 cấp ngày 12/03/1999',
      ],
    ],
    [
      'a passport',
      parsePassport,
      'B1234567',
      ['Hộ chiếu số B1234567', 'HC: B 1234567', 'Passport No. B1234567', 'SHC: B1234567', 'PP B1234567'],
    ],
    [
      'a tax code',
      parseTaxCode,
      '0100109106',
      [
        'MST: 0100109106',
        'MST0100109106',
        'Mã số thuế/Mã số doanh nghiệp: 0100109106',
        'Giấy CNĐKDN số 0100109106',
        'MST: 100109106',
        '0100109106 (đã đóng MST)',
        '0100109106 do Sở KHĐT Hà Nội cấp',
      ],
    ],
    [
      'a branch code',
      parseTaxCode,
      '0100109106-001',
      ['MST: 0100109106-001', 'Mã số chi nhánh: 0100109106 - 001', 'MST 0100109106-1'],
    ],
    [
      'a social-insurance number',
      parseSocialInsuranceNumber,
      '7912345670',
      ['Mã số BHXH: 7912345670', 'Sổ BHXH số 7912345670', 'Mã số bảo hiểm xã hội: 7912345670'],
    ],
    [
      'a health-insurance number',
      parseHealthInsuranceNumber,
      'GD4797912345670',
      ['Số thẻ BHYT: GD 4 79 7912345670', 'Thẻ BHYT số GD4797912345670', 'Số thẻ bảo hiểm y tế: GD4797912345670'],
    ],
    ['none', parseNationalId, undefined, ['CCCD:', 'CCCD: không có', 'Số CCCD: 000000000001', 'Nhà 079071004321']],
    ['none', parseTaxCode, undefined, ['MST: 0100109107', 'MST: chưa có']],
  ])('is %s', (_, parse, value, written) => {
    expect(written.map((raw) => parse(raw).value)).toEqual(written.map(() => value));
  });

  it('is found to have one', () => {
    const codes = (raw: string) => parseTaxCode(raw).findings.map(({ code }) => code);
    expect([codes('MST: 0100109106'), codes('0100109106')]).toEqual([['LABEL_REMOVED'], []]);
  });

  it.each(['ID 123456', 'PP1234567', 'CC1234567'])(
    'keeps two letters of a passport that may be its series: %s',
    (raw) => {
      expect(parsePassport(raw).value).toBe(raw.replace(' ', ''));
    },
  );
});

describe('a number beside another one, or beside who issued it', () => {
  it.each<[string, (raw: string) => { value?: string }, string | undefined]>([
    ['GTTT: CCCD gắn chip 001183704381', parseNationalId, '001183704381'],
    ['Giấy tờ tùy thân: CCCD 001183704381', parseNationalId, '001183704381'],
    ['#001183704381', parseNationalId, '001183704381'],
    ['001183704381 (CMND cũ 012578934)', parseNationalId, '001183704381'],
    ['CCCD:001183704381/CMND:012578934', parseNationalId, '001183704381'],
    ['001183704381, CMND 012578934', parseNationalId, '001183704381'],
    ['012578934 (số mới 001183704381)', parseNationalId, undefined],
    ['001183704381/001183704382', parseNationalId, undefined],
    ['012578934 CA HN', parseIdCard9, '012578934'],
    ['Cmnd 012578934 CA Hà Nội', parseIdCard9, '012578934'],
    ['012578934/CAHN', parseIdCard9, '012578934'],
    ['CMTND 012578934 ngày 02-03-2009 công an Hà Nội', parseIdCard9, '012578934'],
    ['Hộ chiếu phổ thông B7391846', parsePassport, 'B7391846'],
    ['Mã ĐTNT 0100109106', parseTaxCode, '0100109106'],
    ['Mã số thuế đơn vị phụ thuộc 0100109106-001', parseTaxCode, '0100109106-001'],
  ])('%s', (raw, parse, value) => {
    expect(parse(raw).value).toBe(value);
  });
});
