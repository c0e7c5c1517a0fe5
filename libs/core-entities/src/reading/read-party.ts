import {
  isStrictNationalId,
  parseIdCard9,
  parseNationalId,
  parsePassport,
  parseTaxCode,
  type Sex,
} from '@sogoc/vietnam';
import type { RawObject } from './read-raw';

export interface PartyIdentifier {
  readonly scheme: string;
  readonly value: string;
}

type Parse = (
  text: string,
  path: string,
  observedAt: string,
) => Parameters<RawObject['log']['keep']>[0] & { readonly value?: string };

/** The schemes by which records name a person or enterprise. */
const PARSE_BY_SCHEME: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['national-id', (text, path, observedAt) => parseNationalId(text, { observedAt }, path)],
  ['id-card-9', (text, path) => parseIdCard9(text, path)],
  ['passport', (text, path) => parsePassport(text, path)],
  ['tax-code', (text, path, observedAt) => parseTaxCode(text, { observedAt }, path)],
]);

/**
 * The identifier of a party from `scheme` and `value`. Without a scheme only numbers that can be of one kind are taken: twelve
 * digits with a province's prefix, ten or thirteen with a right check digit. Ages are judged at `observedAt`.
 */
export function readPartyIdentifier(object: RawObject, observedAt: string): PartyIdentifier | undefined {
  const stated = object.text('scheme')?.toLowerCase();
  const text = object.text('value');
  if (text === undefined) return undefined;
  const scheme = stated ?? inferScheme(text);
  if (scheme === undefined) {
    object.log.note('SCHEME_MISSING', object.pathOf('value'));
    return undefined;
  }
  const parse = PARSE_BY_SCHEME.get(scheme);
  if (parse === undefined) {
    object.log.note('SCHEME_UNKNOWN', object.pathOf('scheme'));
    return undefined;
  }
  if (stated === undefined) object.log.note('SCHEME_INFERRED', object.pathOf('value'));
  const { value } = object.log.keep(parse(text, object.pathOf('value'), observedAt));
  if (value !== undefined) return { scheme, value };
  return scheme === 'national-id' ? oldCardOf(text) : undefined;
}

/** Of a personal number `nationalId` tells, of others scheme and value. */
export type PersonNumber = { readonly nationalId: string } | PartyIdentifier;

/** The number of a person whom an item names, in `nationalId`, else as {@link readPartyIdentifier} has it; undefined where none is read. */
export function readPersonNumber(
  object: RawObject,
  known: { readonly observedAt: string; readonly sex?: Sex },
): PersonNumber | undefined {
  const text = object.text('nationalId');
  const nationalId =
    text === undefined ? undefined : object.log.keep(parseNationalId(text, known, object.pathOf('nationalId'))).value;
  if (nationalId !== undefined) return { nationalId };
  return readPartyIdentifier(object, known.observedAt) ?? oldCardOf(text);
}

/** Nine digits in the place of a personal number are the number of the card that was issued before it (Law 26/2023/QH15 art. 46); the finding stays. */
function oldCardOf(text: string | undefined): PartyIdentifier | undefined {
  const value = text === undefined ? undefined : parseIdCard9(text).value;
  return value === undefined ? undefined : { scheme: 'id-card-9', value };
}

function inferScheme(text: string): string | undefined {
  const { value = '', kind, repairs } = parseTaxCode(text);
  if (kind !== undefined && kind !== 'personal' && !repairs.includes('lost-zero')) return 'tax-code';
  return kind === 'personal' && isStrictNationalId(value) ? 'national-id' : undefined;
}
