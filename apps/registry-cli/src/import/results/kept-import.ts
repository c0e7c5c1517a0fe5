import { wrongUse } from '../../command-line/errors';
import { type ImportIdentity, isOf, type KeptIdentity } from './import-identity';

/** An import whose results a folder holds. */
export interface KeptImport extends KeptIdentity {
  /** Some of its rows were taken, or it was begun at the registry. */
  readonly hasTaken: boolean;
  /** It will not be gone on with. */
  readonly isDone: boolean;
}

/**
 * What is to be done about the imports of a folder before one begins there: `go-on` with what is kept of the same one, `begin` where
 * nothing is, `set-aside` what has ended, or was begun by a release that did not note where it was sent.
 * Throws wrong use where another import has not ended: what is kept of it is needed to go on with it.
 */
export function stepBefore(
  kept: readonly KeptImport[],
  identity: ImportIdentity,
  folder: string,
): 'go-on' | 'begin' | 'set-aside' {
  if (kept.length === 0) return 'begin';
  if (kept.some((each) => !each.isDone && isOf(each, identity))) return 'go-on';
  const open = kept.find(({ isDone, hasTaken, registry }) => !isDone && hasTaken && registry !== undefined);
  if (open === undefined) return 'set-aside';
  throw wrongUse(
    `${folder} holds the results of another import, ${toldOf(open)}, that has not ended: start that one again, name another folder with --results, or remove this one.`,
  );
}

/** By what it differs from another one; a file's content and mapping have no short name. */
const toldOf = ({ file, source, collection, registry, mode, by }: KeptImport): string =>
  `of ${file} as ${collection} of ${source} to ${registry?.origin}${by === 'job' ? ', with --job' : ''}${mode === 'delta' ? ', with --snapshot' : ''}`;
