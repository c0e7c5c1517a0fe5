import { ENTERPRISE_SOURCES } from './enterprise-sources';
import { PARCEL_SOURCES } from './parcel-sources';
import { PERSON_SOURCES } from './person-sources';

const ALL = [...PERSON_SOURCES, ...PARCEL_SOURCES, ...ENTERPRISE_SOURCES];

describe('the source profiles', () => {
  it('hold each source once per collection', () => {
    const names = ALL.map(({ source, collection }) => `${source}/${collection}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(ALL.map((profile) => [`${profile.source}/${profile.collection}`, profile] as const))(
    '%s has rates that are probabilities',
    (_name, profile) => {
      const rates = [
        profile.coverage,
        profile.duplicateRate ?? 0,
        ...Object.values(profile.fields),
        ...profile.faults.map(({ rate }) => rate),
      ];
      expect(rates.filter((rate) => rate < 0 || rate > 1)).toEqual([]);
      expect(profile.observed[0] < profile.observed[1]).toBe(true);
    },
  );

  it.each(ALL.map((profile) => [`${profile.source}/${profile.collection}`, profile] as const))(
    '%s corrupts only attributes it holds',
    (_name, profile) => {
      const corrupted = profile.faults.map(({ attribute }) => attribute.split(/[.[]/)[0] as string);
      const unheld = corrupted.filter((name) => profile.fields[name] === undefined);
      // The shared plan of typing faults names what most sources hold.
      expect(
        unheld.filter(
          (name) => !['phone', 'sex', 'nationalId', 'idCard9', 'taxCode', 'legalRepresentatives'].includes(name),
        ),
      ).toEqual([]);
    },
  );

  it('start with a register that holds things of every province, as one of last resort', () => {
    for (const [first] of [PERSON_SOURCES, PARCEL_SOURCES, ENTERPRISE_SOURCES]) {
      expect(first).toMatchObject({ keepsEnded: true });
      expect(first?.provinceCode).toBeUndefined();
    }
  });
});
