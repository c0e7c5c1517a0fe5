import { codeSetAt, type CodeSet } from './code-set';
import { resolveUnitCode } from './resolve-unit-code';
import { currentUnitsOf, formerUnitsOf, PROVINCE_SUCCESSORS } from './successors';
import { findUnitsByName } from './find-units-by-name';
import { findUnit, unitsOf } from './unit-registry';

const communesOf = (codeSet: CodeSet) => [...unitsOf(codeSet).values()].filter(({ level }) => level === 'commune');

describe('units of a code set', () => {
  it.each([
    ['NSO-2025-01', 63, 696, 10_035],
    ['NSO-2025-07', 34, 0, 3_321],
    ['NSO-2026-04', 34, 0, 3_321],
  ] as const)('%s', (codeSet, provinces, districts, communes) => {
    const levels = [...unitsOf(codeSet).values()].map(({ level }) => level);
    const count = (wanted: string): number => levels.filter((level) => level === wanted).length;
    expect([count('province'), count('district'), count('commune')]).toEqual([provinces, districts, communes]);
  });

  it('a code means another unit before and after 2025-07-01', () => {
    expect(findUnit('00004', 'NSO-2025-01')?.fullName).toBe('Phường Trúc Bạch');
    expect(findUnit('00004', 'NSO-2025-07')?.fullName).toBe('Phường Ba Đình');
    expect(findUnit('15', 'NSO-2025-01')?.name).toBe('Yên Bái');
    expect(findUnit('15', 'NSO-2025-07')?.name).toBe('Lào Cai');
  });

  it('most new codes name another unit than before, and every one but five was an old code', () => {
    const shared = communesOf('NSO-2025-07').filter(({ code }) => findUnit(code, 'NSO-2025-01') !== undefined);
    expect(communesOf('NSO-2025-07').length - shared.length).toBe(5);
    const renamed = shared.filter(({ code, fullName }) => findUnit(code, 'NSO-2025-01')?.fullName !== fullName);
    expect(renamed.length).toBeGreaterThan(2_100);
  });

  it('counts kinds as the law has them before and after 2026-04-30', () => {
    const kinds = (codeSet: CodeSet) => {
      const counts: Record<string, number> = {};
      for (const { type } of communesOf(codeSet)) counts[type] = (counts[type] ?? 0) + 1;
      return counts;
    };
    expect(kinds('NSO-2025-07')).toEqual({ xa: 2_621, phuong: 687, 'dac-khu': 13 });
    expect(kinds('NSO-2026-04')).toEqual({ xa: 2_611, phuong: 697, 'dac-khu': 13 });
  });

  it('Đồng Nai is a province in 2025 and a city since 2026-04-30', () => {
    expect(findUnit('75', 'NSO-2025-07')?.fullName).toBe('Tỉnh Đồng Nai');
    expect(findUnit('75', codeSetAt('2026-04-30'))?.fullName).toBe('Thành phố Đồng Nai');
    expect(findUnit('26368', codeSetAt('2026-04-29'))?.fullName).toBe('Xã Long Thành');
    expect(findUnit('26368', codeSetAt('2026-05-01'))?.fullName).toBe('Phường Long Thành');
  });

  it.each([
    ['2025-06-30', 'NSO-2025-01'],
    ['2025-06-30T16:59:59Z', 'NSO-2025-01'],
    ['2025-06-30T17:00:00Z', 'NSO-2025-07'],
    ['2025-07-01T00:00:00+07:00', 'NSO-2025-07'],
    ['2025-07-01T00:30:00+09:00', 'NSO-2025-01'],
    ['2026-04-29T20:00:00.000Z', 'NSO-2026-04'],
    ['2026-04-30T01:00:00+10:00', 'NSO-2025-07'],
    ['', 'NSO-2025-01'],
  ] as const)('knows the code set in force in Viet Nam at %s', (time, codeSet) => {
    expect(codeSetAt(time)).toBe(codeSet);
  });
});

