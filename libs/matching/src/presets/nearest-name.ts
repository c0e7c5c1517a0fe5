import { alignmentDistance } from '../comparators/edit-distance';

/** So many edits for each so many letters are a slip of the pen. */
const LETTERS_FOR_EDIT = 3;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The known name that somebody meant: the nearest by edits, letters and figures only; undefined when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const given = plain(name);
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(given, plain(candidate)) }))
    .sort((l, r) => l.edits - r.edits || (l.candidate < r.candidate ? -1 : 1));
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.max(1, Math.floor(given.length / LETTERS_FOR_EDIT))
    ? best.candidate
    : undefined;
}

/** A name that stands in the other whole is near it, as `birth` is near `birth_date`. */
function distance(left: string, right: string): number {
  const edits = alignmentDistance(left, right);
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  return shorter.length >= 4 && longer.includes(shorter) ? Math.min(edits, 1) : edits;
}

/** `no cleaner is named polish; did you mean polished?`, or what there is where nothing is near and there is little. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const hint =
    nearest !== undefined
      ? `; did you mean ${nearest}?`
      : known.length > 0 && known.length <= 20
        ? `; there are ${known.join(', ')}`
        : '';
  return `no ${kind} is named ${name}${hint}`;
}
