import {
  mayHoldSeveral,
  motherOfNewborn,
  normaliseName,
  parseEmail,
  parsePartialDate,
  parsePhone,
  parseSex,
  phoneNumbersOf,
  type ParsedPartialDate,
  type Sex,
} from '@sogoc/vietnam';

import { readAddress } from '../address/read-address';
import type { RawAttributes, StandardisationContext, StandardisedRecord } from '../declaration/entity-declaration';
import { readName } from '../reading/read-name';
import { nameOf } from '../reading/repair-or-report-garbled-text';
import {
  readFormerIdentifiers,
  readIdentifierPeriods,
  withFormerIdentifiers,
} from '../periods/read-former-identifiers';
import { type FormerName, nameOfFormer, readFormerNames } from '../periods/read-former-names';
import { readText } from '../reading/read-raw';
import { readWord } from '../reading/read-word';
import { RecordReader } from '../reading/record-reader';
import { PERSON_ATTRIBUTES } from './person-attributes';
import { personFeatures } from './person-features';
import { PERSON_IDENTIFIERS, personIdentifiers } from './person-identifiers';
import { MARITAL_STATUS_WORDS, NUMBER_CANCELLED, PERSON_STATUS_WORDS } from './reading/person-vocabulary';
import { leftOutOfName } from './reading/left-out-of-name';
import { likelyBirthDate } from './reading/likely-birth-date';
import { likelyName } from './reading/likely-name';
import { likelyNumbers } from './reading/likely-numbers';
import { readPersonNumbers, withFormerNumbers } from './reading/read-person-numbers';
import { readRelatives } from './reading/read-relatives';
import { readDeath, settleDeath } from './reading/settle-death';

/**
 * Canonical attributes, identifiers, features and findings of one person record. Total: any JSON gives a result, and what cannot
 * be used is found and takes no part in anything else.
 */
export function standardisePerson(raw: RawAttributes, context: StandardisationContext): StandardisedRecord {
  const reader = new RecordReader(raw, PERSON_ATTRIBUTES, context);
  const fullName = readName(reader, 'fullName');
  const otherNames = [...readOtherNames(reader), ...readFormer(reader).map(nameOfFormer)];
  const birth = readDate(reader, 'dateOfBirth');
  const sex = readSex(reader);
  const isCancelled = readStatus(reader);
  const numbers = readPersonNumbers(reader, {
    sex,
    birthYear: birth?.maybePlaceholder === true ? undefined : birth?.year,
    observedAt: reader.context.observedAt,
    isCancelled,
  });
  const phones = readPhones(reader);
  const email = readContact(reader, 'email', parseEmail);
  reader.set('ethnicity', reader.text('ethnicity'));
  reader.set('nationality', reader.text('nationality'));
  const origin = readAddress(reader, 'placeOfOrigin', false);
  const addresses = [readAddress(reader, 'permanentAddress'), readAddress(reader, 'currentAddress')];
  reader.set('maritalStatus', readWord(reader, 'maritalStatus', MARITAL_STATUS_WORDS, 'UNKNOWN_WORD'));
  const parents = {
    fatherName: readName(reader, 'fatherName'),
    motherName: readName(reader, 'motherName') ?? motherInName(reader, fullName),
  };
  const relatives = readRelatives(reader);
  const deceasedOn = readDeath(reader, birth);
  settleDeath(reader);
  const former = readFormerIdentifiers(reader, PERSON_IDENTIFIERS);
  const periods = readIdentifierPeriods(reader, PERSON_IDENTIFIERS);
  const findings = reader.log.all();
  const likelyBirth = birth ?? likelyBirthDate(reader.raw('dateOfBirth'), reader.context.observedAt, findings);
  return {
    attributes: reader.attributes(),
    identifiers: withFormerIdentifiers(personIdentifiers(numbers), former, periods),
    features: personFeatures({
      fullName: likelyName(reader.raw('fullName'), fullName, findings),
      // Read once more only where it was read well: what is wrong with it is told once.
      leftOut:
        fullName === undefined || fullName === reader.raw('fullName')
          ? undefined
          : leftOutOfName(reader.text('fullName'), fullName),
      otherNames,
      birth: likelyBirth,
      sex,
      numbers: withFormerNumbers(likelyNumbers(numbers, findings, likelyBirth?.year), former),
      formerNumbers: former,
      phones,
      email,
      origin,
      addresses,
      bareCommuneCodes: ['permanentAddress', 'currentAddress'].map((name) => bareCommuneCode(reader.raw(name))),
      parents,
      relatives,
      deceasedOn,
      observedAt: reader.context.observedAt,
    }),
    findings,
  };
}

