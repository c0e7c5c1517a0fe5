import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { listen } from './live-stream';
import { COUNTS_SETTLE_MS, POLL_MS, SETTLE_MS, TASKS_POLL_MS } from './refresh-intervals';

const TASKS = ['tasks', 'case'];
const COUNTED = ['facets'];
const SHOWN = [...TASKS, 'decisions', 'golden', 'statistics', 'imports'];

/** Looks again at what is shown when the registry says that something happened; true while it tells of tasks at once. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const shown = settling(SETTLE_MS, () => lookAgain(client, SHOWN));
    const counted = settling(COUNTS_SETTLE_MS, () => lookAgain(client, COUNTED));
    const stop = listen((word) => {
      if (word !== 'happened') return setLive(word === 'live');
      shown.hear();
      counted.hear();
    });
    return () => {
      stop();
      shown.stop();
      counted.stop();
    };
  }, [client]);
  useEffect(() => {
    if (isLive) return;
    const timers = [
      window.setInterval(() => lookAgain(client, TASKS), TASKS_POLL_MS),
      window.setInterval(() => lookAgain(client, [...SHOWN, ...COUNTED]), POLL_MS),
    ];
    return () => timers.forEach((timer) => window.clearInterval(timer));
  }, [client, isLive]);
  return isLive;
}

/** Acts once, some time after it first heard of something. */
function settling(ms: number, act: () => void): { readonly hear: () => void; readonly stop: () => void } {
  let waiting: number | undefined;
  const hear = (): void => {
    waiting ??= window.setTimeout(() => {
      waiting = undefined;
      act();
    }, ms);
  };
  return { hear, stop: () => window.clearTimeout(waiting) };
}

/** What nobody looks at is only known to be old, and read when somebody comes back to it. */
const lookAgain = (client: QueryClient, names: readonly string[]): void => {
  const refetchType = document.visibilityState === 'hidden' ? 'none' : 'active';
  for (const name of names) void client.invalidateQueries({ queryKey: [name], refetchType });
};
