import { lstatSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors';
import { isRoot } from './service-account';

const SYSTEM_PLACE = '/var/lib/so-goc';

/**
 * A folder of this user that every account may pass through, for files that the service account must reach when the
 * checkout lies under a private folder. Root gets a lasting one, other users one in the temporary folder.
 * @throws EmbeddedPostgresError when somebody else owns it or may write to it.
 */
export async function rootPlace(): Promise<string> {
  const temporary = join(tmpdir(), `so-goc-${userInfo().uid}`);
  const place = isRoot() && (await canMake(SYSTEM_PLACE)) ? SYSTEM_PLACE : temporary;
  await mkdir(place, { recursive: true, mode: 0o755 });
  const found = lstatSync(place);
  const foreign = process.getuid !== undefined && found.uid !== process.getuid();
  if (!found.isDirectory() || foreign || (process.platform !== 'win32' && (found.mode & 0o022) !== 0)) {
    throw new EmbeddedPostgresError(`The folder ${place} must belong to this user alone: remove it and start again.`);
  }
  await chmod(place, 0o755);
  return place;
}

async function canMake(folder: string): Promise<boolean> {
  return mkdir(folder, { recursive: true, mode: 0o755 }).then(
    () => true,
    () => false,
  );
}
