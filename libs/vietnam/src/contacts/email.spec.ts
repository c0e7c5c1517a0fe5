import { parseEmail } from './email';

describe('e-mail', () => {
  it.each([
    [' Lan.Nguyen@Example.VN ', 'lan.nguyen@example.vn', []],
    ['mailto:a@b.vn', 'a@b.vn', []],
    ['Email: an.nguyen@b.vn', 'an.nguyen@b.vn', []],
    ['Thư điện tử: an@b.vn', 'an@b.vn', []],
    ['e-mail - an@b.vn', 'an@b.vn', []],
    ['Lan <lan@thue.vn>', 'lan@thue.vn', []],
    ['lan@thue.vn; hoa@thue.vn', 'lan@thue.vn', []],
    ['lan@thue.vn.', 'lan@thue.vn', []],
    ['lan@thue.vn (chính)', 'lan@thue.vn', []],
    ['lan@thue.vn - 0903271846', 'lan@thue.vn', []],
    ['lan@thue.vn hoặc hoa@thue.vn', 'lan@thue.vn', []],
    ['lan@thue.vn hoa@thue.vn', 'lan@thue.vn', []],
    ['"lan@thue.vn"', 'lan@thue.vn', []],
    ['lan @thue.vn', 'lan@thue.vn', []],
    ['lan@ thue.vn', 'lan@thue.vn', []],
    ['email lan@thue.vn', 'lan@thue.vn', []],
    ['admin@admin.com', undefined, ['PLACEHOLDER_VALUE']],
    ['a@b', undefined, ['EMAIL_FORM']],
    ['a b@c.vn', undefined, ['EMAIL_FORM']],
    ['a..b@c.vn', undefined, ['EMAIL_FORM']],
    ['không có', undefined, ['PLACEHOLDER_VALUE']],
  ])('%s → %s', (raw, value, codes) => {
    const parsed = parseEmail(raw);
    expect([parsed.value, parsed.findings.map(({ code }) => code)]).toEqual([value, codes]);
  });

  it.each(
    (
      'khongco@gmail.com,khongemail@gmail.com,khong.co@gmail.com,Khong_Co@yahoo.com,koco@gmail.com,kocoemail@gmail.com,khongcoemail@gmail.com,chuaco@gmail.com,chuacapnhat@gmail.com,' +
      'noemail@gmail.com,no-email@gmail.com,none@none.com,null@null.com,na@na.vn,test@test.com,test123@gmail.com,abc@gmail.com,abc123@gmail.com,abc@abc.com,' +
      'xxx@xxx.com,aaa@gmail.com,x@x.vn,a@a.com,123@gmail.com,123456789@gmail.com,000000@gmail.com,example@example.com,email@email.com,noreply@gmail.com'
    ).split(','),
  )('%s was typed to get past a form', (raw) => {
    expect(parseEmail(raw)).toEqual({ findings: [expect.objectContaining({ code: 'PLACEHOLDER_VALUE' })] });
  });

  it.each([
    'khongminh@gmail.com',
    'lan123@gmail.com',
    'testa.nguyen@x.vn',
    'a@b.vn',
    '0912345678@gmail.com',
    'ab@x.vn',
    'kim@kim.vn',
    'info@abc.vn',
  ])('%s may be somebody’s', (raw) => {
    expect(parseEmail(raw)).toEqual({ value: raw, findings: [] });
  });
});
