const MAGIC = 'PAR1';

/** How many bytes of a file tell. */
export const PARQUET_TELLING_BYTES = MAGIC.length;

/** Whether a file is Parquet by its first bytes, whatever its name ends in. */
export const beginsLikeParquet = (bytes: Uint8Array): boolean =>
  [...MAGIC].every((letter, at) => bytes[at] === letter.charCodeAt(0));
