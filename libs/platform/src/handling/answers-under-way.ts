/** Milliseconds after which an answer is taken for one that lasts: a stream, or an export. */
const SHORT_MS = 100;

/** Counts answers that are being made, of which each will be there in a moment. */
export class AnswersUnderWay {
  /** When they began, the oldest first. */
  private readonly begun = new Set<{ readonly at: number }>();

  /** Counts until the promise is kept or broken. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const answer = { at: performance.now() };
    this.begun.add(answer);
    try {
      return await work();
    } finally {
      this.begun.delete(answer);
    }
  }

  /** Without those that last. */
  count(): number {
    const since = performance.now() - SHORT_MS;
    for (const answer of this.begun) {
      if (answer.at >= since) break;
      this.begun.delete(answer);
    }
    return this.begun.size;
  }
}
