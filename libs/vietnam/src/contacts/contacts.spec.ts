import * as fc from 'fast-check';
import { parseEmail } from './email';
import { MOBILE_PREFIX_SINCE_2018 } from './mobile-prefixes';
import { parsePhone } from './phone';

const codesOf = (raw: string): string[] => parsePhone(raw).findings.map(({ code }) => code);

describe('phone', () => {
  it('knows every prefix of the change of 2018', () => {
    expect(MOBILE_PREFIX_SINCE_2018.size).toBe(21);
  });

  it.each([...MOBILE_PREFIX_SINCE_2018])('%s became %s', (old, since) => {
    for (const form of [
      `${old}1234567`,
      `+84${old.slice(1)}1234567`,
      `84 ${old.slice(1)} 1234567`,
      `0084${old.slice(1)}1234567`,
    ]) {
      expect(parsePhone(form).value).toBe(`+84${since.slice(1)}1234567`);
      expect(codesOf(form)).toEqual(['PHONE_CONVERTED']);
    }
  });

  it.each([
    ['0912345678', '+84912345678', 'mobile', []],
    ['+84 91 234 5678', '+84912345678', 'mobile', []],
    ['+84 (0)91 234 5678', '+84912345678', 'mobile', []],
    ['(84-91) 2345678', '+84912345678', 'mobile', []],
    ['912345678', '+84912345678', 'mobile', ['PHONE_LOST_ZERO']],
    ['0912.345.678 / 0987654321', '+84912345678', 'mobile', []],
    ['(028) 3822 1234', '+842838221234', 'landline', []],
    ['19001234', '19001234', 'service', []],
    ['+1 202 555 0143', '+12025550143', 'foreign', ['PHONE_FOREIGN']],
    ['0412345678', undefined, undefined, ['PHONE_AMBIGUOUS']],
    ['0112345', undefined, undefined, ['PHONE_FORM']],
    ['O912345678', undefined, undefined, ['PHONE_FORM']],
    ['9.1234E+08', undefined, undefined, ['NUMBER_DAMAGED']],
    ['không có', undefined, undefined, ['PLACEHOLDER_VALUE']],
    ['0000000000', undefined, undefined, ['PLACEHOLDER_VALUE']],
  ])('%s → %s', (raw, value, kind, codes) => {
    const parsed = parsePhone(raw);
    expect([parsed.value, parsed.kind, codesOf(raw)]).toEqual([value, kind, codes]);
  });

  it('never throws, and its values are fixed points', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^(\+?84|0)\d{8,10}$/)), (raw) => {
        const { value } = parsePhone(raw);
        if (value !== undefined) expect(parsePhone(value).value).toBe(value);
      }),
    );
  });
});

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
