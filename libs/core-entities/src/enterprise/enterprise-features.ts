import type { Features } from '@sogoc/matching';
import { nameKeys, type EnterpriseNameParts, type ParsedTaxCode } from '@sogoc/vietnam';
import type { Address } from '../address/address';
import { addressFeatures } from '../address/address-features';
import { presentFeatures } from '../modelling/present-features';
import type { EnterpriseNames } from './read-enterprise-names';
import type { Representative } from './read-representatives';

/** Everything of an enterprise record that was read well. */
export interface EnterpriseFacts {
  readonly taxCode?: ParsedTaxCode;
  readonly names: EnterpriseNames;
  readonly address?: Address;
  readonly representatives: readonly Representative[];
  readonly foundedOn?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly charterCapital?: number;
  readonly parentTaxCode?: string;
}

/** What keys and comparators read of an enterprise. */
export function enterpriseFeatures(facts: EnterpriseFacts): Features {
  const { taxCode, names, address, representatives, foundedOn, phone, email, charterCapital, parentTaxCode } = facts;
  const place = addressFeatures(address);
  const features: Features = {
    taxCode: taxCode?.value,
    parentTaxCode,
    ...nameFeatures(names),
    unit: unitOf(facts),
    legalForm: names.legalForm === 'company' || names.legalForm === 'corporation' ? undefined : names.legalForm,
    representativeIds: distinct(representatives.map(({ nationalId }) => nationalId)),
    representativeNames: distinct(
      representatives.map(({ fullName }) => (fullName === undefined ? '' : nameKeys(fullName).plain)),
    ),
    foundedOn,
    phone,
    email,
    charterCapital,
    communes: [...place.communes],
    province: place.province,
    addressLine: place.line,
  };
  return presentFeatures(features);
}

/**
 * `name` is packed as activities, proper name and numerals, all without diacritics; `properTone` keeps the tones unless the name
 * was written without any.
 */
function nameFeatures({ name, foreignName, shortName }: EnterpriseNames): Features {
  if (name === undefined) return { foreignName: foreignName?.keys.plain, shortName: shortName?.keys.plain };
  const proper = name.keys.plain;
  const bare = /^[ -~]*$/.test(name.fullKeys.exact);
  return {
    properName: proper,
    properTone: bare ? undefined : name.keys.iy,
    properWords: distinct([...proper.split(' '), ...name.numerals.map((numeral) => `#${numeral}`)]),
    name: packedName(name),
    numerals: [...name.numerals],
    foreignName: foreignName?.keys.plain,
    shortName: shortName?.keys.plain,
  };
}

function packedName(name: EnterpriseNameParts): readonly string[] {
  const activities = name.activities.map((activity) => nameKeys(activity).plain).join(' ');
  return [activities, name.keys.plain, name.numerals.join(' ')];
}

/** A dependent unit says so in its name, in its code or by naming a parent. Absent when nothing is known. */
function unitOf({ taxCode, names, parentTaxCode }: EnterpriseFacts): string | undefined {
  if (names.name?.unitKind !== undefined) return 'dependent';
  if (taxCode?.kind === 'branch' || parentTaxCode !== undefined) return 'dependent';
  return taxCode !== undefined || names.name?.legalForm !== undefined ? 'main' : undefined;
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))].sort() as readonly string[];
}
