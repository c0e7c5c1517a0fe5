import { blockingKeysOf, scorePair, type MatchRecord, type PairScore } from '@sogoc/matching';

import { compileEntity } from '../declaration/compile-entity';
import { ENTERPRISE_BLOCKING_KEYS } from './enterprise-blocking-keys';
import { enterprise } from './enterprise.declaration';

const { model } = compileEntity(enterprise);
let next = 1;

const standardise = (attributes: Record<string, unknown>) =>
  enterprise.standardise(attributes, { observedAt: '2026-06-30T00:00:00Z', habits: {} });
const record = (attributes: Record<string, unknown>): MatchRecord => {
  const recordNumber = next++;
  return {
    recordNumber,
    identity: { source: 'finance', recordKey: String(recordNumber) },
    features: standardise(attributes).features,
  };
};
const score = (left: Record<string, unknown>, right: Record<string, unknown>): PairScore =>
  scorePair(model, record(left), record(right));
const keysOf = (attributes: Record<string, unknown>): string[] =>
  ENTERPRISE_BLOCKING_KEYS.flatMap(({ values }) => [...values(standardise(attributes).features)]);

const MINH_PHAT = {
  taxCode: '0100109106',
  name: 'Công ty TNHH Thương mại Minh Phát',
  registeredAddress: { text: '12 Lê Lợi', communeCode: '26740', codeSet: 'NSO-2025-07' },
  legalRepresentatives: [{ fullName: 'Nguyễn Thị Hoà', nationalId: '001180000123', title: 'Giám đốc' }],
  foundedOn: '2014-03-05',
  phone: '0912345670',
};
const without = (...attributes: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(MINH_PHAT).filter(([name]) => !attributes.includes(name)));

