import { parseEmail } from './email';

describe('e-mail', () => {
  it.each([
    [' Lan.Nguyen@Example.VN ', 'lan.nguyen@example.vn', []],
    ['mailto:a@b.vn', 'a@b.vn', []],
    ['a@b', undefined, ['EMAIL_FORM']],
    ['a b@c.vn', undefined, ['EMAIL_FORM']],
    ['a..b@c.vn', undefined, ['EMAIL_FORM']],
    ['không có', undefined, ['PLACEHOLDER_VALUE']],
  ])('%s → %s', (raw, value, codes) => {
    const parsed = parseEmail(raw);
    expect([parsed.value, parsed.findings.map(({ code }) => code)]).toEqual([value, codes]);
  });
});
