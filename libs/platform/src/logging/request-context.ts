import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  readonly requestId: string;
  /** Whether lines written here do not carry the id by themselves. */
  readonly addToLines: boolean;
}

const requests = new AsyncLocalStorage<RequestContext>();

/** The id of the HTTP request that what runs now is part of or was asked for by. */
export const currentRequestId = (): string | undefined => requests.getStore()?.requestId;

/** Runs a part of an HTTP request, whose logger carries the id already. */
export const withinRequest = <T>(requestId: string, work: () => T): T =>
  requests.run({ requestId, addToLines: false }, work);

/** Runs work that a request asked for, in another process or later: lines written in it carry the request's id. */
export const onBehalfOfRequest = <T>(requestId: string | undefined, work: () => T): T =>
  requestId === undefined ? work() : requests.run({ requestId, addToLines: true }, work);

/** What the context adds to a log line. */
export function requestMembers(): { requestId?: string } {
  const context = requests.getStore();
  return context?.addToLines ? { requestId: context.requestId } : {};
}
