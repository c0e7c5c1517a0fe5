import type { EntityRegistry } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';
import { readInstant } from '@sogoc/kernel';
import type { ClientKeySet } from '@sogoc/persistence';

import type { Role, View } from '../grant';
import { clientKeyFaults } from './clients/client-keys';

/** A key that an operator wants. */
export interface ApiKeyWish {
  readonly role: Role;
  readonly source?: string;
  /** Code of the system that it is for: it sees by grants. */
  readonly system?: string;
  readonly label: string;
  readonly view?: View;
  readonly collections?: readonly string[];
  /** RFC 3339, to come. */
  readonly expiresAt?: string;
  /** Id of the person who acts by it. */
  readonly principal?: string;
  /** Public keys of a client that proves a private one, in place of a key that the registry gives out. */
  readonly jwks?: ClientKeySet;
  /** An agency that resolves numbers without saying whose they are. */
  readonly plainLookup?: boolean;
}

/** What is wrong with a wish for a key, as far as it can be told without the catalogue. */
export function apiKeyFaults(wish: ApiKeyWish, entities: EntityRegistry, now: Date): readonly FieldFault[] {
  return [
    ...sourceFaults(wish),
    ...lookupFaults(wish),
    ...systemFaults(wish),
    ...collectionFaults(wish, entities),
    ...expiryFaults(wish, now),
    ...(wish.jwks === undefined ? [] : clientKeyFaults(wish.jwks, '/jwks')),
  ];
}

function sourceFaults({ role, source }: ApiKeyWish): FieldFault[] {
  if (role === 'source' && source === undefined) {
    return [{ pointer: '/source', code: 'required', detail: 'A key of role source names its source.' }];
  }
  if (role !== 'source' && source !== undefined) {
    return [{ pointer: '/source', code: 'not-allowed', detail: 'Only a key of role source has a source.' }];
  }
  return [];
}

function lookupFaults({ role, plainLookup }: ApiKeyWish): FieldFault[] {
  return plainLookup && role !== 'consumer'
    ? [{ pointer: '/plainLookup', code: 'not-allowed', detail: 'Only a key of role consumer looks numbers up.' }]
    : [];
}

function systemFaults({ role, system, view }: ApiKeyWish): FieldFault[] {
  if (system === undefined) return [];
  if (role !== 'consumer')
    return [{ pointer: '/system', code: 'not-allowed', detail: 'Only a key of role consumer belongs to a system.' }];
  return view === undefined
    ? []
    : [{ pointer: '/view', code: 'not-allowed', detail: 'A key of a system sees by grants, not by a view.' }];
}

function collectionFaults({ collections }: ApiKeyWish, entities: EntityRegistry): FieldFault[] {
  const known = entities.entities.map(({ declaration }) => declaration.collection);
  if (collections?.length === 0) {
    return [{ pointer: '/collections', code: 'required', detail: 'Leave it out for all, or name at least one.' }];
  }
  return (collections ?? []).flatMap((collection, index) =>
    known.includes(collection)
      ? []
      : [{ pointer: `/collections/${index}`, code: 'unknown-collection', detail: `Use one of: ${known.join(', ')}.` }],
  );
}

function expiryFaults({ expiresAt }: ApiKeyWish, now: Date): FieldFault[] {
  if (expiresAt === undefined) return [];
  const instant = readInstant(expiresAt);
  const isToCome = instant !== undefined && instant > now;
  return isToCome
    ? []
    : [{ pointer: '/expiresAt', code: 'invalid-expiry', detail: 'Send an instant to come as RFC 3339.' }];
}
