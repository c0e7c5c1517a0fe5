import { tell } from '../command-line/perform';
import type { RejectedLine } from './source-row';

const SHOWN = 5;

/** Says on standard error which lines were not used. Returns whether there were any. */
export function tellRejected(rejected: readonly RejectedLine[]): boolean {
  if (rejected.length === 0) return false;
  tell(`${rejected.length} ${rejected.length === 1 ? 'line was' : 'lines were'} rejected:`);
  for (const { file, line, why } of rejected.slice(0, SHOWN)) tell(`  ${file} line ${line}: ${why}`);
  if (rejected.length > SHOWN) tell(`  and ${rejected.length - SHOWN} more`);
  return true;
}
