import { asksBlind, type Grant, type OpenCollection } from '@sogoc/access';
import { InvalidRequestError } from '@sogoc/platform';
import { statedToCompare } from '@sogoc/resolution';

type Attributes = Readonly<Record<string, unknown>>;

/** What a caller states of a thing, standardised. Throws `InvalidRequestError` for what his view does not let him state. */
export function readStated(
  stated: Attributes,
  { declaration, grant }: OpenCollection,
  caller: Grant,
  now: Date,
): Attributes {
  const { attributes, bound } = grant;
  const read = statedToCompare(stated, declaration, { attributes, bound, asksBlind: asksBlind(caller) }, now);
  if (!read.ok) throw new InvalidRequestError(read.error);
  return read.value;
}
