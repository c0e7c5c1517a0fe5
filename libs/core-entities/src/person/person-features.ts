import type { Features } from '@sogoc/matching';
import { nameKeys, type ParsedPartialDate, type Sex } from '@sogoc/vietnam';
import type { Address } from '../address/address';
import { addressFeatures } from '../address/address-features';
import { presentFeatures } from '../modelling/present-features';
import { nameFeatures, plainOf } from './person-name-features';
import type { PersonNumbers } from './read-person-numbers';
import type { StatedRelative } from './read-relatives';

/** Everything of a person record that was read well. */
export interface PersonFacts {
  readonly fullName?: string;
  readonly otherNames: readonly string[];
  readonly birth?: ParsedPartialDate;
  readonly sex?: Sex;
  readonly numbers: PersonNumbers;
  readonly phone?: string;
  readonly email?: string;
  readonly origin?: Address;
  /** Permanent, then current. */
  readonly addresses: readonly (Address | undefined)[];
  readonly parents: { readonly fatherName?: string; readonly motherName?: string };
  readonly relatives: readonly StatedRelative[];
  readonly deceasedOn?: string;
}

const PERSONAL_NUMBER = /^\d{12}$/;

/** What keys and comparators read, ready for comparison: nothing of it is normalised again when pairs are scored. */
export function personFeatures(facts: PersonFacts): Features {
  return presentFeatures({
    ...numberFeatures(facts.numbers),
    ...civilFeatures(facts),
    ...placeFeatures(facts),
    ...familyFeatures(facts),
  });
}

/**
 * The tax code of an individual is the personal number since 2025-07-01 (Circular 86/2024/TT-BTC), so twelve digits there are
 * one when the record states no other.
 */
function numberFeatures(numbers: PersonNumbers): Features {
  const personalTaxCode = numbers.taxCode !== undefined && PERSONAL_NUMBER.test(numbers.taxCode);
  const nationalId = numbers.nationalId ?? (personalTaxCode ? numbers.taxCode : undefined);
  return {
    nationalId,
    formerNationalIds: [...numbers.formerNationalIds],
    nationalIds: [...new Set([...(nationalId === undefined ? [] : [nationalId]), ...numbers.formerNationalIds])],
    idCard9: numbers.idCard9,
    passportNumber: numbers.passportNumber,
    taxCode: personalTaxCode ? undefined : numbers.taxCode,
    insuranceNumber: numbers.insuranceDigits ?? numbers.socialInsuranceNumber,
  };
}

function civilFeatures({ fullName, otherNames, birth, sex, phone, email, deceasedOn }: PersonFacts): Features {
  const name = fullName === undefined ? undefined : nameFeatures(fullName);
  return {
    name: name?.plain,
    surname: name?.surname,
    middle: name?.middle,
    given: name?.given,
    otherNames: otherNames.map((other) => nameFeatures(other)?.plain ?? '').filter((plain) => plain !== ''),
    birthDate: birth?.value,
    sex,
    phone,
    email,
    deceasedOn,
  };
}

function placeFeatures({ addresses, origin }: PersonFacts): Features {
  const read = addresses.map(addressFeatures);
  return {
    communes: [...new Set(read.flatMap(({ communes }) => communes))].sort(),
    addressLines: [...new Set(read.map(({ line }) => line ?? ''))].filter((line) => line !== '').sort(),
    originProvince: addressFeatures(origin).province,
    homeProvince: read.find(({ province }) => province !== undefined)?.province,
  };
}

function familyFeatures({ parents, relatives }: PersonFacts): Features {
  const plain = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : nameKeys(name).plain;
  return {
    fatherName: plain(parents.fatherName ?? nameOf(relatives, 'father')),
    motherName: plain(parents.motherName ?? nameOf(relatives, 'mother')),
    relativeIds: relatives.map(({ nationalId }) => nationalId ?? '').filter((id) => id !== ''),
  };
}

function nameOf(relatives: readonly StatedRelative[], relation: string): string | undefined {
  return relatives.find((relative) => relative.relation === relation)?.fullName;
}

/** Plain surname and given name of prepared features; empty when unknown. */
export function plainPart(value: Features[string]): string {
  return Array.isArray(value) ? plainOf(value as readonly string[]) : '';
}
