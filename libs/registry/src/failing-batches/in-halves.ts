/** Does the work of a batch that failed with each of its halves, one after the other; answers the sum of what they come to. */
export async function inHalves<T>(batch: readonly T[], work: (half: readonly T[]) => Promise<number>): Promise<number> {
  const middle = Math.ceil(batch.length / 2);
  return (await work(batch.slice(0, middle))) + (await work(batch.slice(middle)));
}
