import { SeededRandom } from '../random/seeded-random';
import { ENTERPRISE_SOURCES } from '../sources/enterprise-sources';
import { PARCEL_SOURCES } from '../sources/parcel-sources';
import { PERSON_SOURCES } from '../sources/person-sources';
import { COMMUNES } from '../places/communes';
import { drawCommunity, type Community, type CommunitySize } from '../ground-truth/draw-community';
import { Issuance } from '../ground-truth/issuance';
import type { Commune } from '../places/place';
import { hardened } from '../sources/hardened';
import type { SourceProfile } from '../shape/source-profile';
import { DIFFICULTIES, type Difficulty } from '../shape/difficulty';
import { emitRecords } from './emit-records';
import { RecordKeys } from './record-keys';
import { recordableEnterprise, recordableParcel, recordablePerson } from './recordables';
import type { HardNonMatch, SyntheticRecord, SyntheticWorld, WorldOptions } from '../shape/synthetic-world';

/** Measured size of a commune after the reform, people; worlds keep this density. */
const PERSONS_PER_COMMUNE = 30_000;

/** The records and hard cases of one commune of a world. */
export interface SyntheticCommune {
  readonly communeCode: string;
  readonly records: readonly SyntheticRecord[];
  readonly hardNonMatches: readonly HardNonMatch[];
  readonly size: CommunitySize;
}

/**
 * A world of source records with known truth; equal options give an equal world, on every platform.
 * @throws RangeError when a count is negative or not whole, or there are more communes asked for than listed.
 */
export function generateWorld(options: WorldOptions): SyntheticWorld {
  const records: SyntheticRecord[] = [];
  const hardNonMatches: HardNonMatch[] = [];
  for (const commune of generateCommunes(options)) {
    for (const record of commune.records) records.push(record);
    for (const pair of commune.hardNonMatches) hardNonMatches.push(pair);
  }
  return {
    seed: options.seed,
    records,
    trueThings: { persons: options.persons, 'land-parcels': options.parcels, enterprises: options.enterprises },
    hardNonMatches,
  };
}

/** The same world, one commune at a time, so that a million records need not be held at once. */
export function* generateCommunes(options: WorldOptions): Generator<SyntheticCommune> {
  const difficulty: Difficulty = DIFFICULTIES[options.difficulty ?? 'usual'];
  const communes = communesOf(options, difficulty);
  const random = new SeededRandom(`world/${options.seed}`);
  const issuance = new Issuance();
  const keys = new RecordKeys();
  for (const [index, commune] of communes.entries()) {
    const size = shareOf(options, index, communes.length);
    const own = random.fork(commune.code);
    const community = drawCommunity(own, issuance, commune, size, difficulty);
    yield {
      communeCode: commune.code,
      records: recordsOf(community, keys, own, difficulty),
      hardNonMatches: presentPairs(community),
      size,
    };
  }
}

function communesOf(
  options: WorldOptions,
  { personsPerCommune = PERSONS_PER_COMMUNE, communeKind }: Difficulty,
): readonly Commune[] {
  for (const count of [options.persons, options.parcels, options.enterprises]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError('Counts of a world are whole numbers from 0');
  }
  const communes = communeKind === undefined ? COMMUNES : COMMUNES.filter(({ kind }) => kind === communeKind);
  const most = communes.length;
  const count = options.communes ?? Math.min(most, Math.max(1, Math.ceil(options.persons / personsPerCommune)));
  if (!Number.isInteger(count) || count < 1 || count > most) throw new RangeError(`A world has 1 to ${most} communes`);
  return communes.slice(0, count);
}

const shareOf = (options: WorldOptions, index: number, count: number): CommunitySize => {
  const part = (total: number): number =>
    Math.floor((total * (index + 1)) / count) - Math.floor((total * index) / count);
  return { persons: part(options.persons), parcels: part(options.parcels), enterprises: part(options.enterprises) };
};

function recordsOf(
  community: Community,
  keys: RecordKeys,
  random: SeededRandom,
  difficulty: Difficulty,
): SyntheticRecord[] {
  const draws = random.fork('records');
  const [persons, parcels, enterprises] = [PERSON_SOURCES, PARCEL_SOURCES, ENTERPRISE_SOURCES].map((profiles) =>
    profiles.map((profile) => hardened(profile, difficulty)),
  ) as [SourceProfile[], SourceProfile[], SourceProfile[]];
  return [
    ...community.persons.flatMap((person) =>
      emitRecords(recordablePerson(person, community.persons), persons, keys, draws),
    ),
    ...community.parcels.flatMap((parcel) => emitRecords(recordableParcel(parcel), parcels, keys, draws)),
    ...community.enterprises.flatMap((item) => emitRecords(recordableEnterprise(item), enterprises, keys, draws)),
  ];
}

/** Pairs whose two things are both in the world: counts cut the last household, sheet or group short. */
function presentPairs(community: Community): HardNonMatch[] {
  const present = new Set(
    [...community.persons, ...community.parcels, ...community.enterprises].map((thing) => thing.truth),
  );
  return community.hardNonMatches.filter((pair) => present.has(pair.left) && present.has(pair.right));
}
