import { coreRegistry } from '@sogoc/core-entities';

import { apiKeyFaults, type ApiKeyWish } from './api-key-faults';

const NOW = new Date('2026-11-21T12:00:00Z');
const WISH: ApiKeyWish = { role: 'consumer', label: 'Cổng dịch vụ công' };

describe('a wish for a key', () => {
  it.each<[string, Partial<ApiKeyWish>, string[]]>([
    ['nothing but role and label', {}, []],
    ['all of it', { view: 'ids', collections: ['persons'], expiresAt: '2026-11-21T19:00:01+07:00' }, []],
    ['a source key without its source', { role: 'source' }, ['/source']],
    ['a source on another role', { source: 'population' }, ['/source']],
    ['a collection nobody declares', { collections: ['persons', 'ships'] }, ['/collections/1']],
    ['no collection', { collections: [] }, ['/collections']],
    ['an expiry that is past', { expiresAt: '2026-11-21T19:00:00+07:00' }, ['/expiresAt']],
    ['an expiry that is no instant', { expiresAt: 'tomorrow' }, ['/expiresAt']],
    ['an expiry on a day that does not exist', { expiresAt: '2027-02-30T00:00:00Z' }, ['/expiresAt']],
  ])('%s', (_case, change, pointers) => {
    expect(apiKeyFaults({ ...WISH, ...change }, coreRegistry, NOW).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