describe('standardising an enterprise', () => {
  it('passes right values in canonical form', () => {
    const { attributes, identifiers } = standardise({
      ...MINH_PHAT,
      taxCode: '0100109106 - 001',
      legalForm: 'Cty TNHH',
      status: 'Đang hoạt động',
      charterCapital: '5.000.000.000 đồng',
      industries: ['4690', 'bán buôn'],
    });
    expect(attributes).toEqual({
      ...MINH_PHAT,
      taxCode: '0100109106-001',
      legalForm: 'limited',
      status: 'active',
      phone: '+84912345670',
      charterCapital: 5_000_000_000,
      industries: ['4690', 'bán buôn'],
    });
    expect(identifiers).toEqual([{ scheme: 'tax-code', value: '0100109106-001', status: 'active' }]);
  });

  it.each([
    ['Đang hoạt động', 'active'],
    ['Đang làm thủ tục giải thể', 'active'],
    ['Đã giải thể', 'cancelled'],
    ['01', 'cancelled'],
    ['03', 'active'],
    ['tình trạng lạ', 'active'],
  ])('with the status %j has a code that is %s', (status, expected) => {
    const { identifiers } = standardise({ taxCode: '0100109106', status });
    expect(identifiers).toEqual([{ scheme: 'tax-code', value: '0100109106', status: expected }]);
  });

  it.each([
    ['a wrong check digit', { taxCode: '0100109107' }, 'TAX_CHECK_DIGIT'],
    ['an unknown status', { status: 'resting' }, 'ENTERPRISE_STATUS_UNKNOWN'],
    ['a capital below nothing', { charterCapital: -1 }, 'NUMBER_NEGATIVE'],
    ['a founding date that is none', { foundedOn: '2016-06-00' }, 'DATE_IMPOSSIBLE'],
    ['a representative that is no object', { legalRepresentatives: ['Nguyễn Thị Hoà'] }, 'UNREADABLE_VALUE'],
  ])('finds %s and uses it for nothing', (_, attributes, code) => {
    const found = standardise(attributes);
    expect(found.findings.map((finding) => finding.code)).toContain(code);
    expect(found.attributes).toEqual({});
    expect(keysOf(attributes)).toEqual([]);
  });

  it('judges a representative’s number by the day of the record', () => {
    const { findings } = standardise({ legalRepresentatives: [{ nationalId: '001240000123' }] });
    expect(findings.map(({ code }) => code)).toEqual(['ID_FUTURE_YEAR']);
  });

  it('takes 1 January of a source that pads for the year only', () => {
    const padded = { observedAt: '2026-06-30T00:00:00Z', habits: { padsDates: true } };
    expect(enterprise.standardise({ foundedOn: '2010-01-01' }, padded).attributes).toEqual({ foundedOn: '2010' });
    expect(standardise({ foundedOn: '2010-01-01' }).attributes).toEqual({ foundedOn: '2010-01-01' });
  });

  it.each([
    ['C«ng ty TNHH An Ph¸t', 'Công ty TNHH An Phát'],
    ['Coâng ty TNHH An Phaùt', 'Công ty TNHH An Phát'],
    ['C«ng ty TNHH Th\u00ad¬ng m¹i Hoa Sen', 'Công ty TNHH Thương mại Hoa Sen'],
    ['C«ng ty TNHH Hoa Sen', 'Công ty TNHH Hoa Sen'],
    ['C«ng ty TNHH ABK ViÖt Nam', 'Công ty TNHH ABK Việt Nam'],
    ['Coâng ty TNHH Hoa Sen', 'Công ty TNHH Hoa Sen'],
    ['Doanh nghiÖp t\u00ad nh©n Hoa Sen', 'Doanh nghiệp tư nhân Hoa Sen'],
    ['Doanh nghiÖp t nh©n Hoa Sen', 'Doanh nghiệp tư nhân Hoa Sen'],
    ['Chi nh¸nh C«ng ty TNHH Samsung', 'Chi nhánh Công ty TNHH Samsung'],
    ['CTY TNHH Xaây döïng Hoa Sen', 'CTY TNHH Xây dựng Hoa Sen'],
    ['CÃ´ng ty TNHH Hoa Sen', 'Công ty TNHH Hoa Sen'],
  ])('decodes "%s" beside words that have no marks', (name, decoded) => {
    const { attributes, findings } = standardise({ name });
    expect(attributes.name).toBe(decoded);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'LEGACY_ENCODING_REPAIRED', suggestion: decoded }));
  });

  it.each(['Nestlé SA', 'Société Générale', 'Café de la Paix', 'Công ty TNHH Müller Việt Nam', 'Công ty TNHH Sài Gòn'])(
    'leaves "%s" as it is',
    (name) => {
      const { attributes, findings } = standardise({ name });
      expect(attributes.name).toBe(name);
      expect(findings.filter(({ code }) => code.startsWith('LEGACY'))).toEqual([]);
    },
  );

  it.each(['C.ty TNHH Công nghệ Thái Cầu', 'CÔNG TY TNHH SAMSUNG ELECTRONICS VIỆT NAM'])(
    'takes "%s" for what it is',
    (name) => {
      expect(standardise({ name }).findings.map(({ code }) => code)).not.toContain('LEGACY_ENCODING_SUSPECTED');
    },
  );

  it('finds a unit that is its own parent, and another parent than its code says', () => {
    const codes = (attributes: Record<string, unknown>): string[] =>
      standardise(attributes).findings.map(({ code }) => code);
    expect(codes({ taxCode: '0100109106', parentTaxCode: '0100109106' })).toEqual(['PARENT_IS_ITSELF']);
    expect(codes({ taxCode: '0100109106-001', parentTaxCode: '0300588569' })).toEqual(['PARENT_CONTRADICTION']);
  });

  it('makes no key of a legal form', () => {
    const plain = { name: 'Công ty TNHH Một thành viên', registeredAddress: MINH_PHAT.registeredAddress };
    const other = {
      name: 'Công ty TNHH Thương mại Hải Long',
      registeredAddress: { ...MINH_PHAT.registeredAddress, text: '7 Pasteur' },
    };
    expect(keysOf(plain).filter((key) => keysOf(other).includes(key))).toEqual([]);
  });

  it('states representatives and the parent that its code says', () => {
    const { attributes } = standardise({ ...MINH_PHAT, taxCode: '0100109106-001' });
    expect(enterprise.statedRelations(attributes).map(({ type, value }) => [type, value])).toEqual([
      ['legal-representative', '001180000123'],
      ['parent-unit', '0100109106'],
    ]);
  });
});

