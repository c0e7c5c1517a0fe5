import { coreEntities } from '@sogoc/core-entities';
import type { StoredGoldenRecord } from '@sogoc/persistence';
import type { Grant } from '@sogoc/access';
import { compileFieldGrant } from '../field-grant';
import { goldenEtag, matchesEtag } from './golden-etag';

const FEED = '5f0c6a3e-6f1e-4c40-9a53-1d2e3f405162';
const golden = {
  id: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162',
  version: 4,
  underReview: false,
  updatedAt: new Date(0),
} as StoredGoldenRecord;
const grantOf = (caller: Omit<Grant, 'keyId'>): ReturnType<typeof compileFieldGrant> =>
  compileFieldGrant(coreEntities[0]!, { keyId: 'k', ...caller });
const consumer = grantOf({ role: 'consumer', view: 'full' });

describe('the entity tag of a golden record', () => {
  it('is strong and the same for equal answers', () => {
    expect(goldenEtag(golden, consumer, FEED)).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(goldenEtag({ ...golden }, grantOf({ role: 'consumer', view: 'full' }), FEED)).toBe(
      goldenEtag(golden, consumer, FEED),
    );
  });

  it.each([
    ['version', { ...golden, version: 5 }, consumer],
    ['instant', { ...golden, updatedAt: new Date(1) }, consumer],
    ['review mark', { ...golden, underReview: true }, consumer],
    ['view', golden, grantOf({ role: 'consumer', view: 'masked' })],
    ['sight of record keys', golden, grantOf({ role: 'steward', view: 'full' })],
    ['own source', golden, grantOf({ role: 'source', view: 'full', source: 'population' })],
  ] as const)('differs by %s', (_by, other, grant) => {
    expect(goldenEtag(other, grant, FEED)).not.toBe(goldenEtag(golden, consumer, FEED));
  });

  it('differs by the history of the registry', () => {
    expect(goldenEtag(golden, consumer, '0a0c6a3e-6f1e-4c40-9a53-1d2e3f405162')).not.toBe(
      goldenEtag(golden, consumer, FEED),
    );
  });

  it.each([
    [undefined, false],
    ['', false],
    ['*', true],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b"', false],
    ['a', false],
  ])('If-None-Match %s matches "a": %s', (header, matches) => {
    expect(matchesEtag(header, '"a"')).toBe(matches);
  });
});
