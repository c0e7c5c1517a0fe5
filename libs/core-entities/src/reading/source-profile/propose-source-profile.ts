import { detectEncoding, parsePartialDate } from '@sogoc/vietnam';

import type { AttributeDeclaration, RawAttributes, SourceProfile } from '../../declaration/entity-declaration';

/** A habit that a source's columns speak for. Somebody declares it in the catalogue, or not: nothing is read by a proposal. */
export interface SourceProfileProposal {
  readonly attribute: string;
  readonly habits: SourceProfile;
  /** Values that show the habit, and values that could have shown it. */
  readonly shown: number;
  readonly counted: number;
}

type DeclarableEncoding = NonNullable<SourceProfile['encoding']>;

/** Fewer values prove nothing about a column. */
const FEWEST_NAMES = 20;
/** Share of the names with marks or remains of marks that must speak for one encoding. */
const SHARE_OF_NAMES = 0.8;
const FEWEST_DATES = 50;
/** One birth in 365 falls on 1 January. Years that a form rounds to it lift the share a little, padding lifts it far. */
const SHARE_OF_NEW_YEARS = 0.05;
const WITH_MARKS = /[^ -~]/;

/**
 * What the columns of many records of one source say about its habits: an encoding of its names, and dates padded with 1 January. The
 * order of the records makes no difference.
 */
export function proposeSourceProfile(
  records: readonly RawAttributes[],
  declared: readonly AttributeDeclaration[],
): readonly SourceProfileProposal[] {
  return declared.flatMap(({ name, type }) => {
    if (type !== 'name' && type !== 'date') return [];
    const values = records.map((record) => record[name]).filter((value): value is string => typeof value === 'string');
    const proposal = type === 'name' ? proposeEncoding(name, values) : proposePadding(name, values);
    return proposal === undefined ? [] : [proposal];
  });
}

function proposeEncoding(attribute: string, values: readonly string[]): SourceProfileProposal | undefined {
  const counts = new Map<DeclarableEncoding, number>();
  let counted = 0;
  for (const value of values) {
    const { encoding } = detectEncoding(value);
    if (encoding === 'unicode' && !WITH_MARKS.test(value)) continue;
    counted += 1;
    if (isDeclarable(encoding)) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1));
  if (best === undefined || best[1] < FEWEST_NAMES || best[1] < SHARE_OF_NAMES * counted) return undefined;
  return { attribute, habits: { encoding: best[0] }, shown: best[1], counted };
}

function isDeclarable(encoding: string): encoding is DeclarableEncoding {
  return encoding === 'tcvn3' || encoding === 'vni' || encoding === 'viqr';
}

function proposePadding(attribute: string, values: readonly string[]): SourceProfileProposal | undefined {
  const days = values.map((value) => parsePartialDate(value)).filter(({ precision }) => precision === 'day');
  const shown = days.filter(({ maybePadded }) => maybePadded === true).length;
  if (days.length < FEWEST_DATES || shown < SHARE_OF_NEW_YEARS * days.length) return undefined;
  return { attribute, habits: { padsDates: true }, shown, counted: days.length };
}