describe('a unit code', () => {
  it('without its code set is not guessed', () => {
    const resolved = resolveUnitCode('00004');
    expect(resolved.unit).toBeUndefined();
    expect(resolved.candidates.map(({ fullName }) => fullName)).toEqual([
      'Phường Trúc Bạch',
      'Phường Ba Đình',
      'Phường Ba Đình',
    ]);
    expect(resolved.findings.map(({ code }) => code)).toEqual(['UNIT_CODE_SET_MISSING']);
  });

  it.each([
    ['00004', { codeSet: 'NSO-2025-07' }, 'Phường Ba Đình', []],
    ['00004', { asOf: '2024-01-01' }, 'Phường Trúc Bạch', []],
    ['99999', { codeSet: 'NSO-2025-07' }, undefined, ['UNIT_CODE_UNKNOWN']],
    ['00004', { codeSet: 'NSO-1999' }, undefined, ['UNIT_CODE_SET_UNKNOWN']],
    ['4', { codeSet: 'NSO-2025-07' }, undefined, ['UNIT_CODE_FORM']],
  ])('%s with %j', (code, context, fullName, codes) => {
    const resolved = resolveUnitCode(code, context);
    expect([resolved.unit?.fullName, resolved.findings.map((finding) => finding.code)]).toEqual([fullName, codes]);
  });
});

describe('old to new', () => {
  it('is a set, with a reason for each', () => {
    const successors = currentUnitsOf('00019', 'NSO-2025-01');
    expect(successors.map(({ unit }) => unit.name)).toEqual([
      'Ba Đình',
      'Hoàn Kiếm',
      'Ô Chợ Dừa',
      'Văn Miếu - Quốc Tử Giám',
    ]);
    expect(new Set(successors.map(({ reason }) => reason))).toEqual(new Set(['split']));
  });

  it('agrees with the data: shares of old communes with one, several and no successor', () => {
    const sizes = communesOf('NSO-2025-01').map(({ code }) => currentUnitsOf(code, 'NSO-2025-01').length);
    const counts = { one: 0, several: 0, none: 0 };
    for (const size of sizes) counts[size === 1 ? 'one' : size > 1 ? 'several' : 'none']++;
    const percent = (count: number): string => `${((100 * count) / sizes.length).toFixed(2)} %`;
    process.stdout.write(
      `old communes with one successor ${counts.one} (${percent(counts.one)}), several ${counts.several} (${percent(counts.several)}), none ${counts.none} (${percent(counts.none)})\n`,
    );
    expect(counts).toEqual({ one: 9_564, several: 471, none: 0 });
  });

  it('reaches every current commune, from old communes or, for islands, from their district', () => {
    const reached = new Set(
      [...unitsOf('NSO-2025-01').values()].flatMap(({ code }) =>
        currentUnitsOf(code, 'NSO-2025-01').map(({ unit }) => unit.code),
      ),
    );
    expect(communesOf('NSO-2026-04').filter(({ code }) => !reached.has(code))).toEqual([]);
    expect(currentUnitsOf('755', 'NSO-2025-01').map(({ unit }) => unit.fullName)).toEqual(['Đặc khu Côn Đảo']);
  });

  it('goes back to the old communes', () => {
    const former = formerUnitsOf('00004').map(({ unit }) => unit.name);
    expect(former).toContain('Trúc Bạch');
    expect(former).toHaveLength(10);
  });

  it('takes every one of 63 provinces to one of 34', () => {
    expect(PROVINCE_SUCCESSORS.size).toBe(63);
    expect(new Set(PROVINCE_SUCCESSORS.values())).toEqual(
      new Set([...unitsOf('NSO-2026-04').keys()].filter((code) => code.length === 2)),
    );
    expect(currentUnitsOf('10', 'NSO-2025-01').map(({ unit }) => [unit.code, unit.name])).toEqual([['15', 'Lào Cai']]);
    const crossing = communesOf('NSO-2025-01').filter(({ code, provinceCode }) =>
      currentUnitsOf(code, 'NSO-2025-01').some(
        ({ unit }) => unit.provinceCode !== PROVINCE_SUCCESSORS.get(provinceCode),
      ),
    );
    expect(crossing).toEqual([]);
  });

  it('follows the changes of 2026', () => {
    expect(currentUnitsOf('26368', 'NSO-2025-07').map(({ unit, reason }) => [unit.fullName, reason])).toEqual([
      ['Phường Long Thành', 'same'],
    ]);
    expect(currentUnitsOf('06970', 'NSO-2025-07').map(({ unit }) => unit.code)).toEqual(['06978']);
  });
});

