import { parseTaxCode, type ParsedTaxCode } from '@sogoc/vietnam';

import { RecordReader } from '../../reading/record-reader';

/** A dependent unit's parent is in its own code; another one beside it is a contradiction, and the code wins. */
export function readParent(reader: RecordReader, taxCode: ParsedTaxCode | undefined): string | undefined {
  const text = reader.text('parentTaxCode');
  if (text === undefined) return taxCode?.parent;
  const { value } = reader.log.keep(parseTaxCode(text, { observedAt: reader.context.observedAt }, 'parentTaxCode'));
  if (value === undefined) return taxCode?.parent;
  if (value === taxCode?.value) {
    reader.log.note('PARENT_IS_ITSELF', 'parentTaxCode');
    return undefined;
  }
  if (taxCode?.parent !== undefined && taxCode.parent !== value) {
    reader.log.note('PARENT_CONTRADICTION', 'parentTaxCode');
    return taxCode.parent;
  }
  return reader.set('parentTaxCode', value);
}
