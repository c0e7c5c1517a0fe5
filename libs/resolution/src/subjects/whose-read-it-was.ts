import { nameOfVersion, type RecordsOfSubject } from './records-of-subject';

/** Whom something was shown of, as far as it decides whose it was. */
export interface ShownSubject {
  readonly goldenId?: string;
  readonly version?: number;
  readonly recordId?: string;
}

/**
 * Whether what was shown is about somebody: a source record is by itself, a golden record is when one of his records was a member of the version that
 * was shown. So a read before a merge stays with the one it was about after a split, and a read of what was merged is told to both. A
 * version that is not kept is whose its id is now.
 */
export function isAboutSubject({ goldenId, version, recordId }: ShownSubject, subject: RecordsOfSubject): boolean {
  if (recordId !== undefined) return subject.recordIds.has(recordId);
  if (goldenId === undefined) return false;
  const members = version === undefined ? undefined : subject.versions.get(nameOfVersion(goldenId, version));
  return members === undefined
    ? goldenId === subject.goldenId
    : members.some((member) => subject.recordIds.has(member));
}
