import { Inject, Injectable } from '@nestjs/common';
import { type AllowanceLimit, KeyAllowanceRepository } from '@sogoc/persistence';

/** What is left to one key after a call. */
export interface AllowanceState {
  readonly isAllowed: boolean;
  /** Whole calls left. */
  readonly remaining: number;
  /** Whole seconds until all of the burst is back; at least 1. */
  readonly fullInSeconds: number;
  /** Whole seconds until the call is allowed; 0 when it is. */
  readonly retryInSeconds: number;
}

/** Tokens of a limit that a process took ahead, so that not every call asks the database. */
interface Lease {
  tokens: number;
  left: number;
  /** Milliseconds; what is not spent by then is lost, so that a process at rest keeps nothing from the others. */
  until: number;
  turn: Promise<unknown>;
  /** Calls that wait for the database, and behind them. */
  waiting: number;
}

/** A process takes this part of a burst ahead. */
const LEASE_PART = 20;
const LEASE_MS = 30_000;
const MOST_LEASES = 10_000;

/** Limits of keys, shared by all processes of the registry. */
@Injectable()
export class KeyAllowances {
  private readonly leases = new Map<string, Lease>();

  constructor(@Inject(KeyAllowanceRepository) private readonly store: Pick<KeyAllowanceRepository, 'take'>) {}

  /** Takes `cost` tokens, or none; a cost above the burst is taken as all of it. At once where the process has them. */
  take(keyId: string, limit: AllowanceLimit, cost = 1): AllowanceState | Promise<AllowanceState> {
    const lease = this.leaseOf(`${keyId} ${limit.name}`);
    const wanted = Math.min(cost, limit.burst);
    if (lease.waiting === 0 && suffices(lease, wanted)) return spend(lease, limit, wanted);
    return this.takeInTurn(lease, keyId, limit, wanted);
  }

  private async takeInTurn(lease: Lease, keyId: string, limit: AllowanceLimit, cost: number): Promise<AllowanceState> {
    lease.waiting += 1;
    const turn = lease.turn.then(async () => {
      if (!suffices(lease, cost)) await this.refill(lease, keyId, limit, cost);
      return spend(lease, limit, cost);
    });
    lease.turn = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      lease.waiting -= 1;
    }
  }

  private async refill(lease: Lease, keyId: string, limit: AllowanceLimit, cost: number): Promise<void> {
    const wanted = Math.max(cost - lease.tokens, Math.floor(limit.burst / LEASE_PART));
    const { granted, left } = await this.store.take(keyId, limit, wanted);
    lease.tokens += granted;
    lease.left = left;
    lease.until = performance.now() + LEASE_MS;
  }

  private leaseOf(name: string): Lease {
    const known = this.leases.get(name);
    if (known !== undefined) return known;
    if (this.leases.size >= MOST_LEASES) this.leases.clear();
    const lease: Lease = { tokens: 0, left: 0, until: 0, turn: Promise.resolve(), waiting: 0 };
    this.leases.set(name, lease);
    return lease;
  }
}

/** Whether what the process took ahead is enough; what was not spent in time is lost. */
function suffices(lease: Lease, cost: number): boolean {
  if (performance.now() > lease.until) lease.tokens = 0;
  return lease.tokens >= cost;
}

function spend(lease: Lease, limit: AllowanceLimit, cost: number): AllowanceState {
  const isAllowed = lease.tokens >= cost;
  if (isAllowed) lease.tokens -= cost;
  const left = lease.left + lease.tokens;
  const secondsUntil = (tokens: number): number => Math.ceil(Math.max(0, tokens - left) / limit.perSecond);
  return {
    isAllowed,
    remaining: Math.floor(left),
    fullInSeconds: Math.max(1, secondsUntil(limit.burst)),
    retryInSeconds: isAllowed ? 0 : Math.max(1, secondsUntil(cost)),
  };
}
