import type { StandardisationContext } from '../../declaration/entity-declaration';
import { nameOf } from '../../reading/read-name';
import { readNumber } from '../../reading/read-number';
import { readPartyIdentifier, type PartyIdentifier } from '../../reading/read-party';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from '../../periods/read-period';
import { readObject, type RawObject } from '../../reading/read-raw';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { HOLDER_KIND_WORDS, HOLDER_ROLE_WORDS } from './land-parcel-vocabulary';

export interface Holder extends Partial<PartyIdentifier>, StatedPeriod {
  readonly name?: string;
  /** What sort of party it is, where that is stated: a household, a community, a body of the State. */
  readonly kind?: string;
  readonly role?: string;
  /** 0–1. */
  readonly share?: number;
}

const MEMBERS: ReadonlySet<string> = new Set(['scheme', 'value', 'name', 'kind', 'role', 'share', ...PERIOD_MEMBERS]);
/** Thirds are written with few digits: 3 × 0.334. */
const SHARE_TOLERANCE = 0.01;

/** Reads and sets the holders; an item that names nobody is left out. */
export function readHolders(reader: RecordReader): readonly Holder[] {
  const holders = holdersOf(reader, reader.context);
  noteShares(reader, holders);
  return reader.set('holders', holders) ?? [];
}

/** The holders that an object names: a parcel's, or those of one of its certificates. */
export function holdersOf(object: RawObject, context: StandardisationContext): readonly Holder[] {
  return object.list('holders').flatMap((item, index) => {
    const named = readObject(item, `${object.pathOf('holders')}/${index}`, object.log);
    return (named === undefined ? undefined : readHolder(named, context)) ?? [];
  });
}

/** Shares of those who hold the plot still; when each has one they are the whole. Husband and wife may each be said to hold all of it. */
function noteShares(reader: RecordReader, holders: readonly Holder[]): void {
  const current = holders.filter(({ validTo, role }) => validTo === undefined && role !== 'representative');
  const sum = current.reduce((total, { share = 0 }) => total + share, 0);
  if (sum > 1 + SHARE_TOLERANCE) reader.log.note('SHARES_ABOVE_ONE', 'holders');
  const areAllStated = current.length > 1 && current.every(({ share }) => share !== undefined);
  if (areAllStated && sum < 1 - SHARE_TOLERANCE) reader.log.note('SHARES_BELOW_ONE', 'holders');
}

function readHolder(object: RawObject, context: StandardisationContext): Holder | undefined {
  object.noteUnknown(MEMBERS);
  const identifier = readPartyIdentifier(object, context.observedAt);
  const text = object.text('name');
  const name = text === undefined ? undefined : holderName(text, object, identifier, context);
  const stated = readWord(object, 'role', HOLDER_ROLE_WORDS, 'UNKNOWN_WORD');
  const kind =
    readWord(object, 'kind', HOLDER_KIND_WORDS, 'UNKNOWN_WORD') ?? (stated === 'household' ? stated : undefined);
  const role = stated === 'household' ? 'owner' : stated;
  const share = readNumber(object.raw('share'), object.pathOf('share'), { min: 0, max: 1 }, object.log, 'share');
  const period = readPeriod(object);
  if (identifier === undefined && name === undefined) return undefined;
  return {
    ...identifier,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(share === undefined ? {} : { share }),
    ...period,
  };
}

/** Names of enterprises keep their letters and digits as they are. */
function holderName(
  text: string,
  object: RawObject,
  identifier: PartyIdentifier | undefined,
  context: StandardisationContext,
): string | undefined {
  return identifier?.scheme === 'tax-code' ? text : nameOf(text, object.pathOf('name'), object, context);
}
