import type { FastifyInstance } from 'fastify';

const KIB = 1_024;
/** What a question or an order may have. */
const ORDER_BYTES = 64 * KIB;
/** 500 keys of 200 characters, of which each can take several bytes. */
const KEYS_BYTES = KIB * KIB;

const RECORD = /^\/v1\/sources\/:source\/:collection(\/:recordKey|\/batch)$/;
const KEYS = /^\/v1\/sources\/:source\/:collection\/(get|delete|replay)$/;
const PART = /^\/v1\/imports\/:id\/parts\/:part$/;
const MATCH = /^\/v1\/:collection\/match$/;

/** Bytes that the body of a route may have: `most` for records, of which one can be the boundary of a large parcel, and parts of files. */
function bodyLimitOf(route: string, most: number): number {
  if ([RECORD, PART, MATCH].some((form) => form.test(route))) return most;
  return Math.min(most, KEYS.test(route) ? KEYS_BYTES : ORDER_BYTES);
}

/** Must run before the routes are registered. */
export function limitBodies(fastify: FastifyInstance, most: number): void {
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = bodyLimitOf(route.url, most);
  });
}
