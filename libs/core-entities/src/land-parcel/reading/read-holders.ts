import { jointNames, nationalIdParts, type JointName } from '@sogoc/vietnam';
import type { StandardisationContext } from '../../declaration/entity-declaration';
import { nameOf } from '../../reading/repair-or-report-garbled-text';
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

export const HOLDER_MEMBERS: ReadonlySet<string> = new Set([
  'scheme',
  'value',
  'name',
  'kind',
  'role',
  'share',
  ...PERIOD_MEMBERS,
]);
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
    const holder = readObject(item, `${object.pathOf('holders')}/${index}`, object.log);
    return holder === undefined ? [] : readHolder(holder, context);
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

/** One holder, or those whom the name joins (`Ông A và bà B`); none for an item that names nobody. */
function readHolder(object: RawObject, context: StandardisationContext): readonly Holder[] {
  object.noteUnknown(HOLDER_MEMBERS);
  const identifier = readPartyIdentifier(object, context.observedAt);
  const text = object.text('name');
  const isFirm = identifier?.scheme === 'tax-code';
  const joint = text === undefined || isFirm ? [] : jointNames(text);
  const [only = text] = joint.length === 1 ? joint.map((person) => person.text) : [];
  if (only !== text) object.log.keepFinding('NAME_NOTE', object.pathOf('name'));
  const part = readPart(object);
  const share = readNumber(object.raw('share'), object.pathOf('share'), { min: 0, max: 1 }, object.log, 'share');
  if (joint.length > 1) return jointHolders(joint, identifier, object, context).map((own) => ({ ...own, ...part }));
  // Names of enterprises keep their letters and digits as they are.
  const name = only === undefined || isFirm ? only : nameOf(only, object.pathOf('name'), object, context);
  if (identifier === undefined && name === undefined) return [];
  return [{ ...identifier, ...named(name), ...part, ...(share === undefined ? {} : { share }) }];
}

/** What is said of all whom an item names: as what they hold, and since when. */
function readPart(object: RawObject): Pick<Holder, 'kind' | 'role'> & StatedPeriod {
  const stated = readWord(object, 'role', HOLDER_ROLE_WORDS, 'UNKNOWN_WORD');
  const kind =
    readWord(object, 'kind', HOLDER_KIND_WORDS, 'UNKNOWN_WORD') ?? (stated === 'household' ? stated : undefined);
  const role = stated === 'household' ? 'owner' : stated;
  return { ...(kind === undefined ? {} : { kind }), ...(role === undefined ? {} : { role }), ...readPeriod(object) };
}

/**
 * A holder for each of the people. The number beside them is the one's whose sex it states, else the first one's; a share is that of all
 * together, so none of them is given it.
 */
function jointHolders(
  joint: readonly JointName[],
  identifier: PartyIdentifier | undefined,
  object: RawObject,
  context: StandardisationContext,
): readonly Holder[] {
  object.log.note('HOLDERS_JOINED', object.pathOf('name'));
  const bearer = bearerOf(identifier, joint);
  return joint.flatMap((person, at) => {
    const name = nameOf(person.text, object.pathOf('name'), object, context);
    const own = at === bearer ? identifier : undefined;
    return own === undefined && name === undefined ? [] : [{ ...own, ...named(name) }];
  });
}

function bearerOf(identifier: PartyIdentifier | undefined, joint: readonly JointName[]): number {
  const sex = identifier?.scheme === 'national-id' ? nationalIdParts(identifier.value)?.sex : undefined;
  const alike = joint.flatMap((person, at) => (sex !== undefined && person.sex === sex ? [at] : []));
  return alike[0] ?? 0;
}

const named = (name: string | undefined): { readonly name?: string } => (name === undefined ? {} : { name });
