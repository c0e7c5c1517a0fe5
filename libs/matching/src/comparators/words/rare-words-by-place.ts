import type { ComparatorByPlace } from '../../record/comparator';
import { AlikeWords } from './alike-words';
import type { WeighedText } from './weighed-text';
import type { WordBook } from './word-book';
import { wordsOfTexts } from './words-of-texts';

/** Words that two texts have in common, by where they stand among the words of all texts; reused from call to call. */
interface CommonWords {
  readonly left: number[];
  readonly right: number[];
}

/** A word of the left text and one of the right that are one word with a slip. */
interface Slip {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
  /** Names the two words whichever side they stand on. */
  readonly name: string;
}

const NONE: readonly Slip[] = Object.freeze([]);

/**
 * The cosine of `rareWords` for the texts of one data set by their places. The words of the left text stay marked while it is compared with
 * one after another, so that a pair costs as much as the right text has words; most pairs have none in common and are done then.
 */
export function rareWordsByPlace(texts: readonly WeighedText[], book: WordBook): ComparatorByPlace {
  const { words, starts } = wordsOfTexts(texts.map(({ words: own }) => own));
  const rarities = Float64Array.from(texts.flatMap((text) => text.rarities));
  const squares = rarities.map((rarity) => rarity ** 2);
  const slips = new SlipsBetween(texts, words, starts, book);
  // Where a word of the left text stands, one too much, so that 0 is nowhere.
  const marks = new Uint32Array(book.size);
  let marked = -1;
  const mark = (text: number): void => {
    for (let i = starts[marked] ?? 0; i < (starts[marked + 1] ?? 0); i++)
      if (marked >= 0) marks[words[i] as number] = 0;
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) marks[words[i] as number] = i + 1;
    marked = text;
  };
  const common: CommonWords = { left: [], right: [] };
  return (left, right) => {
    if (left === right) return 1;
    if (left !== marked) mark(left);
    findCommon(common, marks, words, starts[right] as number, starts[right + 1] as number);
    const near = slips.find(left, right, marks, common);
    return common.left.length + near.length === 0 ? 0 : cosine(left, right, near);
  };

  /** A word that is written with a slip weighs as the commoner of its two writings. */
  function cosine(left: number, right: number, near: readonly Slip[]): number {
    let [ofLeft, ofRight, shared] = [0, 0, 0];
    for (let k = 0; k < common.left.length; k++) {
      const [i, j] = [common.left[k] as number, common.right[k] as number];
      ofLeft += squares[i] as number;
      ofRight += squares[j] as number;
      shared += (rarities[i] as number) * (rarities[j] as number);
    }
    for (const { left: i, right: j, similarity } of near) {
      const least = (rarities[i] as number) < (rarities[j] as number) ? i : j;
      const rarity = rarities[least] as number;
      ofLeft += squares[least] as number;
      ofRight += squares[least] as number;
      shared += similarity * rarity * rarity;
      common.left.push(i);
      common.right.push(j);
    }
    for (let i = starts[left] as number; i < (starts[left + 1] as number); i++)
      if (!common.left.includes(i)) ofLeft += squares[i] as number;
    for (let j = starts[right] as number; j < (starts[right + 1] as number); j++)
      if (!common.right.includes(j)) ofRight += squares[j] as number;
    const length = Math.sqrt(ofLeft * ofRight);
    return length === 0 ? 0 : Math.min(1, shared / length);
  }
}

/** In the order of the left text: sums come out the same to the last bit however pairs are found. */
function findCommon(
  { left, right }: CommonWords,
  marks: Uint32Array,
  words: Uint32Array,
  from: number,
  to: number,
): void {
  left.length = right.length = 0;
  for (let j = from; j < to; j++) {
    const i = (marks[words[j] as number] as number) - 1;
    if (i < 0) continue;
    let at = left.push(i) - 1;
    right.push(j);
    for (; at > 0 && (left[at - 1] as number) > i; at--) {
      left[at] = left[at - 1] as number;
      right[at] = right[at - 1] as number;
    }
    left[at] = i;
    right[at] = j;
  }
}

/** Finds words of two texts that are one word with a slip. */
class SlipsBetween {
  private readonly maySlip: Uint8Array;
  /** Of each text: whether a word of it may have a slip. */
  private readonly textMaySlip: Uint8Array;
  private readonly alike: AlikeWords | undefined;

  constructor(
    texts: readonly WeighedText[],
    private readonly words: Uint32Array,
    private readonly starts: Uint32Array,
    private readonly book: WordBook,
  ) {
    this.maySlip = new Uint8Array(book.size);
    for (const text of texts) for (const i of text.slippable) this.maySlip[text.words[i] as number] = 1;
    this.textMaySlip = Uint8Array.from(texts, ({ slippable }) => (slippable.length > 0 ? 1 : 0));
    const all = [...this.maySlip.keys()].filter((word) => this.maySlip[word] === 1);
    this.alike = AlikeWords.among(book, all);
  }

  /** Each word in one pair at most and in none where it stands in both texts, the best first; ties by the words themselves. */
  find(left: number, right: number, marks: Uint32Array, common: CommonWords): readonly Slip[] {
    if (this.textMaySlip[left] === 0 || this.textMaySlip[right] === 0) return NONE;
    let found: Slip[] | undefined;
    for (let j = this.starts[right] as number; j < (this.starts[right + 1] as number); j++) {
      const word = this.words[j] as number;
      if (this.maySlip[word] === 0 || marks[word] !== 0) continue;
      for (const like of this.alike?.of(word) ?? this.slippableOf(left)) {
        const i = (marks[like] as number) - 1;
        if (i < 0 || common.left.includes(i)) continue;
        const similarity = this.book.likeness(like, word);
        if (similarity > 0) (found ??= []).push({ left: i, right: j, similarity, name: this.nameOf(like, word) });
      }
    }
    return found === undefined ? NONE : eachWordOnce(found);
  }

  private slippableOf(text: number): Uint32Array {
    const own = this.words.subarray(this.starts[text], this.starts[text + 1]);
    return own.filter((word) => this.maySlip[word] === 1);
  }

  private nameOf(one: number, other: number): string {
    return [this.book.wordOf(one), this.book.wordOf(other)].sort().join(' ');
  }
}

function eachWordOnce(slips: Slip[]): readonly Slip[] {
  if (slips.length === 1) return slips;
  slips.sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : 1));
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return slips.filter(({ left, right }) => {
    if (taken.left.has(left) || taken.right.has(right)) return false;
    taken.left.add(left);
    taken.right.add(right);
    return true;
  });
}
