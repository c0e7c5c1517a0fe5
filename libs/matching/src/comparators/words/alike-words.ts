import type { WordBook } from './word-book';

/** Of more words not every two are looked at: their number grows with the square. */
const MOST_WORDS = 2 ** 13;

/** For each word those that are alike it, found when the word is first asked for. Texts of one data set are made of few words. */
export class AlikeWords {
  private readonly rows: (readonly number[] | undefined)[];

  private constructor(
    private readonly book: WordBook,
    private readonly words: readonly number[],
  ) {
    this.rows = new Array<undefined>(book.size).fill(undefined);
  }

  /** Undefined where there are too many words. */
  static among(book: WordBook, words: readonly number[]): AlikeWords | undefined {
    return words.length > MOST_WORDS ? undefined : new AlikeWords(book, words);
  }

  /** Without the word itself. */
  of(word: number): readonly number[] {
    return (this.rows[word] ??= this.words.filter((other) => other !== word && this.book.likeness(word, other) > 0));
  }
}
