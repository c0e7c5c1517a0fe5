import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { AccessGrantRepository, type SharingTerms, type StoredGrant } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { grantInForce } from '@sogoc/resolution';

import type { Grant } from '../grant';
import { GRANT_TRUST_MS } from '../revocation-delay';

const MOST_CACHED = 10_000;

/** What one system may see for one purpose today. */
export interface GrantsForPurpose extends Omit<SharingTerms, 'grants'> {
  /** In force, one a collection at most. */
  readonly grants: readonly StoredGrant[];
}

/** Tells the grants in force, in every process the same within 5 s. */
@Injectable()
export class GrantBook {
  private readonly cached = new Map<string, { readonly inForce: GrantsForPurpose; readonly trustedUntil: number }>();

  constructor(
    @Inject(AccessGrantRepository) private readonly grants: Pick<AccessGrantRepository, 'termsOf'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `collection`: what is asked for; where none is known for it, it is looked for anew, so that what was just approved works at once. */
  async inForce(system: string, purpose: string, collection?: string): Promise<GrantsForPurpose> {
    const trusted = this.trusted(system, purpose, collection);
    if (trusted !== undefined) return trusted;
    const now = this.clock.now();
    const name = `${system}|${purpose}`;
    this.cached.delete(name);
    const terms = await this.grants.termsOf(system, purpose);
    const inForce = inForceAt(now, terms);
    // What is not known is looked for anew each time, so that a first grant works at once.
    if (!terms.isKnown || terms.grants.length === 0) return inForce;
    if (this.cached.size >= MOST_CACHED) this.cached.clear();
    this.cached.set(name, { inForce, trustedUntil: now.getTime() + GRANT_TRUST_MS });
    return inForce;
  }

  /** The same where nobody has to be asked. */
  trusted(system: string, purpose: string, collection?: string): GrantsForPurpose | undefined {
    const known = this.cached.get(`${system}|${purpose}`);
    if (known === undefined || this.clock.now().getTime() >= known.trustedUntil) return undefined;
    return isGranted(known.inForce, collection) ? known.inForce : undefined;
  }

  /** Whether what a caller of a system was let in by still stands; of any other caller it does. */
  async stillHolds({ systemCode, purpose, grantsInForce }: Grant, collection: string): Promise<boolean> {
    if (systemCode === undefined) return true;
    const { grants } = await this.inForce(systemCode, purpose ?? '');
    const used = grantsInForce?.find((grant) => grant.collection === collection)?.id;
    return used !== undefined && grants.some(({ id }) => id === used);
  }
}

const isGranted = ({ grants }: GrantsForPurpose, collection: string | undefined): boolean =>
  collection === undefined || grants.some((grant) => grant.collection === collection);

function inForceAt(now: Date, { grants, ...terms }: SharingTerms): GrantsForPurpose {
  const collections = [...new Set(grants.map(({ collection }) => collection))];
  return { ...terms, grants: collections.flatMap((collection) => grantInForce(grants, collection, now) ?? []) };
}
