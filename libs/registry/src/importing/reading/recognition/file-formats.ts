export type FileFormat = 'csv' | 'ndjson' | 'parquet';

/** For people. */
export const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = { csv: 'CSV', ndjson: 'NDJSON', parquet: 'Parquet' };
