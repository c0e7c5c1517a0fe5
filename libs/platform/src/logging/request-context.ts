import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** The id of the HTTP request that what runs now is part of or was asked for by. */
export const currentRequestId = (): string | undefined => requests.getStore();

/** Runs a part of an HTTP request, or what it asked for in another process or later: lines written in it carry the request's id. */
export const withinRequest = <T>(requestId: string | undefined, work: () => T): T =>
  requestId === undefined || requestId === currentRequestId() ? work() : requests.run(requestId, work);

/** What the context adds to a log line. */
export function requestMembers(): { requestId?: string } {
  const requestId = requests.getStore();
  return requestId === undefined ? {} : { requestId };
}
