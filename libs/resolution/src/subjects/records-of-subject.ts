/** Which source records a golden record was made of in one of its versions. */
export interface VersionMembers {
  readonly goldenId: string;
  readonly version: number;
  readonly recordedAt: Date;
  /** Ids of source records. */
  readonly recordIds: readonly string[];
}

/** Whom something was shown of, as far as it decides whose it was. */
export interface ShownSubject {
  readonly goldenId?: string;
  readonly version?: number;
  readonly recordId?: string;
}

/** Somebody as the source records that are about him, whatever golden id they were read under. */
export interface RecordsOfSubject {
  readonly goldenId: string;
  readonly recordIds: ReadonlySet<string>;
  /** Members by `goldenId version`. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
}

const nameOf = (goldenId: string, version: number): string => `${goldenId} ${version}`;

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
    versions: new Map(versions.map((one) => [nameOf(one.goldenId, one.version), one.recordIds])),
  };
}

/** By record the last version that it was a member in. */
function lastVersions(versions: readonly VersionMembers[]): ReadonlyMap<string, VersionMembers> {
  const last = new Map<string, VersionMembers>();
  const inOrder = [...versions].sort((left, right) => left.recordedAt.getTime() - right.recordedAt.getTime());
  for (const version of inOrder) for (const recordId of version.recordIds) last.set(recordId, version);
  return last;
}

/**
 * Whether what was shown is about somebody: a source record is by itself, a golden record is when one of his records was a member of the version that
 * was shown. So a read before a merge stays with the one it was about after a split, and a read of what was merged is told to both. A
 * version that is not kept is whose its id is now.
 */
export function isAboutSubject({ goldenId, version, recordId }: ShownSubject, subject: RecordsOfSubject): boolean {
  if (recordId !== undefined) return subject.recordIds.has(recordId);
  if (goldenId === undefined) return false;
  const members = version === undefined ? undefined : subject.versions.get(nameOf(goldenId, version));
  return members === undefined
    ? goldenId === subject.goldenId
    : members.some((member) => subject.recordIds.has(member));
}