describe('scoring two records of enterprises', () => {
  it.each([
    ['all agrees', MINH_PHAT],
    [
      'only the tax code and a differently written name are there',
      { taxCode: '0100109106', name: 'CTY TNHH TM MINH PHAT' },
    ],
    ['the tax code is missing', without('taxCode')],
    [
      'the tax code is missing and the seat moved',
      { ...without('taxCode'), registeredAddress: '7 Pasteur, Phường Sài Gòn, TP.HCM' },
    ],
  ])('matches when %s', (_, other) => {
    expect(score(MINH_PHAT, other).class).toBe('match');
  });

  it.each([
    ['2', 'distinguished-name'],
    ['II', 'distinguished-name'],
    ['Mới', 'distinguished-name'],
    ['Miền Nam', 'distinguished-name'],
    ['F', 'distinguished-name'],
  ])('keeps a sister company named with "%s" apart (article 41)', (addition, veto) => {
    const sister = { ...without('taxCode'), name: `${MINH_PHAT.name} ${addition}` };
    const { class: found, vetoes } = score(without('taxCode'), sister);
    expect(found).not.toBe('match');
    if (found === 'conflict') expect(vetoes).toContain(veto);
  });

  it('never matches a branch with its parent', () => {
    const branch = { ...MINH_PHAT, taxCode: '0100109106-001', name: `Chi nhánh ${MINH_PHAT.name}` };
    expect(score(MINH_PHAT, branch).class).not.toBe('match');
    expect(score(without('taxCode'), { ...without('taxCode'), name: `Chi nhánh ${MINH_PHAT.name}` }).class).not.toBe(
      'match',
    );
  });

  it('never matches two branches of one parent', () => {
    const branch = { ...MINH_PHAT, name: `Chi nhánh ${MINH_PHAT.name}` };
    expect(score({ ...branch, taxCode: '0100109106-001' }, { ...branch, taxCode: '0100109106-002' }).class).not.toBe(
      'match',
    );
  });

  it('never matches a branch with its parent when the branch states the parent’s code', () => {
    const branch = { ...MINH_PHAT, name: `${MINH_PHAT.name} - Chi nhánh Sài Gòn` };
    const vetoes = ['unit-beside-parent', 'settled:unit-beside-parent'];
    expect(score(MINH_PHAT, branch)).toMatchObject({ class: 'conflict', vetoes });
    expect(standardise(branch).attributes.taxCode).toBe(MINH_PHAT.taxCode);
    expect(standardise(branch).features).toMatchObject({ parentTaxCode: MINH_PHAT.taxCode });
  });

  it('never matches a branch with an office, nor branches of two names', () => {
    const unit = (kind: string) => ({ ...without('taxCode'), name: `${MINH_PHAT.name} - ${kind}` });
    expect(score(unit('Chi nhánh'), unit('Văn phòng đại diện')).class).toBe('conflict');
    const weightOf = (name: string): number => score(unit('Chi nhánh Sài Gòn'), unit(name)).weight;
    expect(weightOf('Chi nhánh Đà Lạt')).toBeLessThan(weightOf('Chi nhánh Sài Gòn') - 5000);
  });

  it('matches records of one name and address when one lacks the code', () => {
    const { name, registeredAddress } = MINH_PHAT;
    expect(score(MINH_PHAT, { name, registeredAddress }).class).toBe('match');
  });

  it('calls two valid tax codes under one name and address a conflict', () => {
    expect(score(MINH_PHAT, { ...MINH_PHAT, taxCode: '0300588569' })).toMatchObject({
      class: 'conflict',
      vetoes: ['exclusive:tax-code'],
    });
  });

  it('asks when one tax code stands beside two enterprises', () => {
    const other = {
      taxCode: MINH_PHAT.taxCode,
      name: 'Công ty Cổ phần Vận tải Hải Long',
      legalRepresentatives: [{ fullName: 'Trần Văn Bình' }],
      foundedOn: '2020-11-30',
    };
    expect(score(MINH_PHAT, other)).toMatchObject({ class: 'conflict', vetoes: ['one-code-two-enterprises'] });
  });

  it('matches an enterprise that was renamed', () => {
    expect(score(MINH_PHAT, { ...MINH_PHAT, name: 'Công ty TNHH Thương mại Hải Long' }).class).toBe('match');
  });

  it.each([
    ['asks about a name that many may bear', 'Công ty TNHH Thương mại Minh Phát', {}, 'review'],
    ['matches a name of many words', 'Công ty TNHH Nông sản Xây dựng Đại Phát', {}, 'match'],
    ['matches a common name with one phone', 'Công ty TNHH Thương mại Minh Phát', { phone: '02838291234' }, 'match'],
    ['says nothing about units of one parent', 'Chi nhánh Công ty TNHH Nông sản Xây dựng Đại Phát', {}, 'none'],
  ])('%s, when nothing else is stated', (_, name, rest, found) => {
    expect(score({ name, ...rest }, { name: name.toUpperCase(), ...rest }).class).toBe(found);
  });

  it.each([
    ['Công ty TNHH Nông sản Xây dựng Đại & Phát', 'by a sign'],
    ['Công ty TNHH Nông sản Xây dựng Đài Phát', 'by diacritics'],
  ])('does not match %s, which differs %s only', (name) => {
    expect(score({ name: 'Công ty TNHH Nông sản Xây dựng Đại Phát' }, { name }).class).toBe('none');
  });

  it('proposes records by their full name alone, whatever the order of its words', () => {
    const keysOf = (name: string) =>
      blockingKeysOf('enterprise', enterprise.blockingKeys, standardise({ name }).features);
    const keys = keysOf('CTY TNHH XÂY DỰNG NÔNG SẢN ĐẠI PHÁT');
    expect(keysOf('Công ty TNHH Nông sản Xây dựng Đại Phát').some((key) => keys.includes(key))).toBe(true);
    expect(keysOf('Chi nhánh Công ty TNHH Nông sản Xây dựng Đại Phát').some((key) => keys.includes(key))).toBe(false);
  });
});
