import {
  parseHealthInsuranceNumber,
  parseIdCard9,
  parseNationalId,
  parsePassport,
  parseSocialInsuranceNumber,
  parseTaxCode,
  type NationalIdContext,
} from '@sogoc/vietnam';
import type { FormerIdentifier } from '../../periods/read-former-identifiers';
import { readText } from '../../reading/read-raw';
import type { RecordReader } from '../../reading/record-reader';

export interface PersonNumbers {
  readonly nationalId?: string;
  readonly formerNationalIds: readonly string[];
  /** Stated as current by a record that says it was cancelled; then there is no `nationalId`. */
  readonly cancelledNationalId?: string;
  readonly idCard9?: string;
  readonly passportNumber?: string;
  readonly taxCode?: string;
  readonly socialInsuranceNumber?: string;
  readonly healthInsuranceNumber?: string;
  /** The ten digits that social- and health-insurance numbers share. */
  readonly insuranceDigits?: string;
}

export interface PersonNumberContext extends NationalIdContext {
  /** The record says that its personal number was cancelled. */
  readonly isCancelled?: boolean;
}

/** Reads a person's numbers and sets those that can be used. `context` is what the record itself says about sex and birth year. */
export function readPersonNumbers(reader: RecordReader, context: PersonNumberContext): PersonNumbers {
  const { nationalId, cancelledNationalId } = readNationalId(reader, context);
  const formerNationalIds = readFormerNationalIds(reader, context, nationalId ?? cancelledNationalId);
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
    cancelledNationalId,
    idCard9,
    passportNumber,
    taxCode,
    socialInsuranceNumber: social?.value,
    healthInsuranceNumber: health?.value,
    insuranceDigits: social?.socialInsuranceNumber ?? health?.socialInsuranceNumber,
  };
}

/** A cancelled number is no current value of the attribute. */
function readNationalId(
  reader: RecordReader,
  context: PersonNumberContext,
): Pick<PersonNumbers, 'nationalId' | 'cancelledNationalId'> {
  const text = reader.text('nationalId');
  if (text === undefined) return {};
  const { value } = reader.log.keep(parseNationalId(text, context, 'nationalId'));
  if (context.isCancelled !== true) return { nationalId: reader.set('nationalId', value) };
  return value === undefined || reader.isPlaceholder('nationalId', value) ? {} : { cancelledNationalId: value };
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
  return reader.set(attribute, reading.value) === undefined ? undefined : reading;
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
    if (value === undefined || reader.isPlaceholder('nationalId', value)) return;
    if (value === current) reader.log.note('NUMBER_ALSO_FORMER', path);
    else former.add(value);
  });
  const sorted = [...former].sort();
  reader.set('formerNationalIds', sorted);
  return sorted;
}

/** National ids that are stated as former ones in either list. */
export function withFormerNumbers(numbers: PersonNumbers, former: readonly FormerIdentifier[]): PersonNumbers {
  const ids = former.flatMap(({ scheme, value }) => (scheme === 'national-id' ? [value] : []));
  const added = ids.filter((id) => id !== numbers.nationalId && !numbers.formerNationalIds.includes(id));
  return added.length === 0
    ? numbers
    : { ...numbers, formerNationalIds: [...numbers.formerNationalIds, ...added].sort() };
}
