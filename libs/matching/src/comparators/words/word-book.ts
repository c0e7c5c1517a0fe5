import { GrowingNumbers } from '../../record/growing-numbers';
import { jaroWinklerSimilarity } from '../texts/jaro-winkler';
import { bitsSet, letterBits } from './letters-in-common';

/** What a common beginning of four units takes of the distance that is left. */
const MOST_FOR_BEGINNING = 0.4;
const ROUNDING = 1e-9;

/** Words by numbers, so that equal words are equal numbers: the texts of one data set are made of far fewer words than texts. */
export class WordBook {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly lengths = new GrowingNumbers(Uint32Array);
  private readonly bits = new GrowingNumbers(Uint32Array);
  /** Units in common, for each unit of both, that two words need at least to be alike. */
  private readonly least: number;

  /** Two words less alike than `alikeFrom` are not alike at all. */
  constructor(private readonly alikeFrom: number) {
    const jaro = (alikeFrom - MOST_FOR_BEGINNING) / (1 - MOST_FOR_BEGINNING);
    this.least = 3 * jaro - 1 - ROUNDING;
  }

  get size(): number {
    return this.words.length;
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.lengths.push(word.length);
    this.bits.push(letterBits(word));
    this.numbers.set(word, number);
    return number;
  }

  wordOf(number: number): string {
    return this.words[number] as string;
  }

  /** Jaro–Winkler similarity, or 0 below where alikeness begins: most words have too few letters in common to look any closer. */
  likeness(one: number, other: number): number {
    if (!this.mayBeAlike(one, other)) return 0;
    const similarity = jaroWinklerSimilarity(this.words[one] as string, this.words[other] as string);
    return similarity < this.alikeFrom ? 0 : similarity;
  }

  /** Units that the other word does not have match nothing, and Jaro's similarity is (c/l + c/r + 1)/3 at most. */
  private mayBeAlike(one: number, other: number): boolean {
    const [left, right] = [this.lengths.at(one), this.lengths.at(other)];
    const [own, others] = [this.bits.at(one), this.bits.at(other)];
    const inLeft = left - bitsSet(own & ~others);
    const inRight = right - bitsSet(others & ~own);
    const common = inLeft < inRight ? inLeft : inRight;
    return common * (left + right) >= this.least * left * right;
  }
}
