import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Claim, TaskItem } from '../../api/contract';
import { claimTask, releaseTask } from '../../api/tasks';

/** Well within the fifteen minutes of a lease. */
const RENEW_MS = 5 * 60_000;

export interface HeldClaim {
  readonly claim?: Claim;
  /** Takes the task, or keeps it on. Throws when somebody else holds it. */
  readonly take: () => Promise<Claim>;
  readonly giveBack: () => Promise<void>;
  /** After a decision: there is nothing to give back. */
  readonly forget: () => void;
}

/** Opening a case that is free takes it; leaving it undecided gives it back; while it is looked at the lease is renewed. */
export function useClaim(task: TaskItem | undefined, me: string | undefined): HeldClaim {
  const client = useQueryClient();
  const [claim, setClaim] = useState<Claim>();
  const held = useRef<Claim>(undefined);
  const id = task?.id;
  const keep = useCallback((next: Claim | undefined) => {
    held.current = next;
    setClaim(next);
  }, []);
  const take = useCallback(async () => {
    const taken = await claimTask(id!);
    keep(taken);
    void client.invalidateQueries({ queryKey: ['tasks'] });
    return taken;
  }, [client, id, keep]);
  const giveBack = useCallback(async () => {
    const { current } = held;
    if (!current) return;
    keep(undefined);
    await releaseTask(current.taskId, current.token).catch(() => undefined);
    void client.invalidateQueries({ queryKey: ['case', current.taskId] });
  }, [client, keep]);
  const forget = useCallback(() => keep(undefined), [keep]);

  const isFree = task !== undefined && mayTake(task, me);
  useEffect(() => {
    if (id === undefined || !isFree || held.current?.taskId === id) return;
    void take().catch(() => undefined);
  }, [id, isFree, take]);
  useEffect(() => () => void giveBack(), [id, giveBack]);
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (held.current && document.visibilityState === 'visible') void take().catch(() => keep(undefined));
    }, RENEW_MS);
    return () => window.clearInterval(timer);
  }, [take, keep]);
  return { claim: claim?.taskId === id ? claim : undefined, take, giveBack, forget };
}

function mayTake({ status, claim, awaitingDecision }: TaskItem, me: string | undefined): boolean {
  if (awaitingDecision !== undefined || me === undefined) return false;
  return status === 'open' || (status === 'claimed' && claim?.author === me);
}
