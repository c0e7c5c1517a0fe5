import {
  parseHealthInsuranceNumber,
  parseIdCard9,
  parseNationalId,
  parsePassport,
  parseSocialInsuranceNumber,
  parseTaxCode,
  type NationalIdContext,
} from '@sogoc/vietnam';
import { readText } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';

export interface PersonNumbers {
  readonly nationalId?: string;
  readonly formerNationalIds: readonly string[];
  readonly idCard9?: string;
  readonly passportNumber?: string;
  readonly taxCode?: string;
  readonly socialInsuranceNumber?: string;
  readonly healthInsuranceNumber?: string;
  /** The ten digits that social- and health-insurance numbers share. */
  readonly insuranceDigits?: string;
}

/** Reads a person's numbers and sets those that can be used. `context` is what the record itself says about sex and birth year. */
export function readPersonNumbers(reader: RecordReader, context: NationalIdContext): PersonNumbers {
  const nationalId = readNumber(reader, 'nationalId', (text) => parseNationalId(text, context, 'nationalId'))?.value;
  const formerNationalIds = readFormerNationalIds(reader, context, nationalId);
  const idCard9 = readNumber(reader, 'idCard9', (text) => parseIdCard9(text))?.value;
  const passportNumber = readNumber(reader, 'passportNumber', (text) => parsePassport(text))?.value;
  const taxCode = readNumber(reader, 'taxCode', (text) => parseTaxCode(text, context))?.value;
  const social = readNumber(reader, 'socialInsuranceNumber', (text) => parseSocialInsuranceNumber(text));
  const health = readNumber(reader, 'healthInsuranceNumber', (text) => parseHealthInsuranceNumber(text));
  noteContradictions(reader, { nationalId, formerNationalIds, taxCode }, [
    social?.socialInsuranceNumber ?? social?.value,
    health?.socialInsuranceNumber,
  ]);
  return {
    nationalId,
    formerNationalIds,
    idCard9,
    passportNumber,
    taxCode,
    socialInsuranceNumber: social?.value,
    healthInsuranceNumber: health?.value,
    insuranceDigits: social?.socialInsuranceNumber ?? health?.socialInsuranceNumber,
  };
}

const PERSONAL_NUMBER = /^\d{12}$/;
const INSURANCE_NUMBER = /^\d{10}$/;

/** Numbers of one record that stand for each other and differ: one of them is another person's or mistyped. */
function noteContradictions(
  reader: RecordReader,
  { nationalId, formerNationalIds, taxCode }: Pick<PersonNumbers, 'nationalId' | 'formerNationalIds' | 'taxCode'>,
  [social, health]: readonly [string | undefined, string | undefined],
): void {
  const isPersonal = nationalId !== undefined && taxCode !== undefined && PERSONAL_NUMBER.test(taxCode);
  if (isPersonal && taxCode !== nationalId && !formerNationalIds.includes(taxCode))
    reader.log.note('TAX_CODE_OTHER_NUMBER', 'taxCode');
  if (social === undefined || health === undefined || social === health) return;
  if ([social, health].every((number) => INSURANCE_NUMBER.test(number)))
    reader.log.note('INSURANCE_NUMBERS_DIFFER', 'healthInsuranceNumber');
}

type Reading = Parameters<RecordReader['log']['keep']>[0] & { readonly value?: string };

function readNumber<T extends Reading>(
  reader: RecordReader,
  attribute: string,
  parse: (text: string) => T,
): T | undefined {
  const text = reader.text(attribute);
  if (text === undefined) return undefined;
  const reading = reader.log.keep(parse(text));
  reader.set(attribute, reading.value);
  return reading;
}

/** Former numbers stand for another time, so the record's sex and birth year say nothing about them. */
function readFormerNationalIds(
  reader: RecordReader,
  context: NationalIdContext,
  current: string | undefined,
): readonly string[] {
  const former = new Set<string>();
  reader.list('formerNationalIds').forEach((item, index) => {
    const path = `formerNationalIds/${index}`;
    const text = readText(item, path, reader.log);
    if (text === undefined) return;
    const { value } = reader.log.keep(parseNationalId(text, { observedAt: context.observedAt }, path));
    if (value === undefined) return;
    if (value === current) reader.log.note('NUMBER_ALSO_FORMER', path);
    else former.add(value);
  });
  const sorted = [...former].sort();
  reader.set('formerNationalIds', sorted);
  return sorted;
}
