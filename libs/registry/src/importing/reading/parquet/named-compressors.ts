import type { Compressors } from 'hyparquet';

type Decompress = (input: Uint8Array, length: number) => Uint8Array;

/**
 * Decompressors that say of what they failed and what helps. Nothing that was packed is nothing, whatever a codec makes of it: columns that
 * are empty have pages of it.
 */
export function namedCompressors(compressors: Compressors): Compressors {
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, decompress]) => [codec, named(codec, decompress)]),
  );
}

function named(codec: string, decompress: Decompress): Decompress {
  return (input, length) => {
    if (length === 0) return new Uint8Array();
    try {
      return decompress(input, length);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `what is packed with ${codec} could not be unpacked (${reason}); if the file is whole, write it again with snappy, zstd or gzip, or not packed`,
        { cause: error },
      );
    }
  };
}
