import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './errors';

/** The operating-system account that PostgreSQL runs under when the product itself runs as root. */
export interface ServiceAccount {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_FILE = '/etc/passwd';
const PREFERRED_NAMES = ['postgres', 'nobody'] as const;

/** True when this process is root, under which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account for PostgreSQL: undefined for an ordinary user, who runs it as himself. For root it is the owner of an
 * existing data directory, else `postgres`, else `nobody` of the account file; no account is created.
 */
export function findServiceAccount(dataDirectory: string): ServiceAccount | undefined {
  if (!isRoot()) return undefined;
  return ownerOf(dataDirectory) ?? accountOf(readFileSync(ACCOUNT_FILE, 'utf8'));
}

/** Picks the account from the text of an account file (`name:x:uid:gid:…` lines). */
function accountOf(accountFile: string): ServiceAccount {
  for (const name of PREFERRED_NAMES) {
    const fields = accountFile
      .split('\n')
      .map((line) => line.split(':'))
      .find((line) => line[0] === name);
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and this machine has neither a "postgres" nor a "nobody" account: ' +
      'run as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** True when `account` may pass through every folder above `path`, judged by the permission bits. */
export function canReach(path: string, account: ServiceAccount): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function ownerOf(dataDirectory: string): ServiceAccount | undefined {
  const found = statSync(dataDirectory, { throwIfNoEntry: false });
  return found && found.uid > 0 ? { uid: found.uid, gid: found.gid } : undefined;
}
