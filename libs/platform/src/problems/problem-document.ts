import type { ProblemDto } from '@sogoc/contracts';
import type { DomainError } from '@sogoc/kernel';

import { STATUS_OF_KIND } from './status-of-kind';

/** What an error may carry into its answer beyond the problem itself: headers (`Retry-After`, `Location`) and extra members. */
export interface AnsweredError {
  readonly headers?: Readonly<Record<string, string>>;
  readonly members?: Readonly<Record<string, unknown>>;
}

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

export const problemType = (code: string): string => `/problems/${code}`;

/** The RFC 9457 document of a domain error; `instance` is the request's id. */
export function problemDocumentOf(error: DomainError, instance?: string): ProblemDto & Record<string, unknown> {
  return {
    type: problemType(error.code),
    title: error.title,
    status: STATUS_OF_KIND[error.kind],
    detail: error.message,
    ...(instance === undefined ? {} : { instance }),
    code: error.code,
    ...(error.errors.length === 0 ? {} : { errors: error.errors }),
    ...(error as AnsweredError).members,
  };
}
