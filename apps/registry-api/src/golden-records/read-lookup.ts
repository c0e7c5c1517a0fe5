import type { LookupGoldenRecordDto } from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import type { LookupQuestion } from '@sogoc/registry';

/** Throws `InvalidRequestError` unless exactly one of the two questions is asked, and asked in full. */
export function lookupQuestionOf(question: LookupGoldenRecordDto): LookupQuestion {
  const { scheme, value, source, recordKey } = question;
  const stated = question.stated ?? undefined;
  const asked = [scheme, value, source, recordKey].filter((member) => typeof member === 'string').length;
  if (asked === 2 && typeof scheme === 'string' && typeof value === 'string') return { scheme, value, stated };
  if (asked === 2 && typeof source === 'string' && typeof recordKey === 'string') return { source, recordKey, stated };
  throw new InvalidRequestError([
    { pointer: '', code: 'incomplete-lookup', detail: 'Send scheme and value, or source and recordKey.' },
  ]);
}
