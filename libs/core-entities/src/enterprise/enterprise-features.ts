import type { Features } from '@sogoc/matching';
import {
  nameKeys,
  remembered,
  type EnterpriseNameParts,
  type LegalForm,
  type ParsedTaxCode,
  vietnamDay,
} from '@sogoc/vietnam';

import type { Address, AddressFeatures } from '../address/address';
import { addressFeatures } from '../address/address-features';
import { BY_NAME } from '../address/by-words/commune-by-name';
import { placeOfBareCode } from '../address/commune-of-bare-code';
import { distinct, FeatureSet } from '../modelling/feature-set';
import { industryClasses } from './comparing/industry-agreement';
import { MISREAD } from './comparing/tax-code-agreement';
import { PROVINCE } from './comparing/seat-agreement';
import { packedPeople } from './comparing/people-of-enterprise';
import { type KindOfName, kindOfName } from './comparing/names/kind-of-name';
import { UNTOLD_UNIT } from './comparing/names/names-that-differ-by-a-number';
import { isPersonalCode, ownerNumber } from './household-businesses/owner-number';
import { ownersName } from './reading/owners-name';
import { signBesideOwner } from './household-businesses/sign-beside-owner';
import type { EnterpriseNames } from './reading/read-enterprise-names';
import type { Representative } from './reading/read-representatives';
import { ownTaxCode } from './own-tax-code';
import { isHousehold } from './household-businesses/is-household';
import { unitOf } from './main-or-dependent';

/** Everything of an enterprise record that was read well. */
export interface EnterpriseFacts {
  readonly taxCode?: ParsedTaxCode;
  /** Digits of a code whose check digit fails. */
  readonly misreadTaxCode?: string;
  readonly names: EnterpriseNames;
  readonly address?: Address;
  /** Of the seat's commune, where its code set is not stated. */
  readonly bareCommuneCode?: string;
  readonly representatives: readonly Representative[];
  readonly foundedOn?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly charterCapital?: number;
  readonly parentTaxCode?: string;
  /** Of a household business. */
  readonly registrationNumber?: string;
  /** Codes and registration numbers of those it came of, or that came of it. */
  readonly reorganisedWith: readonly string[];
  readonly isEnded: boolean;
  readonly industries: readonly string[];
  readonly formerTaxCodes: readonly string[];
  /** The day by which the address is read. */
  readonly observedAt: string;
}

/** What keys and comparators read of an enterprise. */
export function enterpriseFeatures(facts: EnterpriseFacts): Features {
  const { taxCode, address, representatives, foundedOn, phone, email, charterCapital, parentTaxCode } = facts;
  const place = placeOf(address, facts);
  const own = ownTaxCode(facts);
  const owner = ownersName(facts);
  const household = isHousehold(facts) ?? (owner === undefined ? undefined : true);
  const sign = owner === undefined ? undefined : signBesideOwner(facts.names, owner);
  const names = sign === undefined ? facts.names : { ...facts.names, name: sign, shortName: undefined };
  const kind =
    names.name === undefined ? undefined : kindOfName(names.name, household, sign === undefined ? owner : undefined);
  const people = distinct([...representatives.map(({ fullName }) => fullName), owner, names.owner]).map(nameKeysOf);
  const representativeNames = distinct(people.map(({ plain }) => plain));
  const numbers = distinct([...representatives.map(numberedParty), ...ownerOf(facts)]);
  const features = new FeatureSet()
    .add('taxCode', own)
    .add('statedTaxCode', own ?? misreadCode(facts) ?? codeBefore(facts))
    .add('ownerNumber', ownerNumber(facts))
    .add('registrationNumber', facts.registrationNumber)
    .add('household', household)
    .add('reorganisedWith', facts.reorganisedWith)
    .add('ended', facts.isEnded ? true : undefined)
    .add('observedOn', own === undefined || facts.isEnded ? vietnamDay(facts.observedAt) : undefined)
    .add('formerTaxCodes', facts.formerTaxCodes)
    .add('parentTaxCode', parentTaxCode ?? (own === undefined ? taxCode?.value : undefined));
  addNames(features, names, kind, { isOwners: owner !== undefined, isOwnerKnown: people.length > 0 });
  return features
    .add('unit', unitOf(facts, household === true))
    .add('unitKind', names.name?.unitKind)
    .add('representativeIds', distinct(representatives.map(({ nationalId }) => nationalId)))
    .add('representativeNames', representativeNames)
    .add('representatives', distinct([...numbers, ...representativeNames]))
    .add('people', packedPeople(kind, numbers, people))
    .add('foundedOn', foundedOn)
    .add('phone', phone)
    .add('email', email)
    .add('charterCapital', charterCapital)
    .add('industries', industryClasses(facts.industries))
    .add('communes', place.communes)
    .add('seat', seatOf(place))
    .add('formerCommune', formerCommuneOf(place))
    .add('province', place.province)
    .add('addressLine', place.line)
    .add('houses', distinct([place.line, ...(place.houses ?? [])]))
    .add('hamlets', distinct(place.hamlets ?? []))
    .all();
}

