import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const EVENTS = [
  'task.opened',
  'task.changed',
  'task.claimed',
  'task.released',
  'task.held',
  'task.decided',
  'task.closed',
  'golden.created',
  'golden.updated',
  'golden.merged',
  'golden.split',
  'golden.restored',
  'golden.retired',
];
/** Events come in bursts; one of them is enough to look again. */
const SETTLE_MS = 250;
const POLL_MS = 15_000;
const SHOWN = ['tasks', 'case', 'decisions', 'golden', 'statistics', 'effect'];

/** Looks again at what is shown when the registry says that something happened; true while it is told at once. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    let waiting: number | undefined;
    const hear = (): void => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined;
        lookAgain(client);
      }, SETTLE_MS);
    };
    const stream = new EventSource('/v1/changes/stream?tasks=true');
    stream.onopen = () => setLive(true);
    stream.onerror = () => setLive(false);
    for (const name of EVENTS) stream.addEventListener(name, hear);
    return () => {
      stream.close();
      window.clearTimeout(waiting);
    };
  }, [client]);
  useEffect(() => {
    if (isLive) return;
    const timer = window.setInterval(() => lookAgain(client), POLL_MS);
    return () => window.clearInterval(timer);
  }, [client, isLive]);
  return isLive;
}

const lookAgain = (client: QueryClient): void => {
  for (const name of SHOWN) void client.invalidateQueries({ queryKey: [name] });
};
