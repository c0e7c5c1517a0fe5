import type { StandardisationContext } from '../../declaration/entity-declaration';
import { nameOf } from '../../reading/read-name';
import { readNumber } from '../../reading/read-number';
import { readPartyIdentifier, type PartyIdentifier } from '../../reading/read-party';
import { readObject, type RawObject } from '../../reading/read-raw';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { HOLDER_ROLE_WORDS } from './land-parcel-vocabulary';

export interface Holder extends Partial<PartyIdentifier> {
  readonly name?: string;
  readonly role?: string;
  /** 0–1. */
  readonly share?: number;
}

const MEMBERS: ReadonlySet<string> = new Set(['scheme', 'value', 'name', 'role', 'share']);
/** Thirds are written with few digits: 3 × 0.334. */
const SHARE_TOLERANCE = 0.01;

/** Reads and sets the holders; an item that names nobody is left out. */
export function readHolders(reader: RecordReader): readonly Holder[] {
  const holders: Holder[] = [];
  reader.list('holders').forEach((item, index) => {
    const object = readObject(item, `holders/${index}`, reader.log);
    const holder = object === undefined ? undefined : readHolder(object, reader.context);
    if (holder !== undefined) holders.push(holder);
  });
  const shares = holders.reduce((sum, { share = 0 }) => sum + share, 0);
  if (shares > 1 + SHARE_TOLERANCE) reader.log.note('SHARES_ABOVE_ONE', 'holders');
  return reader.set('holders', holders) ?? [];
}

function readHolder(object: RawObject, context: StandardisationContext): Holder | undefined {
  object.noteUnknown(MEMBERS);
  const identifier = readPartyIdentifier(object, context.observedAt);
  const text = object.text('name');
  const name = text === undefined ? undefined : holderName(text, object, identifier, context);
  const role = readWord(object, 'role', HOLDER_ROLE_WORDS, 'UNKNOWN_WORD');
  const share = readNumber(object.raw('share'), object.pathOf('share'), { min: 0, max: 1 }, object.log, 'share');
  if (identifier === undefined && name === undefined) return undefined;
  return {
    ...identifier,
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(share === undefined ? {} : { share }),
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
