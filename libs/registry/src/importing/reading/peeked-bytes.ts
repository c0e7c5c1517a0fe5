/** A stream of bytes whose beginning is known. */
export interface PeekedBytes {
  /** As many bytes as were asked for or a little more, or all. */
  readonly beginning: Buffer;
  readonly isWhole: boolean;
  /** All, also the beginning, once. What fails behind some place fails there. */
  all(): AsyncGenerator<Uint8Array>;
  /** For who does not read on. */
  close(): Promise<void>;
}

/** Reads the first `count` bytes of a stream ahead. */
export async function peekAt(chunks: AsyncIterable<Uint8Array>, count: number): Promise<PeekedBytes> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let failure: { readonly error: unknown } | undefined;
  let isWhole = false;
  try {
    for (let size = 0; size < count && !isWhole;) {
      const { done, value } = await iterator.next();
      if (done === true) isWhole = true;
      else {
        held.push(value);
        size += value.length;
      }
    }
  } catch (error) {
    failure = { error };
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return {
    beginning: Buffer.concat(held),
    isWhole,
    async *all() {
      try {
        yield* held;
        if (failure !== undefined) throw failure.error;
        if (!isWhole) yield* { [Symbol.asyncIterator]: () => iterator };
      } finally {
        await close();
      }
    },
    close,
  };
}
