import type { FastifyRequest } from 'fastify';

/** What the product notes on a request beside what Fastify does; the access log reads it. */
export interface RegistryRequest extends FastifyRequest {
  /** Who calls. Set by the guard. */
  grant?: { readonly keyId: string };
  /** Set by controllers that deal with one source record, for the log: never its key. */
  recordId?: string;
  /** Set by the problem filter. */
  problemCode?: string;
}
