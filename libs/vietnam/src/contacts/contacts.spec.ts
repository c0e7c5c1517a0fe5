import * as fc from 'fast-check';
import { parseEmail } from './email';
import { MOBILE_PREFIX_SINCE_2018 } from './mobile-prefixes';
import { parsePhone } from './phone';

const codesOf = (raw: string): string[] => parsePhone(raw).findings.map(({ code }) => code);

describe('phone', () => {
  /** As the ministry announced it, by carrier: MobiFone, Vinaphone, Viettel, Vietnamobile, Gmobile. */
  const CHANGE_OF_2018 = (
    '0120:070 0121:079 0122:077 0126:076 0128:078 0123:083 0124:084 0125:085 0127:081 0129:082 ' +
    '0162:032 0163:033 0164:034 0165:035 0166:036 0167:037 0168:038 0169:039 0186:056 0188:058 0199:059'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [old: string, since: string]);

  it('knows every prefix of the change of 2018 and no other', () => {
    expect([...MOBILE_PREFIX_SINCE_2018].sort()).toEqual([...CHANGE_OF_2018].sort());
  });

  it.each(CHANGE_OF_2018)('%s became %s', (old, since) => {
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
