/** What each problem status means here, for the contract. */
export const PROBLEM_MEANINGS = {
  400: 'The request cannot be read',
  401: 'No key, or one that is unknown, revoked or expired',
  403: 'The key has no right to this call',
  404: 'There is nothing of this name',
  405: 'The path has no such method; Allow names those it has',
  409: 'The request contradicts what is there',
  410: 'It was there and is no more',
  412: 'It changed since it was read',
  413: 'The body is too large',
  415: 'The content type is not read here',
  422: 'The request could be read and is wrong; errors say where',
  428: 'The call needs If-Match',
  429: 'Too many requests; Retry-After says when to come back',
  503: 'The registry cannot answer now',
} as const;

export type ProblemStatus = keyof typeof PROBLEM_MEANINGS;
