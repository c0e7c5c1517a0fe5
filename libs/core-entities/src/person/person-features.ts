import type { Features } from '@sogoc/matching';
import { nameKeys, remembered, type ParsedPartialDate, type Sex } from '@sogoc/vietnam';
import type { Address, AddressFeatures } from '../address/address';
import { addressFeatures, addressProvince } from '../address/address-features';
import { communeCodeOf } from '../address/by-words/commune-by-name';
import { placeOfBareCode } from '../address/commune-of-bare-code';
import { distinct, FeatureSet } from '../modelling/feature-set';
import { contradicts, doubtful } from './reading/doubtful-number';
import { nameFeatures } from './reading/person-name-features';
import type { PersonNumbers } from './reading/read-person-numbers';
import type { StatedRelative } from './reading/read-relatives';

/** Everything of a person record that was read well. */
export interface PersonFacts {
  readonly fullName?: string;
  /** A form of address before it that may be the given name. */
  readonly leftOut?: string;
  readonly otherNames: readonly string[];
  readonly birth?: ParsedPartialDate;
  readonly sex?: Sex;
  readonly numbers: PersonNumbers;
  /** Numbers of any scheme that are stated as former ones. */
  readonly formerNumbers: readonly { readonly scheme: string; readonly value: string }[];
  readonly phones: readonly string[];
  readonly email?: string;
  readonly origin?: Address;
  /** Permanent, then current. */
  readonly addresses: readonly (Address | undefined)[];
  /** Of each of them: the code of a commune that came without its code set. */
  readonly bareCommuneCodes: readonly (string | undefined)[];
  readonly parents: { readonly fatherName?: string; readonly motherName?: string };
  readonly relatives: readonly StatedRelative[];
  readonly deceasedOn?: string;
  /** The day by which addresses are read. */
  readonly observedAt: string;
}

const PERSONAL_NUMBER = /^\d{12}$/;

/** What keys and comparators read, ready for comparison: nothing of it is normalised again when pairs are scored. */
export function personFeatures(facts: PersonFacts): Features {
  const features = new FeatureSet();
  addNumbers(features, facts);
  addCivilFacts(features, facts);
  addPlaces(features, facts);
  addFamily(features, facts);
  return features.all();
}

/**
 * The tax code of an individual is the personal number since 2025-07-01 (Circular 86/2024/TT-BTC), so twelve digits there are
 * one when the record states no other.
 */
function addNumbers(features: FeatureSet, facts: PersonFacts): void {
  const { numbers } = facts;
  const { taxCode, cancelledNationalId } = numbers;
  const formerNationalIds =
    cancelledNationalId === undefined ? numbers.formerNationalIds : [...numbers.formerNationalIds, cancelledNationalId];
  const isPersonal = taxCode !== undefined && PERSONAL_NUMBER.test(taxCode);
  const stated = numbers.nationalId ?? (isPersonal ? taxCode : undefined);
  const isDoubtful = stated !== undefined && contradicts(stated, facts);
  const nationalId = isDoubtful ? undefined : stated;
  features
    .add('nationalId', nationalId)
    .add('doubtfulNationalId', isDoubtful ? stated : undefined)
    .add('formerNationalIds', formerNationalIds)
    .add('nationalIds', [...distinct([nationalId]), ...formerNationalIds, ...(isDoubtful ? [doubtful(stated)] : [])])
    .add('idCard9', withBefore(numbers.idCard9, 'id-card-9', facts))
    .add('passportNumber', withBefore(numbers.passportNumber, 'passport', facts))
    .add('taxCode', withBefore(isPersonal ? undefined : taxCode, 'tax-code', facts))
    .add(
      'insuranceNumber',
      withBefore(numbers.insuranceDigits ?? numbers.socialInsuranceNumber, 'social-insurance', facts),
    );
}