describe('unit names', () => {
  it('a name that repeats needs its province', () => {
    expect(findUnitsByName('Xã Tân Tiến', { codeSets: ['NSO-2026-04'] }).length).toBeGreaterThanOrEqual(5);
    expect(findUnitsByName('Xã Tân Tiến', { codeSets: ['NSO-2026-04'], province: 'Lạng Sơn' })).toHaveLength(1);
  });

  it.each([
    ['Thanh Hoá', 'province', 'Tỉnh Thanh Hóa'],
    ['Thanh Hóa', 'province', 'Tỉnh Thanh Hóa'],
    ['tinh thanh hoa', 'province', 'Tỉnh Thanh Hóa'],
    ['TP.HCM', 'province', 'Thành phố Hồ Chí Minh'],
    ['Sài Gòn', 'province', 'Thành phố Hồ Chí Minh'],
    ['TT-Huế', 'province', 'Tỉnh Thừa Thiên Huế'],
    ['BR-VT', 'province', 'Tỉnh Bà Rịa - Vũng Tàu'],
    ['Q.9', 'district', 'Thành phố Thủ Đức'],
    ['Huyện Đông Sơn', 'district', 'Thành phố Thanh Hóa'],
  ] as const)('%s is found as %s', (name, level, fullName) => {
    const found = findUnitsByName(name, { level, codeSets: ['NSO-2025-01'] });
    expect(found.map(({ unit }) => unit.fullName)).toEqual([
      fullName.replace('Tỉnh Thừa Thiên Huế', findUnit('46', 'NSO-2025-01')?.fullName ?? ''),
    ]);
  });

  it.each([
    ['Quan Hoa', 'Phường Quan Hoa'],
    ['Xa Dung', 'Xã Xa Dung'],
    ['Phuong Mai', 'Phường Phương Mai'],
    ['Phuong Phuong Mai', 'Phường Phương Mai'],
    ['Tinh Khe', 'Xã Tịnh Khê'],
    ['Huyen Hoi', 'Xã Huyền Hội'],
  ])('%s: the word for a kind may be part of the name of %s', (name, fullName) => {
    const found = findUnitsByName(name, { codeSets: ['NSO-2025-01'] });
    expect(found.map(({ unit }) => unit.fullName)).toEqual([fullName]);
  });

  it('Đà Nẵng and Đồng Nai share an abbreviation, which is therefore none', () => {
    expect(findUnitsByName('ĐN', { level: 'province' })).toEqual([]);
  });

  it('finds wards that were merged away before 2025 under their successors', () => {
    const found = findUnitsByName('Phường 10', { province: '79', district: 'Quận 3', codeSets: ['NSO-2025-01'] });
    expect(found.map(({ unit, agreement }) => [unit.fullName, agreement])).toEqual([['Phường 9', 'alias']]);
  });

  it.each(['NSO-2026-04', 'NSO-2025-07'] as const)(
    'every commune of %s is found by its name and province',
    (codeSet) => {
      const lost = communesOf(codeSet).filter(({ code, fullName, provinceCode }) => {
        const found = findUnitsByName(fullName, { level: 'commune', province: provinceCode, codeSets: [codeSet] });
        return found.length !== 1 || found[0]?.unit.code !== code;
      });
      expect(lost).toEqual([]);
    },
  );

  it('every old commune is found by its name, district and province', () => {
    const lost = communesOf('NSO-2025-01').filter(({ code, fullName, provinceCode, districtCode }) => {
      const found = findUnitsByName(fullName, {
        level: 'commune',
        province: provinceCode,
        district: districtCode,
        codeSets: ['NSO-2025-01'],
      });
      return found.length !== 1 || found[0]?.unit.code !== code;
    });
    expect(lost).toEqual([]);
  });
});
