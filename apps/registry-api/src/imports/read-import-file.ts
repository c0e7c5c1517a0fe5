import { InvalidRequestError } from '@sogoc/platform';
import { IMPORT_FILES, type ImportFile } from '@sogoc/registry';

export function readImportFile(name: string): ImportFile {
  const file = IMPORT_FILES.find((known) => known === name);
  if (file !== undefined) return file;
  throw new InvalidRequestError([
    { pointer: '/file', code: 'unknown-file', detail: `Send one of: ${IMPORT_FILES.join(', ')}.` },
  ]);
}
