import { PERSON_ATTRIBUTES } from '../../person/person-attributes';
import { standardisePerson } from '../../person/standardise-person';
import { proposeSourceProfile } from './propose-source-profile';

const TCVN3 = ['NguyÔn V¨n An', 'TrÇn ThÞ Hoµ', 'Ph¹m §øc Th¾ng', 'Lª ThÞ TuyÕt', 'Vò §×nh Hïng'];
const UNICODE = ['Nguyễn Văn An', 'Trần Thị Hoà', 'Phạm Đức Thắng', 'Lê Thị Tuyết', 'Vũ Đình Hùng'];
const named = (names: readonly string[], count: number) =>
  Array.from({ length: count }, (_, at) => ({ fullName: names[at % names.length] }));
const born = (count: number, newYears: number) =>
  Array.from({ length: count }, (_, at) => ({
    dateOfBirth: at < newYears ? `${1950 + (at % 40)}-01-01` : `19${50 + (at % 40)}-${10 + (at % 3)}-${10 + (at % 18)}`,
  }));
const proposals = (records: readonly Record<string, unknown>[]) => proposeSourceProfile(records, PERSON_ATTRIBUTES);

describe('habits proposed from the columns of a source', () => {
  it('an encoding, when nearly all names with marks show it', () => {
    expect(proposals([...named(TCVN3, 45), ...named(UNICODE, 5), ...named(['NGUYEN VAN AN'], 50)])).toEqual([
      { attribute: 'fullName', habits: { encoding: 'tcvn3' }, shown: 45, counted: 50 },
    ]);
  });

  it.each([
    ['too few names', named(TCVN3, 19)],
    ['names of two kinds', [...named(TCVN3, 30), ...named(UNICODE, 30)]],
    ['names without marks', named(['NGUYEN VAN AN', 'TRAN THI HOA'], 200)],
    ['right names', named(UNICODE, 200)],
    ['dates as they fall', born(1_000, 3)],
    ['too few dates', born(40, 20)],
    ['years alone', Array.from({ length: 200 }, () => ({ dateOfBirth: '1960' }))],
    ['values of other types', [{ fullName: 7, dateOfBirth: null }, { fullName: ['a'] }]],
    ['nothing', []],
  ])('none from %s', (_, records) => {
    expect(proposals(records)).toEqual([]);
  });

  it('padded dates, when far more than one in 365 is 1 January', () => {
    expect(proposals(born(1_000, 120))).toEqual([
      { attribute: 'dateOfBirth', habits: { padsDates: true }, shown: 120, counted: 1_000 },
    ]);
  });

  it('whatever the order of the records', () => {
    const records = [...named(TCVN3, 40), ...born(300, 60), ...named(UNICODE, 3)];
    expect(proposals([...records].reverse())).toEqual(proposals(records));
  });

  it('change no record by themselves: only a declared habit does', () => {
    const [record = {}] = born(1, 1);
    const standardise = (habits: object) => standardisePerson(record, { observedAt: '2026-01-01', habits });
    expect(standardise({}).attributes).toEqual({ dateOfBirth: '1950-01-01' });
    expect(standardise(proposals(born(100, 50))[0]?.habits ?? {}).attributes).toEqual({ dateOfBirth: '1950' });
  });
});
