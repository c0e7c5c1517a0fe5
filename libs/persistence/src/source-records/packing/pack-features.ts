import type { ResolvedRecord } from '@sogoc/resolution';

type Features = NonNullable<ResolvedRecord['features']>;

/**
 * Names of features as they are stored, which would take a third of the place that features take. A code stands for one name for ever: a name
 * that is new gets one that is free, or none. Names that SQL asks for, in risk signals and their index, have none.
 */
const CODES = new Map(
  Object.entries({
    nationalId: 'n',
    nationalIds: 'N',
    doubtfulNationalId: 'D',
    formerNationalIds: 'F',
    idCard9: 'i',
    passportNumber: 'p',
    taxCode: 't',
    insuranceNumber: 'I',
    name: 'a',
    surname: 's',
    middle: 'm',
    given: 'g',
    givenInFront: 'G',
    otherNames: 'o',
    birthDate: 'b',
    sex: 'x',
    phone: 'h',
    email: 'e',
    deceasedOn: 'd',
    addressLines: 'l',
    hamlets: 'H',
    originProvince: 'O',
    fatherName: 'f',
    motherName: 'M',
    spouseNames: 'S',
  }),
);

const NAMES = new Map([...CODES].map(([name, code]) => [code, name]));

/** Stands before a name that would be read as something else. */
const AS_IT_IS = '=';

/** Features as they are stored. */
export const packFeatures = (features: Features | null): Features | null => features && renamed(features, codeOf);

/** Features as they were written, in whatever form they are stored. */
export const unpackFeatures = (stored: Features | null): Features | null => stored && renamed(stored, nameOf);

function renamed(features: Features, rename: (name: string) => string): Features {
  const named: Record<string, Features[string]> = {};
  for (const name of Object.keys(features)) named[rename(name)] = features[name]!;
  return named;
}

const codeOf = (name: string): string =>
  CODES.get(name) ?? (NAMES.has(name) || name.startsWith(AS_IT_IS) ? `${AS_IT_IS}${name}` : name);

const nameOf = (code: string): string =>
  NAMES.get(code) ?? (code.startsWith(AS_IT_IS) ? code.slice(AS_IT_IS.length) : code);