/** The code of a commune beside no code set: which commune it is, its day may tell. */
function bareCommuneCode(stated: unknown): string | undefined {
  if (typeof stated !== 'object' || stated === null) return undefined;
  const { communeCode, codeSet } = stated as { readonly communeCode?: unknown; readonly codeSet?: unknown };
  const isBare = typeof communeCode === 'string' && (codeSet === undefined || codeSet === null || codeSet === '');
  return isBare && /^\d{5}$/.test(communeCode.trim()) ? communeCode.trim() : undefined;
}

/** Hospitals write the mother's name for a newborn's: it names nobody else, and is no stated value of the mother's. */
function motherInName(reader: RecordReader, fullName: string | undefined): string | undefined {
  const stated = reader.raw('fullName');
  const mother = fullName === undefined && typeof stated === 'string' ? motherOfNewborn(stated) : undefined;
  return mother === undefined ? undefined : normaliseName(mother).value || undefined;
}

function readFormer(reader: RecordReader): readonly FormerName[] {
  return readFormerNames(reader, (text, path, object) => nameOf(text, path, object, reader.context));
}

function readOtherNames(reader: RecordReader): readonly string[] {
  const names = new Set<string>();
  reader.list('otherNames').forEach((item, index) => {
    const path = `otherNames/${index}`;
    const text = readText(item, path, reader.log);
    const name = text === undefined ? undefined : nameOf(text, path, reader, reader.context);
    if (name !== undefined) names.add(name);
  });
  return reader.set('otherNames', [...names]) ?? [];
}

function readDate(reader: RecordReader, attribute: string): ParsedPartialDate | undefined {
  const text = reader.text(attribute);
  if (text === undefined) return undefined;
  const { habits, observedAt } = reader.context;
  const date = reader.log.keep(
    parsePartialDate(text, { observedAt, padsUnknown: habits.padsDates === true }, attribute),
  );
  return reader.set(attribute, date.value) === undefined ? undefined : date;
}

/** Sets the status. Some registers say there that the number, not the person, came to an end: whether this one does. */
function readStatus(reader: RecordReader): boolean {
  const status = readWord(reader, 'status', PERSON_STATUS_WORDS, 'STATUS_UNKNOWN');
  if (status !== NUMBER_CANCELLED) {
    reader.set('status', status);
    return false;
  }
  reader.log.note('NATIONAL_ID_CANCELLED', 'status');
  return true;
}

function readSex(reader: RecordReader): Sex | undefined {
  const text = reader.text('sex');
  return text === undefined ? undefined : reader.set('sex', reader.log.keep(parseSex(text)).value);
}

type ContactReading = Parameters<RecordReader['log']['keep']>[0] & { readonly value?: string };

function readContact(
  reader: RecordReader,
  attribute: string,
  parse: (text: string, attribute: string) => ContactReading,
): string | undefined {
  const text = reader.text(attribute);
  return text === undefined ? undefined : reader.set(attribute, reader.log.keep(parse(text, attribute)).value);
}

/** The first number is the attribute; matching reads all that stand in the field. */
function readPhones(reader: RecordReader): readonly string[] {
  const first = readContact(reader, 'phone', (text, path) => parsePhone(text, reader.context, path));
  const text = reader.text('phone') ?? '';
  if (!mayHoldSeveral(text)) return first === undefined ? [] : [first];
  const others = phoneNumbersOf(text, reader.context).filter((number) => !reader.isPlaceholder('phone', number));
  return first === undefined ? others : [first, ...others];
}
