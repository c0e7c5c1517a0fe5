/** Numbers already given out in this world, so that each is given once. */
export class IssuedNumbers {
  private readonly issued = new Set<string>();

  /**
   * Draws until the number is new.
   * @throws RangeError after 1,000 tries: the number space of that draw is used up.
   */
  issue(draw: () => string): string {
    for (let attempt = 0; attempt < 1000; attempt++) {
      const value = draw();
      if (this.take(value)) return value;
    }
    throw new RangeError('The number space of this draw is used up');
  }

  /** False when the number is already given out. */
  take(value: string): boolean {
    if (this.issued.has(value)) return false;
    this.issued.add(value);
    return true;
  }
}
