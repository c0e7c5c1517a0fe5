import * as fc from 'fast-check';
import { unitsOf } from '../admin-units/unit-registry';
import { foldDiacritics } from '../text/fold-diacritics';
import { AREA_CODE_CHANGES, UNCHANGED_AREA_CODES } from './area-codes';
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
    ['04 3822 1234', '+842438221234', 'landline', ['PHONE_AREA_CODE_CONVERTED']],
    ['(84-4) 38221234', '+842438221234', 'landline', ['PHONE_AREA_CODE_CONVERTED']],
    ['0511 3822123', '+842363822123', 'landline', ['PHONE_AREA_CODE_CONVERTED']],
    ['0240 3822123', '+842043822123', 'landline', ['PHONE_AREA_CODE_CONVERTED']],
    ['0211 3822123', '+842113822123', 'landline', []],
    ['0838221234', '+84838221234', 'mobile', []],
    ['0412345678', undefined, undefined, ['PHONE_FORM']],
    ['438221234', undefined, undefined, ['PHONE_FORM']],
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

  it('has values that stay the same in a record of any day', () => {
    const raw = fc.stringMatching(/^(\+84|84|0)\d{8,10}$/);
    const day = fc.constantFrom(undefined, '2010-01-01', '2017-05-01T00:00:00Z', '2018-10-01', '2026-01-01');
    fc.assert(
      fc.property(raw, day, day, (text, observedAt, later) => {
        const { value } = parsePhone(text, { observedAt });
        if (value !== undefined) expect(parsePhone(value, { observedAt: later }).value).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a phone number with something beside it', () => {
  it.each([
    ['ĐT: 0912345678', '+84912345678'],
    ['ĐT 0912 345 678', '+84912345678'],
    ['ĐT.0912345678', '+84912345678'],
    ['(ĐT: 024 3825 1234)', '+842438251234'],
    ['ĐTDĐ: 0912345678', '+84912345678'],
    ['SĐT 0912345678', '+84912345678'],
    ['Điện thoại: 024.3825.1234', '+842438251234'],
    ['Điện thoại di động: 0912345678', '+84912345678'],
    ['Tel: (84-24) 3825 1234', '+842438251234'],
    ['Tel/Fax: 024 3825 1234', '+842438251234'],
    ['Tel.: +84 24 3825 1234', '+842438251234'],
    ['TEL 0243 825 1234', '+842438251234'],
    ['Mobile: 0912345678', '+84912345678'],
    ['Hotline - 0912345678', '+84912345678'],
    ['024 3825 1234 ext 105', '+842438251234'],
    ['024 3825 1234 (ext: 105)', '+842438251234'],
    ['024 3825 1234 máy lẻ 12', '+842438251234'],
    ['024.38251234 - nội bộ 12', '+842438251234'],
    ['024 3825 1234 x105', '+842438251234'],
    ['024 3825 1234 #105', '+842438251234'],
    ['024 3825 1234 (105)', '+842438251234'],
    ['0912345678 (chị Lan)', '+84912345678'],
    ['0912345678 Lan', '+84912345678'],
    ['0912.345.678 - gặp anh An', '+84912345678'],
    ['0912345678, Lan', '+84912345678'],
    ['Chị Lan: 0912345678', '+84912345678'],
    ['Lan 0912 345 678', '+84912345678'],
    ['Chị Lan (0912345678)', '+84912345678'],
  ])('%s → %s', (raw, value) => {
    const parsed = parsePhone(raw);
    expect(parsed.value).toBe(value);
    expect(parsed.findings.map(({ code }) => code)).toEqual(['PHONE_MORE_TEXT']);
  });

  it.each([
    ['0243.825.1234-1235', '+842438251234'],
    ['0243.825.1234-35', '+842438251234'],
    ['0243.825.1234 - 1235', '+842438251234'],
    ['0243.825.1234/35', '+842438251234'],
    ['0243.825.1234~35', '+842438251234'],
    ['0243-825-1234-1235', '+842438251234'],
    ['024 38251234-38251235', '+842438251234'],
    ['02438251234-5', '+842438251234'],
    ['024 3825 1234 đến 1236', '+842438251234'],
    ['0912345678 hoặc 0987123456', '+84912345678'],
    ['0912345678-0987123456', '+84912345678'],
    ['0912345678; 0987123456', '+84912345678'],
    ['0903271846 0987114203', '+84903271846'],
    ['0903.271.846-0987.114.203', '+84903271846'],
    ['0903 271 846 0987 114 203', '+84903271846'],
    ['0903271846&0987114203', '+84903271846'],
    ['0903271846+0987114203', '+84903271846'],
    ['084-912345678', '+84912345678'],
    ['084-24-3825-1234', '+842438251234'],
    ['084.0912.345.678', '+84912345678'],
    ['(084) 912 345 678', '+84912345678'],
    ['+084 912345678', '+84912345678'],
    ['0841234567', '+84841234567'],
    ['0912-345-678', '+84912345678'],
    ['091-234-5678', '+84912345678'],
    ['024-3825-1234', '+842438251234'],
  ])('of %s the first is %s', (raw, value) => {
    expect([parsePhone(raw).value, codesOf(raw)]).toEqual([value, []]);
  });

  it.each(['Fax: 024 3825 1235', '0912-345-678-9', 'Lan', 'ĐT:', '0912345 (Lan)', 'chị Lan: không có'])(
    'none in %s',
    (raw) => {
      expect(parsePhone(raw).value).toBeUndefined();
    },
  );

  it.each([
    '0999999999',
    '0999 999 999',
    '+84999999999',
    '84999999999',
    '0900000000',
    '0911111111',
    '0123456789',
    '1234567890',
    '01234567890',
    '0987654321',
    '+84987654321',
    '02488888888',
    '999999999',
    '0000000000',
    '000000',
    'ĐT: 0999999999',
    'không có',
    'N/A',
  ])('%s was typed to get past a form', (raw) => {
    expect(parsePhone(raw)).toMatchObject({ findings: [{ code: 'PLACEHOLDER_VALUE' }] });
    expect(parsePhone(raw).value).toBeUndefined();
  });

  it.each(['0901234567', '0912345678', '0909090909', '0988886868', '02438223822'])('%s may be somebody’s', (raw) => {
    expect(parsePhone(raw).value).toBeDefined();
  });
});

describe('a phone number in the plan of its day', () => {
  it.each([
    ['0168 123 4567', undefined, '+84381234567', ['PHONE_CONVERTED']],
    ['0168 123 4567', '2015-05-01', '+84381234567', ['PHONE_CONVERTED']],
    ['0168 123 4567', '2018-11-14T10:00:00Z', '+84381234567', ['PHONE_CONVERTED']],
    ['0168 123 4567', '2018-11-15', '+84381234567', ['PHONE_STALE_FORM']],
    ['04 3822 1234', '2017-07-16', '+842438221234', ['PHONE_AREA_CODE_CONVERTED']],
    ['04 3822 1234', '2017-07-17', '+842438221234', ['PHONE_STALE_FORM']],
    ['033 3822 123', '2015-05-01', '+842033822123', ['PHONE_AREA_CODE_CONVERTED']],
    ['033 3822 123', '2017-12-01', '+842033822123', ['PHONE_STALE_FORM']],
    ['033 3822 123', '2018-09-15', '+84333822123', []],
    ['033 3822 123', undefined, '+84333822123', []],
    ['+84333822123', '2015-05-01', '+84333822123', []],
    ['034 3822 123', '2015-05-01', '+84343822123', ['PHONE_PREFIX_TOO_EARLY']],
    ['08 6288 1234', '2015-05-01', '+84862881234', ['PHONE_MAY_BE_LANDLINE']],
    ['08 6288 1234', '2018-01-01', '+84862881234', []],
    ['(08) 6288 1234', '2026-01-01', '+842862881234', ['PHONE_STALE_FORM']],
    ['(08) 3825.1234', '2015-05-01', '+842838251234', ['PHONE_AREA_CODE_CONVERTED']],
    ['(04) 38251234', '2026-01-01', '+842438251234', ['PHONE_STALE_FORM']],
    ['(083) 825 1234', '2026-01-01', '+84838251234', []],
    ['0086 13812345678', '2026-01-01', '+8613812345678', ['PHONE_FOREIGN']],
    ['00856 20 55512345', '2026-01-01', '+8562055512345', ['PHONE_FOREIGN']],
    ['mẹ 0912345678', '2026-01-01', '+84912345678', ['PHONE_MORE_TEXT']],
    ['091 234 5678', '2010-01-01', '+84912345678', []],
  ])('%s observed on %s is %s', (raw, observedAt, value, codes) => {
    const parsed = parsePhone(raw, { observedAt });
    expect([parsed.value, parsed.findings.map(({ code }) => code)]).toEqual([value, codes]);
  });

  it('names the landline that an unsure number may be', () => {
    const [finding] = parsePhone('08 6288 1234', { observedAt: '2015-05-01' }).findings;
    expect(finding).toMatchObject({ severity: 'warning', suggestion: '+842862881234' });
  });
});

describe('the landline area codes of 2017', () => {
  it('changed in 59 of 63 provinces, in phases of 13, 23 and 23', () => {
    const provinces = [...unitsOf('NSO-2025-01').values()].filter(({ level }) => level === 'province');
    const names = [...AREA_CODE_CHANGES.map(({ province }) => province), ...UNCHANGED_AREA_CODES.values()];
    const keys = (list: readonly string[]) => list.map((name) => foldDiacritics(name).replace('THANH PHO ', '')).sort();
    expect(keys(names)).toEqual(keys(provinces.map(({ name }) => name.replace(/^Huế$/, 'Thừa Thiên Huế'))));
    expect([1, 2, 3].map((phase) => AREA_CODE_CHANGES.filter((change) => change.phase.phase === phase).length)).toEqual(
      [13, 23, 23],
    );
  });

  it('lead to codes of which none is another or begins it', () => {
    const codes = [...AREA_CODE_CHANGES.map(({ current }) => current), ...UNCHANGED_AREA_CODES.keys()];
    const clashes = codes.filter((code, at) => codes.some((other, place) => at !== place && other.startsWith(code)));
    expect(clashes).toEqual([]);
  });

  it.each(AREA_CODE_CHANGES.map(({ province, old, current, phase }) => [province, old, current, phase] as const))(
    '%s: %s became %s, and no number is lost',
    (_, old, current, { validFrom, oldUntil }) => {
      const subscriber = old.length === 1 ? '38221234' : '3822123';
      const written = (day: string) => parsePhone(`0${old} ${subscriber}`, { observedAt: day });
      expect(written('2016-12-31')).toMatchObject({ value: `+84${current}${subscriber}`, kind: 'landline' });
      expect(written(validFrom).findings.map(({ code }) => code)).toEqual(['PHONE_AREA_CODE_CONVERTED']);
      expect(written(oldUntil).value).toBe(`+84${current}${subscriber}`);
      expect(parsePhone(`0${current}${subscriber}`, { observedAt: oldUntil }).findings).toEqual([]);
    },
  );
});
