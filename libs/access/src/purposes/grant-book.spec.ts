import type { SharingTerms, StoredGrant } from '@sogoc/persistence';

import { GrantBook } from './grant-book';

const grantOf = (collection: string): StoredGrant => ({
  ...{ id: collection, version: 1, system: 'office', purpose: 'work', collection, attributes: [], schemes: [] },
  ...{ ground: 'request', legalBasis: 'Luật', validFrom: '2026-01-01', proposedBy: 'a', proposedAt: new Date(0) },
  approvedAt: new Date(0),
});

describe('the grants in force', () => {
  let granted: readonly string[] = [];
  let looks = 0;
  let now = new Date('2026-06-01T00:00:00Z');
  const termsOf = async (): Promise<SharingTerms> => {
    looks++;
    return { isKnown: true, needsCase: false, needsUser: false, grants: granted.map(grantOf) };
  };
  const book = new GrantBook({ termsOf }, { now: () => now });
  const known = async (collection?: string): Promise<readonly string[]> =>
    (await book.inForce('office', 'work', collection)).grants.map((grant) => grant.collection);

  it('are looked at once in four seconds; what was just approved works at once, what was revoked ends by then', async () => {
    granted = ['persons'];
    expect(await known('persons')).toEqual(['persons']);
    expect(await known('persons')).toEqual(['persons']);
    expect(looks).toBe(1);
    granted = ['persons', 'enterprises'];
    expect(await known('persons')).toEqual(['persons']);
    expect(await known('enterprises')).toEqual(['persons', 'enterprises']);
    expect(await known()).toEqual(['persons', 'enterprises']);
    expect(looks).toBe(2);
    granted = [];
    now = new Date(now.getTime() + 4_000);
    expect(await known('persons')).toEqual([]);
    expect(await known('persons')).toEqual([]);
    expect(looks).toBe(4);
  });
});
