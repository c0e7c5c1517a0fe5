/** Texts that a column may hold beside one another; whoever looks for more of them has a column that repeats nothing. */
const MOST = 2 ** 16;

/** The texts of a column, of which equal ones are one in memory: what a column repeats is held once. */
export class RepeatedTexts {
  private readonly known = new Map<string, string>();

  once(text: string): string {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    if (this.known.size < MOST) this.known.set(text, text);
    return text;
  }
}
