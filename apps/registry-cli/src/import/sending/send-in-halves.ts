import { RefusedCall } from './refused-call';

/**
 * Sends all at once, or in halves for as long as the registry answers that it is too much: how much it takes is the operator's to say.
 * Answers stand in the order of what was sent; `tooLarge` answers for one that is too large by itself, or throws.
 */
export async function sendInHalves<Item, Answer>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly Answer[]>,
  tooLarge: (item: Item, refusal: RefusedCall) => Answer,
): Promise<readonly Answer[]> {
  try {
    return await send(items);
  } catch (error) {
    if (!(error instanceof RefusedCall) || !error.isOfSize) throw error;
    if (items.length === 1) return [tooLarge(items[0]!, error)];
    const half = Math.ceil(items.length / 2);
    return [
      ...(await sendInHalves(items.slice(0, half), send, tooLarge)),
      ...(await sendInHalves(items.slice(half), send, tooLarge)),
    ];
  }
}
