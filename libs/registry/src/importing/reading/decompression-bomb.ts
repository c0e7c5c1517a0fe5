import { UnreadableFileError } from '../errors';

/** No table packs as well as this; above the first bytes, what does is made to fill memory and disks. */
const MOST_UNPACKED = 200;
const UNPACKED_FREELY = 64 * 1_048_576;

/** Throws {@link UnreadableFileError} for what unpacks to far more than it is. */
export async function* bounded(chunks: AsyncIterable<Buffer>, packedBytes: () => number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > UNPACKED_FREELY && size > packedBytes() * MOST_UNPACKED)
      throw new UnreadableFileError(`It unpacks to more than ${MOST_UNPACKED} times its size: that is no table.`);
    yield chunk;
  }
}