/**
 * By the address, else by a commune's code that came without its code set: lists of a commune's hamlets have it on every line. It
 * says as much as the commune's name does.
 */
function placeOf(address: Address | undefined, { bareCommuneCode, observedAt }: EnterpriseFacts): AddressFeatures {
  const addressed = addressFeatures(address, observedAt);
  if (bareCommuneCode === undefined || addressed.communes.length > 0) return addressed;
  const bare = placeOfBareCode(bareCommuneCode, observedAt);
  if (bare === undefined) return addressed;
  return { ...addressed, province: bare.province, namedCommunes: bare.communes.map((code) => `${BY_NAME}${code}`) };
}

const seatOf = ({ communes, namedCommunes = communes, province }: AddressFeatures): readonly string[] =>
  province === undefined ? namedCommunes : [...namedCommunes, `${PROVINCE}${province}`];

/** Of records that name a commune of before 2025-07-01. */
function formerCommuneOf({ mapCommune: [era, code] = ['since-2025-07', ''] }: AddressFeatures): string | undefined {
  return era === 'before-2025-07' ? code : undefined;
}

/** `?` and the digits as written: no number of anybody, but perhaps a slip away from one. */
const misreadCode = (facts: EnterpriseFacts): string | undefined =>
  facts.misreadTaxCode === undefined || ownerNumber(facts) !== undefined
    ? undefined
    : `${MISREAD}${facts.misreadTaxCode}`;

/**
 * What household businesses had for a code until 2025-07-01, when the owner's number took its place (Circular 86/2024/TT-BTC): records of
 * before state no other.
 */
const codeBefore = (facts: EnterpriseFacts): string | undefined =>
  ownerNumber(facts) === undefined ? undefined : facts.formerTaxCodes.find((code) => !isPersonalCode(code));

/**
 * `name` is packed as activities (a group among them), proper name and numerals without diacritics, `&` or `và` where it holds one, and the
 * proper name with its marks unless it was typed without, the kind of a dependent unit (with a sign where the name leaves out which it is), and whose or what kind of name it is: one comparison
 * reads them together.
 */
function addNames(
  features: FeatureSet,
  { name, foreignName, shortName, legalForm }: EnterpriseNames,
  kind: KindOfName | undefined,
  { isOwners, isOwnerKnown }: { readonly isOwners: boolean; readonly isOwnerKnown: boolean },
): void {
  features
    .add('foreignName', foreignName && wholeName(foreignName))
    .add('shortName', shortName && wholeName(shortName))
    .add('legalForm', isOwners ? 'household' : isGeneral(legalForm) ? undefined : legalForm);
  if (name === undefined) return;
  const numerals = [...name.numerals, ...(name.isUnitUntold === true ? [UNTOLD_UNIT] : [])].map(
    (numeral) => `#${numeral}`,
  );
  features
    .add('properName', name.keys.plain)
    .add('properWords', distinct([...name.keys.plain.split(' '), ...numerals]))
    .add('name', packedName(name, kind, isOwnerKnown))
    .add('unitName', name.unitName === undefined ? undefined : plainWords(name.unitName));
}

/** Lines of business are a part of foreign and short names. */
const wholeName = ({ activities, keys }: EnterpriseNameParts): string =>
  [...activities.map(plainActivity), keys.plain].join(' ');

/** They say nothing of the form. */
const isGeneral = (form: LegalForm | undefined): boolean => form === 'company' || form === 'corporation';

const nameKeysOf = remembered((name) => nameKeys(name));

/** As `holderComparator` reads it. */
const numberedParty = ({ nationalId }: Representative): string | undefined =>
  nationalId === undefined ? undefined : `national-id:${nationalId}`;

/** The owner of a household business represents it. */
function ownerOf(facts: EnterpriseFacts): readonly string[] {
  const number = ownerNumber(facts);
  return number === undefined ? [] : [`national-id:${number}`];
}

/** Words of a unit's own name: `Sài Gòn`, `số 2`. */
const plainWords = (text: string): readonly string[] => distinct(nameKeys(text).plain.split(' '));

function packedName(name: EnterpriseNameParts, kind: KindOfName | undefined, ownerIsKnown: boolean): readonly string[] {
  const activities = name.activities.map(plainActivity);
  const isBare = ASCII_ONLY.test(name.keys.exact);
  return [
    [...(name.isGroup ? [GROUP] : []), ...activities].join(' '),
    name.keys.plain,
    name.numerals.join(' '),
    name.connective ?? '',
    isBare ? '' : name.keys.iy,
    name.unitKind === undefined || name.isUnitUntold !== true
      ? (name.unitKind ?? '')
      : `${name.unitKind}${UNTOLD_UNIT}`,
    kind ?? '',
    ownerIsKnown ? 'known' : '',
  ];
}

/** Lines of business are a closed list. */
const plainActivity = remembered((activity) => nameKeys(activity).plain);

const ASCII_ONLY = /^[ -~]*$/;
const GROUP = 'TAP DOAN';
