import { person } from '../../person/person.declaration';
import { PERSON_BLOCKING_KEYS } from '../../person/person-blocking-keys';
import { standardisePerson } from '../../person/standardise-person';
import type { SourceProfile } from '../../declaration/entity-declaration';
import { placeholderHash } from './habitual-placeholders';
import { proposePlaceholders } from './propose-placeholders';

const KEY = 'a key of this spec';
const GIVEN =
  'An,Bình,Chi,Dung,Giang,Hà,Khánh,Lan,Minh,Nga,Oanh,Phúc,Quân,Sơn,Tâm,Uyên,Vinh,Xuân,Yến,Đức,Hiếu,Loan,Nhung,Thảo'.split(
    ',',
  );
const people = (count: number, more: (at: number) => object) =>
  Array.from({ length: count }, (_, at) => ({ fullName: `Nguyễn Thị ${GIVEN[at % GIVEN.length]}`, ...more(at) }));
const propose = (records: readonly Record<string, unknown>[]) => proposePlaceholders(records, person, KEY);
const ownPhone = (at: number) => (at < 12 ? '024 3825 1234' : `09123${String(40_000 + at * 7)}`);

describe('placeholders proposed from the records of a source', () => {
  it('are a phone that too many different people carry, by its hash alone', () => {
    const proposals = propose(people(200, (at) => ({ phone: ownPhone(at) })));
    const hashes = { phone: [placeholderHash(KEY, 'phone', '+842438251234')] };
    expect(proposals).toEqual([
      { attribute: 'phone', habits: { placeholders: { key: KEY, hashes } }, shown: 12, counted: 200 },
    ]);
    expect(JSON.stringify(proposals)).not.toMatch(/38251234|3825 1234/);
  });

  it('are found however they were written, and whatever the order of the records', () => {
    const forms = ['024 3825 1234', '(024) 38251234', '+84 24 3825 1234', '0243.825.1234'];
    const records = people(40, (at) => ({ phone: at < 12 ? forms[at % forms.length] : `09123${40_000 + at * 7}` }));
    expect(propose(records)).toEqual(propose([...records].reverse()));
    expect(propose(records)[0]).toMatchObject({ attribute: 'phone', shown: 12 });
  });

  it.each([
    ['numbers of one each', people(100, (at) => ({ nationalId: `0011800${String(10_000 + at * 37)}` })), []],
    [
      'a number of five people',
      people(100, (at) => ({ nationalId: at < 5 ? '001180012345' : undefined })),
      ['nationalId'],
    ],
    ['a number of two people', people(100, (at) => ({ nationalId: at < 2 ? '001180012345' : undefined })), []],
    ['one person’s records', Array.from({ length: 50 }, () => ({ fullName: 'Lê Thị Lan', phone: '0912345678' })), []],
    [
      'a day of six names',
      people(80, (at) => ({ dateOfBirth: at % 4 ? `19${60 + (at % 30)}-03-1${at % 9}` : '01/01/1900' })),
      [],
    ],
    [
      'a day of six names, of many records',
      people(400, (at) => ({ dateOfBirth: at % 4 ? `19${60 + (at % 30)}-0${1 + (at % 9)}-1${at % 7}` : '1900-01-01' })),
      [],
    ],
    ['nobody', [], []],
  ])('from %s', (_, records, attributes) => {
    expect(propose(records).map(({ attribute }) => attribute)).toEqual(attributes);
  });

  it('are a day that far too many people were born on', () => {
    const days = (at: number) => (at % 8 === 0 ? '01/01/1900' : `19${60 + (at % 30)}-0${1 + (at % 9)}-1${at % 7}`);
    const records = Array.from({ length: 480 }, (_, at) => ({
      fullName: `${['Nguyễn', 'Trần', 'Lê', 'Phạm'][at % 4]} Thị ${GIVEN[(at * 5) % GIVEN.length]} ${GIVEN[at % 23]}`,
      dateOfBirth: days(at),
    }));
    expect(propose(records).map(({ attribute }) => attribute)).toEqual(['dateOfBirth']);
  });
});

describe('a placeholder that a source is known for', () => {
  const habits: SourceProfile = {
    placeholders: {
      key: KEY,
      hashes: {
        phone: [placeholderHash(KEY, 'phone', '+842438251234')],
        nationalId: [placeholderHash(KEY, 'nationalId', '001180000123')],
        dateOfBirth: [placeholderHash(KEY, 'dateOfBirth', '1900-01-01')],
      },
    },
  };
  const record = {
    phone: '024 3825 1234',
    nationalId: '001180000123',
    dateOfBirth: '01/01/1900',
    formerNationalIds: ['001180000123'],
  };
  const read = (own: SourceProfile) => standardisePerson(record, { observedAt: '2026-06-30', habits: own });
  const keysOf = (own: SourceProfile) => PERSON_BLOCKING_KEYS.flatMap(({ values }) => [...values(read(own).features)]);

  it('is no value, no identifier, no feature and no key, and is found', () => {
    const { attributes, identifiers, features, findings } = read(habits);
    expect([attributes, identifiers, features]).toEqual([{}, [], {}]);
    expect(keysOf(habits)).toEqual([]);
    expect(findings.filter(({ code }) => code === 'PLACEHOLDER_VALUE').map(({ attribute }) => attribute)).toEqual([
      'dateOfBirth',
      'nationalId',
      'phone',
    ]);
  });

  it('is a value of any other source', () => {
    expect(Object.keys(read({}).attributes)).toContain('phone');
    expect(keysOf({})).toContain('+842438251234');
  });
});
