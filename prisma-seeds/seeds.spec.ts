import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { contentHash } from '@sogoc/kernel';

import demoManifest from './demo/manifest.json';
import unitsManifest from './reference/administrative-units/manifest.json';
import catalogueManifest from './source-catalogue/manifest.json';
import {
  administrativeUnitRows,
  demoCases,
  demoWorld,
  NOT_CONNECTED,
  sourceCatalogue,
  type SeedManifest,
} from './index';

const ROOT = join(__dirname, '..');

const SEEDS: readonly [SeedManifest, () => readonly unknown[]][] = [
  [unitsManifest, administrativeUnitRows],
  [catalogueManifest, () => sourceCatalogue],
  [demoManifest, () => [...demoWorld().records, ...demoCases]],
];

describe.each(SEEDS)('the manifest of $name', (manifest, rows) => {
  it('names source, licence and day', () => {
    expect(manifest.source).not.toBe('');
    expect(manifest.licence).not.toBe('');
    expect(manifest.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('has the checksum of every file', () => {
    const actual = manifest.files.map(({ path }) => ({
      path,
      sha256: createHash('sha256')
        .update(readFileSync(join(ROOT, path)))
        .digest('hex'),
    }));
    expect(manifest.files).toEqual(actual);
  });

  it('has the number of rows that the loader gives, and what is computed has its content hash', () => {
    expect(manifest.rows).toBe(rows().length);
    expect(manifest.contentSha256).toBe(manifest.files.length > 0 ? undefined : contentHash(rows()));
  });
});

describe('the source catalogue', () => {
  const byCode = new Map(sourceCatalogue.map((entry) => [entry.code, entry]));

  it('has the twelve national databases and eight of Ho Chi Minh City, each once', () => {
    expect(byCode.size).toBe(sourceCatalogue.length);
    expect(sourceCatalogue.filter((entry) => entry.level === 'national')).toHaveLength(12);
    expect(sourceCatalogue.filter((entry) => entry.code.startsWith('hcm-') && entry.level === 'province')).toHaveLength(
      8,
    );
  });

  it.each(sourceCatalogue.map((entry) => [entry.code, entry] as const))(
    '%s is complete and within bounds',
    (_code, entry) => {
      expect(entry.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [entry.titleVi, entry.titleEn, entry.owner, entry.legalBasis]) expect(text).not.toBe('');
      expect(entry.collections.length).toBeGreaterThan(0);
      expect(new Set(entry.collections).size).toBe(entry.collections.length);
      expect(['persons', 'land-parcels', 'enterprises']).toEqual(expect.arrayContaining([...entry.collections]));
      expect(entry.trust).toHaveProperty(['*']);
      for (const value of Object.values(entry.trust)) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect([undefined, 'tcvn3', 'vni', 'viqr']).toContain(entry.habits.encoding);
      expect(entry.status).toBe('active');
    },
  );

  it.each([
    ['national-master', ['persons', 'land-parcels', 'enterprises']],
    ['social-insurance', ['persons', 'enterprises']],
    ['finance', ['persons', 'enterprises']],
  ])('%s holds %j', (code, collections) => {
    expect(byCode.get(code)?.collections).toEqual(collections);
  });

  it.each([
    ['national-id', 'population'],
    ['social-insurance', 'social-insurance'],
    ['tax-code', 'business-registration'],
    ['parcel-code', 'land'],
    ['cadastral-triple', 'land'],
  ])('the authority for %s is %s, and its trust in it is not below another national register', (scheme, code) => {
    expect(byCode.get(code)?.authorityFor).toContain(scheme);
    const others = sourceCatalogue.filter((entry) => entry.code !== code && entry.authorityFor.includes(scheme));
    for (const other of others) expect(other.trust['*']).toBeLessThan(byCode.get(code)?.trust['*'] ?? 0);
  });

  it("trusts the city's sources less than the national register of the same thing", () => {
    const national: Readonly<Record<string, string>> = {
      persons: 'population',
      'land-parcels': 'land',
      enterprises: 'business-registration',
    };
    for (const entry of sourceCatalogue.filter(({ code }) => code.startsWith('hcm-'))) {
      for (const collection of entry.collections) {
        expect(entry.trust['*']).toBeLessThan(byCode.get(national[collection] ?? '')?.trust['*'] ?? 0);
      }
    }
  });
});

describe('the demo world', () => {
  it('speaks only of sources and collections that the catalogue lists', () => {
    const registered = new Set(
      sourceCatalogue.flatMap(({ code, collections }) => collections.map((name) => `${code}/${name}`)),
    );
    const used = new Set(
      [...demoWorld().records, ...demoCases].map(({ source, collection }) => `${source}/${collection}`),
    );
    expect([...used].filter((pair) => !registered.has(pair))).toEqual([]);
    const unused = [...registered].filter((pair) => !used.has(pair));
    expect(new Set(unused.map((pair) => pair.split('/')[0]))).toEqual(new Set(NOT_CONNECTED));
  });

  it('is of the size of the demo', () => {
    const count = (collection: string): number =>
      demoWorld().records.filter((record) => record.collection === collection).length;
    expect(count('persons')).toBeGreaterThan(1700);
    expect(count('persons')).toBeLessThan(2300);
    expect(count('land-parcels')).toBeGreaterThan(750);
    expect(count('land-parcels')).toBeLessThan(1050);
    expect(count('enterprises')).toBeGreaterThan(650);
    expect(count('enterprises')).toBeLessThan(950);
  });
});
