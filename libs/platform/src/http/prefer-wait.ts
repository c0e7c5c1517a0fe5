const MAX_WAIT_SECONDS = 30;

/** Seconds of `Prefer: wait=N` (RFC 7240 §4.3), at most 30; undefined when there is no such preference. */
export function preferredWaitSeconds(header: string | undefined): number | undefined {
  const wait = header?.match(/(?:^|[,;]\s*)wait\s*=\s*"?(\d{1,9})"?\s*(?:$|[,;])/i)?.[1];
  return wait === undefined ? undefined : Math.min(Number(wait), MAX_WAIT_SECONDS);
}
