/** Which source records a golden record was made of in one of its versions. */
export interface VersionMembers {
  readonly goldenId: string;
  readonly version: number;
  readonly recordedAt: Date;
  /** Ids of source records. */
  readonly recordIds: readonly string[];
}

/** Somebody as the source records that are about him, whatever golden id they were read under. */
export interface RecordsOfSubject {
  readonly goldenId: string;
  readonly recordIds: ReadonlySet<string>;
  /** Members by `goldenId version`. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
}

/** As `versions` of a subject are named. */
export const nameOfVersion = (goldenId: string, version: number): string => `${goldenId} ${version}`;

/**
 * The records of a golden record: those that are its live members, and those without a golden record that stood last in one version with some
 * of them. `carried`: under which golden id the live records stand; a record that is in none is not live.
 */
export function recordsOfSubject(
  goldenId: string,
  versions: readonly VersionMembers[],
  carried: ReadonlyMap<string, string>,
): RecordsOfSubject {
  const live = new Set([...carried].flatMap(([recordId, carrier]) => (carrier === goldenId ? [recordId] : [])));
  const past = [...lastVersions(versions)].filter(
    ([recordId, last]) => !carried.has(recordId) && last.recordIds.some((other) => live.has(other)),
  );
  return {
    goldenId,
    recordIds: new Set([...live, ...past.map(([recordId]) => recordId)]),
    versions: new Map(versions.map((one) => [nameOfVersion(one.goldenId, one.version), one.recordIds])),
  };
}

/** By record the last version that it was a member in. */
function lastVersions(versions: readonly VersionMembers[]): ReadonlyMap<string, VersionMembers> {
  const last = new Map<string, VersionMembers>();
  const inOrder = [...versions].sort((left, right) => left.recordedAt.getTime() - right.recordedAt.getTime());
  for (const version of inOrder) for (const recordId of version.recordIds) last.set(recordId, version);
  return last;
}
