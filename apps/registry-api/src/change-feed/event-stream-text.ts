import type { ChangeStreamPart, ShownFeedEvent } from '@sogoc/registry';

/** Milliseconds after which a browser's EventSource comes back. */
const RETRY_MS = 2_000;

/** Streams share events, so each is written out once. */
const written = new WeakMap<ShownFeedEvent, string>();

/**
 * A part in the form of https://html.spec.whatwg.org/multipage/server-sent-events.html. A block with an `id` and no data moves the
 * reader's last event id without an event, so a reader that saw nothing yet still comes back to the right place.
 */
export function eventStreamText(part: ChangeStreamPart): string {
  switch (part.kind) {
    case 'start':
      return `retry: ${RETRY_MS}\nid: ${part.cursor}\n\n`;
    case 'changes':
      return part.events.map(textOf).join('');
    case 'heartbeat':
      return part.cursor === undefined ? ': heartbeat\n\n' : `: heartbeat\nid: ${part.cursor}\n\n`;
  }
}

function textOf(event: ShownFeedEvent): string {
  const known = written.get(event);
  if (known !== undefined) return known;
  const text = `id: ${event.cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  written.set(event, text);
  return text;
}
