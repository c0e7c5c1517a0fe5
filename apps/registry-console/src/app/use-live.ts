import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const TASK_EVENTS = [
  'opened',
  'changed',
  'claimed',
  'released',
  'assigned',
  'escalated',
  'held',
  'decided',
  'closed',
].map((name) => `task.${name}`);
const GOLDEN_EVENTS = ['created', 'updated', 'merged', 'split', 'restored', 'retired'].map((name) => `golden.${name}`);
/** Events come in bursts; one of them is enough to look again. */
const SETTLE_MS = 250;
/** Who holds what changes often, and costs little to ask. */
const TASKS_POLL_MS = 5_000;
const POLL_MS = 15_000;
const TASKS = ['tasks', 'case'];
const SHOWN = [...TASKS, 'decisions', 'golden', 'statistics'];
const STREAM = '/v1/changes/stream?tasks=true';

/** Looks again at what is shown when the registry says that something happened; true while it tells of tasks at once. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => listen(client, setLive), [client]);
  useEffect(() => {
    if (isLive) return;
    const timers = [
      window.setInterval(() => lookAgain(client, TASKS), TASKS_POLL_MS),
      window.setInterval(() => lookAgain(client, SHOWN), POLL_MS),
    ];
    return () => timers.forEach((timer) => window.clearInterval(timer));
  }, [client, isLive]);
  return isLive;
}

/** Ends with the function that it answers. */
function listen(client: QueryClient, setLive: (isLive: boolean) => void): () => void {
  let waiting: number | undefined;
  let reopening: number | undefined;
  let stream: EventSource | undefined;
  const hear = (): void => {
    waiting ??= window.setTimeout(() => {
      waiting = undefined;
      lookAgain(client, SHOWN);
    }, SETTLE_MS);
  };
  const open = (): void => {
    stream = new EventSource(STREAM);
    stream.onopen = () => setLive(true);
    stream.onerror = () => {
      setLive(false);
      // A broken line the browser mends; a refusal it takes for an end.
      if (stream?.readyState === EventSource.CLOSED) reopening = window.setTimeout(open, POLL_MS);
    };
    for (const name of [...TASK_EVENTS, ...GOLDEN_EVENTS]) stream.addEventListener(name, hear);
  };
  open();
  return () => {
    stream?.close();
    window.clearTimeout(waiting);
    window.clearTimeout(reopening);
  };
}

const lookAgain = (client: QueryClient, names: readonly string[]): void => {
  if (document.visibilityState === 'hidden') return;
  for (const name of names) void client.invalidateQueries({ queryKey: [name] });
};
