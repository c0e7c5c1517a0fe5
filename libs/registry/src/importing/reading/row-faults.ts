import type { RowFault } from '@sogoc/resolution';

export const NOT_IN_ENCODING: RowFault = {
  code: 'not-utf-8',
  detail: 'Its letters are not in the encoding of the file: see --encoding.',
};
export const NOT_JSON: RowFault = { code: 'not-json', detail: 'It is not one JSON object.' };
