import { coreRegistry } from '@sogoc/core-entities';

import { mergeSource, type SourceChange } from './merge-source';
import type { StoredSource } from './stored-source';

const STORED: StoredSource = {
  code: 'hcm-civil-status',
  titleVi: 'Hộ tịch TP.HCM',
  titleEn: 'Civil status, HCMC',
  owner: 'Sở Tư pháp',
  level: 'province',
  collections: ['persons'],
  trust: { '*': 0.7 },
  authorityFor: ['dateOfBirth'],
  legalBasis: 'Luật Hộ tịch 2014',
  habits: { padsDates: true },
  status: 'active',
};

const NEW: SourceChange = {
  titleVi: 'Nguồn',
  titleEn: 'Source',
  owner: 'Chủ',
  level: 'ministry',
  collections: ['persons'],
};

const merged = (stored: StoredSource | undefined, change: SourceChange): StoredSource | undefined => {
  const result = mergeSource('hcm-civil-status', stored, change, coreRegistry);
  return result.ok ? result.value : undefined;
};
const pointersOf = (stored: StoredSource | undefined, change: SourceChange, code = 'hcm-civil-status'): string[] => {
  const result = mergeSource(code, stored, change, coreRegistry);
  return result.ok ? [] : result.error.map(({ pointer }) => pointer).sort();
};

describe('changing a catalogue entry', () => {
  it('leaves what is left out as it is', () => {
    expect(merged(STORED, {})).toEqual(STORED);
    expect(merged(STORED, { titleEn: 'Vital records' })).toEqual({ ...STORED, titleEn: 'Vital records' });
    expect(merged(STORED, { trust: { fullName: 0.9 } })).toEqual({ ...STORED, trust: { fullName: 0.9 } });
  });

  it('takes an optional member back to its default by null', () => {
    const change: SourceChange = { trust: null, authorityFor: null, legalBasis: null, habits: null, status: null };
    expect(merged(STORED, change)).toEqual({ ...STORED, trust: {}, authorityFor: [], legalBasis: null, habits: {} });
  });

  it('fills the defaults of a new entry', () => {
    const defaults = { trust: {}, authorityFor: [], legalBasis: null, habits: {}, status: 'active' };
    expect(merged(undefined, NEW)).toEqual({ code: 'hcm-civil-status', ...NEW, ...defaults });
  });

  it.each([
    ['plural names', { collections: ['enterprises', 'persons'] }, ['enterprises', 'persons']],
    ['the alias', { entities: ['land-parcels'] }, ['land-parcels']],
    ['singular names', { entities: ['land-parcel', 'person'] }, ['land-parcels', 'persons']],
    ['one named twice', { collections: ['persons', 'person'] }, ['persons']],
    ['collections before the alias', { collections: ['persons'], entities: ['enterprises'] }, ['persons']],
  ] as const)('reads collections: %s', (_case, change, expected) => {
    expect(merged(STORED, change)?.collections).toEqual(expected);
  });

  it('takes one number as the trust in everything', () => {
    expect(merged(STORED, { trust: 0.4 })?.trust).toEqual({ '*': 0.4 });
  });

  it.each<[string, SourceChange, string[]]>([
    ['nothing said of a new source', {}, ['/collections', '/level', '/owner', '/titleEn', '/titleVi']],
    ['an unknown collection', { ...NEW, collections: ['persons', 'ships'] }, ['/collections/1']],
    ['an unknown collection by its alias', { ...NEW, collections: undefined, entities: ['ships'] }, ['/entities/0']],
    ['no collection', { ...NEW, collections: [] }, ['/collections']],
    ['trust out of range', { ...NEW, trust: { fullName: 1.5 } }, ['/trust/fullName']],
    ['trust in what no entity has', { ...NEW, trust: { fulName: 0.5 } }, ['/trust']],
    ['trust as a text', { ...NEW, trust: 'high' }, ['/trust']],
    ['trust that is no number', { ...NEW, trust: { fullName: null } }, ['/trust/fullName']],
    ['an unknown authority', { ...NEW, authorityFor: ['national-id', 'shoe-size'] }, ['/authorityFor/1']],
    ['an unknown encoding', { ...NEW, habits: { encoding: 'utf-7' } }, ['/habits/encoding']],
    ['an unknown habit', { ...NEW, habits: { padsdates: true } }, ['/habits']],
    [
      'a placeholder in clear',
      { ...NEW, habits: { placeholders: { key: 'k'.repeat(16), hashes: { phone: ['0912345678'] } } } },
      ['/habits/placeholders/hashes/phone'],
    ],
    ['placeholders without a key', { ...NEW, habits: { placeholders: { hashes: {} } } }, ['/habits/placeholders/key']],
    [
      'placeholders of no attribute',
      { ...NEW, habits: { placeholders: { key: 'k'.repeat(16), hashes: { phones: [] } } } },
      ['/habits/placeholders/hashes'],
    ],
    ['placeholders as a list', { ...NEW, habits: { placeholders: [] } }, ['/habits/placeholders']],
    ['habits as a list', { ...NEW, habits: [] }, ['/habits']],
    ['several faults at once', { ...NEW, trust: 2, habits: 1 }, ['/habits', '/trust/*']],
  ])('refuses %s', (_case, change, pointers) => {
    expect(pointersOf(undefined, change)).toEqual(pointers);
  });

  it.each(['', 'Có-dấu', 'UPPER', 'a--b', '-a', 'a b', 'a'.repeat(65), 'a/b'])('refuses the code %j', (code) => {
    expect(pointersOf(undefined, NEW, code)).toEqual(['/code']);
  });

  it('refuses to blank what an entry cannot be without', () => {
    expect(pointersOf(STORED, { titleVi: null, level: null, collections: null })).toEqual([
      '/collections',
      '/level',
      '/titleVi',
    ]);
  });
});
