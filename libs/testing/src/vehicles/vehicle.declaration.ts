import type { EntityDeclaration, StandardisedRecord } from '@sogoc/core-entities';

const MODEL_ATTRIBUTE = { sensitivity: 'public', survivorship: ['trusted-source', 'most-recent'] } as const;

/**
 * A fourth entity, made of plain strings: chassis number (exclusive), plate, owner and colour. The product does not know it;
 * specs hand it to the registry of entities. A record whose colour is `poison` cannot be standardised.
 */
export const vehicle: EntityDeclaration = {
  entity: 'vehicle',
  collection: 'vehicles',
  titleVi: 'Phương tiện',
  titleEn: 'Vehicle',
  attributes: [
    {
      ...MODEL_ATTRIBUTE,
      name: 'chassisNumber',
      type: 'string',
      titleVi: 'Số khung',
      titleEn: 'Chassis number',
      scheme: 'chassis',
    },
    { ...MODEL_ATTRIBUTE, name: 'plate', type: 'string', titleVi: 'Biển số', titleEn: 'Plate' },
    { ...MODEL_ATTRIBUTE, name: 'owner', type: 'name', titleVi: 'Chủ xe', titleEn: 'Owner', search: 'words' },
    { ...MODEL_ATTRIBUTE, name: 'colour', type: 'string', titleVi: 'Màu', titleEn: 'Colour', search: 'value' },
  ],
  identifiers: [
    {
      scheme: 'chassis',
      titleVi: 'Số khung',
      titleEn: 'Chassis number',
      sensitivity: 'public',
      canonical: (raw) => raw.trim().toUpperCase() || undefined,
    },
  ],
  standardise,
  standardiserVersion: 'vehicle-1',
  blockingKeys: [
    { name: 'chassis', values: ({ chassis }) => (typeof chassis === 'string' ? [chassis] : []), scheme: 'chassis' },
    { name: 'plate', values: ({ plate }) => (typeof plate === 'string' ? [plate] : []) },
  ],
  model: {
    entity: 'vehicle',
    version: '1',
    priorBits: -10,
    thresholds: { match: 2, review: -4 },
    comparisons: [comparison('chassis', 0.95, 0.0001), comparison('plate', 0.9, 0.001), comparison('owner', 0.9, 0.05)],
    exclusive: [{ scheme: 'chassis', feature: 'chassis', typingErrors: 0 }],
    vetoes: [],
  },
  comparators: {},
  predicates: {},
  relations: [],
  statedRelations: () => [],
  contradictsName: () => false,
  titleOf: (attributes) => String(attributes['plate'] ?? ''),
};

function comparison(feature: string, m: number, u: number): EntityDeclaration['model']['comparisons'][number] {
  return {
    name: feature,
    feature,
    levels: [
      { name: 'missing', when: 'missing', m: 0.5, u: 0.5 },
      { name: 'equal', when: { comparator: 'exact' }, m, u },
      { name: 'else', when: 'else', m: 1 - m, u: 1 - u },
    ],
  };
}

function standardise(attributes: Readonly<Record<string, unknown>>): StandardisedRecord {
  const text = (name: string): string | undefined => {
    const value = attributes[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  if (text('colour') === 'poison') throw new Error('This record is made to fail');
  const canonical = Object.fromEntries(
    ['chassisNumber', 'plate', 'owner', 'colour'].flatMap((name) =>
      text(name) === undefined ? [] : [[name, text(name)]],
    ),
  );
  const chassis = text('chassisNumber')?.toUpperCase();
  return {
    attributes: canonical,
    identifiers: chassis ? [{ scheme: 'chassis', value: chassis, status: 'active' }] : [],
    features: { chassis, plate: text('plate'), owner: text('owner') },
    findings: [],
  };
}
