import { MatchModelError, resolveInMemory } from '@sogoc/matching';
import { buildEntityRegistry, coreEntities, entityByCollection, entityByName } from './entity-registry';
import type { EntityDeclaration } from './declaration/entity-declaration';
import { level, MISSING, otherwise, sameOrDifferent } from './modelling/level-builders';

const plateOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' && /^\d{2}[A-Z]-\d{5}$/.test(raw) ? raw : undefined;

/** A fourth entity, defined outside the product. */
const vehicle: EntityDeclaration = {
  entity: 'vehicle',
  collection: 'vehicles',
  titleVi: 'Phương tiện',
  titleEn: 'Vehicle',
  attributes: [
    {
      name: 'plate',
      type: 'string',
      sensitivity: 'public',
      titleVi: 'Biển số',
      titleEn: 'Plate',
      survivorship: ['most-recent'],
      scheme: 'plate',
    },
    {
      name: 'chassis',
      type: 'string',
      sensitivity: 'public',
      titleVi: 'Số khung',
      titleEn: 'Chassis',
      survivorship: ['most-agreed'],
    },
  ],
  identifiers: [{ scheme: 'plate', titleVi: 'Biển số', titleEn: 'Plate', canonical: plateOf, sensitivity: 'public' }],
  standardise: ({ plate, chassis }) => {
    const attributes = {
      ...(plateOf(plate) ? { plate: plateOf(plate) } : {}),
      ...(typeof chassis === 'string' ? { chassis } : {}),
    };
    const identifiers = plateOf(plate)
      ? [{ scheme: 'plate', value: plateOf(plate) ?? '', status: 'active' as const }]
      : [];
    return { attributes, identifiers, features: attributes, findings: [] };
  },
  standardiserVersion: 'vehicle-1',
  blockingKeys: [
    { name: 'plate', values: ({ plate }) => (typeof plate === 'string' ? [plate] : []) },
    { name: 'chassis', values: ({ chassis }) => (typeof chassis === 'string' ? [chassis] : []) },
  ],
  model: {
    entity: 'vehicle',
    version: '1',
    priorBits: -10,
    thresholds: { match: 5, review: 0 },
    comparisons: [
      sameOrDifferent('plate', 'plate', 0.9, 0.0001),
      {
        name: 'chassis',
        feature: 'chassis',
        levels: [MISSING, level('same', 'same-chassis', 1, 0.95, 0.000001), otherwise('different', 0.05, 0.999999)],
      },
    ],
    exclusive: [{ scheme: 'chassis', feature: 'chassis', typingErrors: 0 }],
    vetoes: [],
  },
  comparators: { 'same-chassis': (left, right) => (left === right ? 1 : 0) },
  predicates: {},
  relations: [],
  statedRelations: () => [],
  contradictsName: () => false,
  titleOf: ({ plate }) => (typeof plate === 'string' ? plate : ''),
};

describe('the registry of entities', () => {
  it('finds the three by name and by collection', () => {
    expect(['person', 'land-parcel', 'enterprise'].map((name) => entityByName(name)?.declaration.collection)).toEqual([
      'persons',
      'land-parcels',
      'enterprises',
    ]);
    expect(entityByCollection('persons')).toBe(entityByName('person'));
    expect(entityByCollection('vehicles')).toBeUndefined();
  });

  it('takes a fourth entity by its declaration alone and resolves it', () => {
    const compiled = buildEntityRegistry([...coreEntities, vehicle]).entityByCollection('vehicles');
    expect(compiled?.exclusiveSchemes).toEqual(['chassis']);
    const records = [
      { plate: '51A-12345', chassis: 'VN1' },
      { plate: '51A-99999', chassis: 'VN1' },
      { plate: '51A-12345', chassis: 'VN2' },
    ].map((raw, index) => ({
      recordNumber: index + 1,
      identity: { source: 'traffic', recordKey: String(index) },
      features: vehicle.standardise(raw, { observedAt: '2026-06-30T00:00:00Z', habits: {} }).features,
    }));
    const { clusters } = resolveInMemory({
      entity: 'vehicle',
      records,
      keyDeclarations: vehicle.blockingKeys,
      model: compiled?.model ?? fail(),
    });
    expect(clusters).toEqual([[1, 2], [3]]);
  });

  it('refuses a model that names what nobody registered, and two entities of one name', () => {
    expect(() => buildEntityRegistry([{ ...vehicle, comparators: {} }])).toThrow(MatchModelError);
    expect(() => buildEntityRegistry([vehicle, vehicle])).toThrow('Two entities are called vehicle');
  });

  it.each(coreEntities.map((declaration) => [declaration.entity, declaration] as const))(
    'declares %s without gaps',
    (_, declaration) => {
      for (const { name, titleVi, titleEn, survivorship } of declaration.attributes) {
        expect([name, titleVi, titleEn].every((text) => text.length > 0)).toBe(true);
        expect(survivorship.length).toBeGreaterThan(0);
      }
      const schemes = declaration.identifiers.map(({ scheme }) => scheme);
      for (const { scheme } of declaration.attributes) if (scheme !== undefined) expect(schemes).toContain(scheme);
      for (const { canonical } of declaration.identifiers) expect(canonical('')).toBeUndefined();
    },
  );
});

function fail(): never {
  throw new Error('the vehicle was not compiled');
}
