import { InvalidRequestError } from '@sogoc/platform';

/** A token, or a quoted string as draft-ietf-httpapi-idempotency-key-header-07 writes it. */
const ACCEPTED = /^"?([\x21\x23-\x7e]{1,255})"?$/;

/** The key as it was sent. Throws `InvalidRequestError`. */
export function readKey(sent: string | readonly string[]): string {
  const key = typeof sent === 'string' ? ACCEPTED.exec(sent.trim())?.[1] : undefined;
  if (key !== undefined) return key;
  throw new InvalidRequestError([
    {
      pointer: '',
      code: 'unreadable-idempotency-key',
      detail: 'Send Idempotency-Key once, with 1 to 255 visible ASCII characters.',
    },
  ]);
}
