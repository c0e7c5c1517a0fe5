import {
  parseEmail,
  parseEnterpriseStatus,
  parsePartialDate,
  parsePhone,
  parseTaxCode,
  type ParsedTaxCode,
} from '@sogoc/vietnam';

import { readAddress } from '../address/read-address';
import type { RawAttributes, StandardisationContext, StandardisedRecord } from '../declaration/entity-declaration';
import { readNumber } from '../reading/read-number';
import {
  readFormerIdentifiers,
  readIdentifierPeriods,
  withFormerIdentifiers,
} from '../periods/read-former-identifiers';
import { readText } from '../reading/read-raw';
import { RecordReader } from '../reading/record-reader';
import { ENTERPRISE_ATTRIBUTES } from './enterprise-attributes';
import { enterpriseFeatures } from './enterprise-features';
import { ENTERPRISE_IDENTIFIERS, enterpriseIdentifiers } from './enterprise-identifiers';
import { parseHouseholdRegistration } from './reading/household-registration';
import { readEnterpriseNames, readNamesBefore } from './reading/read-enterprise-names';
import { readRepresentatives } from './reading/read-representatives';
import { readSuccessions } from './reading/read-successions';
import { misreadDigits } from './reading/misread-digits';
import { readParent } from './reading/read-parent';

/** Above the largest registered capital by far; a plausibility bound only. Đồng. */
const LARGEST_CAPITAL = 1e16;

/** Canonical attributes, identifiers, features and findings of one enterprise record. Total, as for persons. */
export function standardiseEnterprise(raw: RawAttributes, context: StandardisationContext): StandardisedRecord {
  const reader = new RecordReader(raw, ENTERPRISE_ATTRIBUTES, context);
  const taxCode = readTaxCode(reader);
  const names = readEnterpriseNames(reader);
  readNamesBefore(reader);
  const registrationNumber = readRegistrationNumber(reader, taxCode);
  const reorganised = [...readSuccessions(reader, 'predecessors'), ...readSuccessions(reader, 'successors')];
  const former = readFormerIdentifiers(reader, ENTERPRISE_IDENTIFIERS);
  const status = readParsed(reader, 'status', parseEnterpriseStatus);
  const address = readAddress(reader, 'registeredAddress');
  const representatives = readRepresentatives(reader);
  const foundedOn = readFoundedOn(reader);
  const phone = readParsed(reader, 'phone', (text, path) => parsePhone(text, reader.context, path));
  const email = readParsed(reader, 'email', parseEmail);
  const industries = readIndustries(reader);
  const charterCapital = readCapital(reader);
  const parentTaxCode = readParent(reader, taxCode);
  const misreadTaxCode = misreadDigits(reader.raw('taxCode'), taxCode);
  const facts = {
    taxCode,
    misreadTaxCode,
    names,
    address,
    bareCommuneCode: bareCommuneCode(reader.raw('registeredAddress')),
    representatives,
    foundedOn,
    phone,
    email,
    charterCapital,
    parentTaxCode,
    registrationNumber,
    reorganisedWith: reorganised.flatMap((stated) => stated.registrationNumber ?? stated.taxCode ?? []),
    isEnded: status === 'dissolved',
    industries,
    formerTaxCodes: former.flatMap(({ scheme, value }) => (scheme === 'tax-code' ? [value] : [])),
    observedAt: reader.context.observedAt,
  };
  const periods = readIdentifierPeriods(reader, ENTERPRISE_IDENTIFIERS);
  return {
    attributes: reader.attributes(),
    identifiers: withFormerIdentifiers(
      enterpriseIdentifiers(taxCode?.value, registrationNumber, status),
      former,
      periods,
    ),
    features: enterpriseFeatures(facts),
    findings: reader.log.all(),
  };
}

/** A commune's code beside which no code set stands. */
function bareCommuneCode(address: unknown): string | undefined {
  if (typeof address !== 'object' || address === null) return undefined;
  const { communeCode, codeSet } = address as Readonly<Record<string, unknown>>;
  return typeof communeCode === 'string' && codeSet === undefined ? communeCode : undefined;
}

type Reading = Parameters<RecordReader['log']['keep']>[0] & { readonly value?: string };

function readParsed(
  reader: RecordReader,
  attribute: string,
  parse: (text: string, path: string) => Reading,
): string | undefined {
  const text = reader.text(attribute);
  return text === undefined ? undefined : reader.set(attribute, reader.log.keep(parse(text, attribute)).value);
}

/** A day that is written for "unknown" stays as the source's statement and is no evidence. */
function readFoundedOn(reader: RecordReader): string | undefined {
  const text = reader.text('foundedOn');
  if (text === undefined) return undefined;
  const { observedAt, habits } = reader.context;
  const context = { observedAt, padsUnknown: habits.padsDates === true };
  const { value, maybePlaceholder } = reader.log.keep(parsePartialDate(text, context, 'foundedOn'));
  const kept = reader.set('foundedOn', value);
  return maybePlaceholder === true ? undefined : kept;
}

/** Some write it where the tax code belongs. */
function readRegistrationNumber(reader: RecordReader, taxCode: ParsedTaxCode | undefined): string | undefined {
  const text = reader.text('registrationNumber');
  const stated = parseHouseholdRegistration(text);
  if (text !== undefined && stated === undefined) reader.log.note('UNREADABLE_VALUE', 'registrationNumber');
  const misplaced = taxCode === undefined ? parseHouseholdRegistration(reader.text('taxCode')) : undefined;
  return reader.set('registrationNumber', stated ?? misplaced);
}

function readTaxCode(reader: RecordReader): ParsedTaxCode | undefined {
  const text = reader.text('taxCode');
  if (text === undefined) return undefined;
  const code = reader.log.keep(parseTaxCode(text, { observedAt: reader.context.observedAt }));
  return reader.set('taxCode', code.value) === undefined ? undefined : code;
}

function readCapital(reader: RecordReader): number | undefined {
  const range = { min: 0, max: LARGEST_CAPITAL };
  const capital = readNumber(reader.raw('charterCapital'), 'charterCapital', range, reader.log, 'money');
  return reader.set('charterCapital', capital);
}

const INDUSTRY_CODE = /^[A-U]?\d{2,5}$/;

/** Codes of the industry classification (Decision 36/2025/QĐ-TTg) or words; words are kept with a note. */
function readIndustries(reader: RecordReader): readonly string[] {
  const industries = new Set<string>();
  reader.list('industries').forEach((item, index) => {
    const path = `industries/${index}`;
    const text = readText(item, path, reader.log);
    if (text === undefined) return;
    const code = text.toUpperCase().replace(/[\s.]/g, '');
    if (INDUSTRY_CODE.test(code)) industries.add(code);
    else {
      reader.log.note('INDUSTRY_CODE_UNREADABLE', path);
      industries.add(text);
    }
  });
  return reader.set('industries', [...industries]) ?? [];
}