/** A number, and the former ones of its scheme behind it: whoever still has the old card is met by it. One alone stays what it is. */
function withBefore(
  current: string | undefined,
  scheme: string,
  { formerNumbers }: PersonFacts,
): string | readonly string[] | undefined {
  const former = formerNumbers.filter((number) => number.scheme === scheme && !PERSONAL_NUMBER.test(number.value));
  if (former.length === 0) return current;
  const values = [...new Set([...(current === undefined ? [] : [current]), ...former.map(({ value }) => value)])];
  return values.length === 1 ? values[0] : values;
}

function addCivilFacts(features: FeatureSet, facts: PersonFacts): void {
  const { fullName, leftOut, otherNames, birth, sex, phones, email, deceasedOn } = facts;
  const name = fullName === undefined ? undefined : nameFeatures(fullName);
  const behind = leftOut === undefined ? undefined : nameFeatures(`${fullName} ${leftOut}`);
  features
    .add('name', name?.plain)
    .add('surname', name?.surname)
    .add('middle', name?.middle)
    .add('given', name?.given)
    .add('finalY', name?.finalY)
    .add('givenInFront', behind?.given)
    .add('otherNames', distinct(otherNames.map(plainName)))
    .add('birthDate', birth?.maybePlaceholder === true ? undefined : birth?.value)
    .add('sex', sex)
    .add('phone', distinct(phones))
    .add('email', email)
    .add('deceasedOn', deceasedOn);
}

function addPlaces(features: FeatureSet, { addresses, bareCommuneCodes, origin, observedAt }: PersonFacts): void {
  const communes: string[] = [];
  const lines: (string | undefined)[] = [];
  const hamlets: string[] = [];
  for (const [at, address] of addresses.entries()) {
    if (address === undefined) continue;
    const place = addressFeatures(address, observedAt);
    communes.push(
      ...(communesOfBareCode(bareCommuneCodes[at], place, observedAt) ?? place.namedCommunes ?? place.communes),
    );
    // Street and number of a block are those of hundreds.
    lines.push(place.flat ?? place.line, place.initialed);
    if (place.houses !== undefined) lines.push(...place.houses);
    if (place.hamlets !== undefined) hamlets.push(...place.hamlets);
  }
  features
    .add('communes', distinct(communes))
    .add('addressLines', distinct(lines))
    .add('hamlets', distinct(hamlets))
    .add('originProvince', addressProvince(origin, observedAt));
}

/** Where the text names no commune, or by name alone one that the code may be. */
function communesOfBareCode(
  code: string | undefined,
  { communes, namedCommunes }: AddressFeatures,
  observedAt: string,
): readonly string[] | undefined {
  if (code === undefined || communes.length > 0) return undefined;
  const found = placeOfBareCode(code, observedAt)?.communes;
  const isContradicted = found?.some((commune) => namedCommunes?.map(communeCodeOf).includes(commune)) === false;
  return isContradicted && namedCommunes !== undefined && namedCommunes.length > 0 ? undefined : found;
}

function addFamily(features: FeatureSet, { parents, relatives }: PersonFacts): void {
  features
    .add('fatherName', plainName(parents.fatherName ?? nameOf(relatives, 'father')))
    .add('motherName', plainName(parents.motherName ?? nameOf(relatives, 'mother')))
    .add('spouseNames', distinct(relatives.filter(isSpouse).map(({ fullName }) => plainName(fullName))));
}

const SPOUSES: ReadonlySet<string> = new Set(['spouse', 'wife', 'husband']);

/** Whoever was divorced or has died may have another one behind; what has ended contradicts nothing. */
const isSpouse = ({ relation, validTo }: StatedRelative): boolean =>
  relation !== undefined && SPOUSES.has(relation) && validTo === undefined;

const plainName = (name: string | undefined): string | undefined => (name === undefined ? undefined : plainKey(name));

const plainKey: (name: string) => string = remembered((name) => nameKeys(name).plain);

function nameOf(relatives: readonly StatedRelative[], relation: string): string | undefined {
  return relatives.find((relative) => relative.relation === relation)?.fullName;
}
