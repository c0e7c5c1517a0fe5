import { addDays, dayNumber, drawDate, officeHour } from '../random/calendar-days';
import type { SeededRandom } from '../random/seeded-random';
import { applyFaults } from '../sources/apply-faults';
import type { SourceProfile } from '../shape/source-profile';
import type { RecordKeys } from './record-keys';
import type { Attributes, SyntheticRecord } from '../shape/synthetic-world';

/** More sources than this hold no true thing. */
const RECORDS_AT_MOST = 5;

/** What is needed of a true thing to write the records that sources hold of it. */
export interface Recordable {
  readonly truth: string;
  readonly provinceCode: string;
  /** `YYYY-MM-DD`; no source knew it earlier. */
  readonly knownFrom: string;
  /** Last day on which sources that do not keep ended things saw it. */
  readonly endedOn?: string;
  readonly bornOn?: string;
  /** Whether it has an attribute that some sources ask for. */
  readonly has: (attribute: string) => boolean;
  /** What is known of it on a day; a fresh object each time. */
  readonly view: (day: string, profile: SourceProfile, random: SeededRandom) => Attributes;
}

/** The one to five records that the given sources hold of a true thing. The first profile is the register of last resort. */
export function emitRecords(
  thing: Recordable,
  profiles: readonly SourceProfile[],
  keys: RecordKeys,
  random: SeededRandom,
): SyntheticRecord[] {
  const able = profiles.filter((profile) => spanOf(thing, profile) !== undefined);
  const holding = random.shuffle(able.filter((profile) => random.chance(profile.coverage)));
  const chosen = holding.length > 0 ? holding : [able[0] ?? (profiles[0] as SourceProfile)];
  const withDuplicates = chosen.flatMap((profile) =>
    random.chance(profile.duplicateRate ?? 0) ? [profile, profile] : [profile],
  );
  return withDuplicates.slice(0, RECORDS_AT_MOST).map((profile) => emitRecord(thing, profile, keys, random));
}

/** First and last day on which the source can have seen the thing; undefined when never. */
function spanOf(thing: Recordable, profile: SourceProfile): readonly [string, string] | undefined {
  if (profile.requires !== undefined && !thing.has(profile.requires)) return undefined;
  if (profile.provinceCode !== undefined && profile.provinceCode !== thing.provinceCode) return undefined;
  let [from, to] = profile.observed;
  if (thing.knownFrom > from) from = thing.knownFrom;
  if (thing.endedOn !== undefined && !profile.keepsEnded && thing.endedOn < to) to = thing.endedOn;
  if (profile.ages && thing.bornOn !== undefined) {
    const born = Number(thing.bornOn.slice(0, 4));
    const [youngest, oldest] = profile.ages;
    if (`${born + youngest}-12-31` > from) from = `${born + youngest}-12-31`;
    if (`${born + oldest}-01-01` < to) to = `${born + oldest}-01-01`;
  }
  return from <= to ? [from, to] : undefined;
}

function emitRecord(
  thing: Recordable,
  profile: SourceProfile,
  keys: RecordKeys,
  random: SeededRandom,
): SyntheticRecord {
  const [from, to] = spanOf(thing, profile) ?? [profile.observed[1], profile.observed[1]];
  // Registers are younger than their span: half of the records are of its last third.
  const start = random.chance(0.5) ? from : addDays(from, Math.floor((dayNumber(to) - dayNumber(from)) * 0.66));
  const day = drawDate(random, start, to);
  const known = thing.view(day, profile, random);
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(known)) {
    const fill = profile.fields[name];
    if (fill !== undefined && random.chance(fill)) attributes[name] = value;
  }
  applyFaults(attributes, profile.faults, day, random);
  return {
    collection: profile.collection,
    source: profile.source,
    recordKey: keys.keyFor(profile, attributes),
    sourceVersion: random.integer(1, 4),
    observedAt: officeHour(random, day),
    attributes,
    truth: thing.truth,
  };
}
