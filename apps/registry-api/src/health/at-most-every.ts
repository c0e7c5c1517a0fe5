/** `check`, asked once in so many milliseconds at most; between, its last answer counts. */
export function atMostEvery(milliseconds: number, check: () => Promise<void>): () => Promise<void> {
  let askedAt = -Infinity;
  let answer: Promise<void> = Promise.resolve();
  return () => {
    if (performance.now() - askedAt >= milliseconds) {
      askedAt = performance.now();
      answer = check();
      // Whoever asks hears of it; a rejection that is kept for later is no unhandled one.
      answer.catch(() => undefined);
    }
    return answer;
  };
}
