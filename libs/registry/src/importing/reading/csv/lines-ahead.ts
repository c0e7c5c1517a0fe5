/** Lines of a file, of which some may be looked at before they are taken. */
export class LinesAhead implements AsyncIterableIterator<string, undefined> {
  /** So many were taken. */
  count = 0;
  private readonly seen: string[] = [];

  constructor(private readonly lines: AsyncIterator<string>) {}

  async next(): Promise<IteratorResult<string, undefined>> {
    const value = await this.ahead(0);
    if (value === undefined) return { done: true, value };
    this.seen.shift();
    this.count++;
    return { done: false, value };
  }

  /** The line behind so many that were not taken yet; undefined: the file ends before. */
  async ahead(place: number): Promise<string | undefined> {
    while (this.seen.length <= place) {
      const { done, value } = await this.lines.next();
      if (done === true) return undefined;
      this.seen.push(value);
    }
    return this.seen[place];
  }

  async return(): Promise<IteratorResult<string, undefined>> {
    await this.lines.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
