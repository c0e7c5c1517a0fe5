/** `check`, asked once in so many milliseconds at most; between, its last answer counts. */
export function atMostEvery<T>(milliseconds: number, check: () => Promise<T>): () => Promise<T> {
  let askedAt = -Infinity;
  let answer: Promise<T> | undefined;
  return () => {
    if (answer === undefined || performance.now() - askedAt >= milliseconds) {
      askedAt = performance.now();
      answer = check();
      // Whoever asks hears of it; a rejection that is kept for later is no unhandled one.
      answer.catch(() => undefined);
    }
    return answer;
  };
}
