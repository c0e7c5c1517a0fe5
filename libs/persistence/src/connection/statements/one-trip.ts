/** What node-postgres goes by when a statement is handed in: whether it is sent before the one under way is answered. */
interface PipelinedClient {
  pipeline: boolean;
}

/** Trips under way, by connection. */
const underWay = new WeakMap<PipelinedClient, number>();

/**
 * While `work` is under way, statements on the connection are sent without waiting for the answer to those before; the server runs them in
 * their order. `work` must wait for all that it sends, and send no COPY and no cursor: the driver refuses them in this mode.
 */
export async function inOneTrip<T>(client: PipelinedClient, work: () => Promise<T>): Promise<T> {
  underWay.set(client, (underWay.get(client) ?? 0) + 1);
  client.pipeline = true;
  try {
    return await work();
  } finally {
    const left = underWay.get(client)! - 1;
    underWay.set(client, left);
    client.pipeline = left > 0;
  }
}

export const isOnTrip = (client: PipelinedClient): boolean => (underWay.get(client) ?? 0) > 0;

/** What each of them answered; once all are answered the first failure is thrown, for in a transaction those behind it fail by it. */
export async function allAnswered<T extends readonly Promise<unknown>[]>(
  statements: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const outcomes = await Promise.allSettled(statements);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as never;
}
