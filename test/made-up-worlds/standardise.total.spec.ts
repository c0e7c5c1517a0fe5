import { coreEntities, type StandardisationContext } from '@sogoc/core-entities';
import { generateWorld } from '@sogoc/synthetic';
import fc from 'fast-check';

const CONTEXT: StandardisationContext = { observedAt: '2026-06-30T00:00:00Z', habits: {} };
const CODE = /^[A-Z][A-Z0-9_]*$/;

describe.each(coreEntities.map((declaration) => [declaration.entity, declaration] as const))(
  'standardising a %s',
  (_, declaration) => {
    const names = declaration.attributes.map(({ name }) => name);
    const attributes = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.jsonValue(), { maxKeys: 12 });

    it('never throws and gives plain JSON in declared order, whatever JSON comes', () => {
      fc.assert(
        fc.property(fc.oneof(attributes, fc.jsonValue()), (raw) => {
          const record = declaration.standardise(raw as Record<string, unknown>, CONTEXT);
          expect(JSON.parse(JSON.stringify(record))).toEqual(record);
          const found = Object.keys(record.attributes);
          expect(found).toEqual(names.filter((name) => found.includes(name)));
          for (const { code, attribute } of record.findings) {
            expect(code).toMatch(CODE);
            expect(attribute.length).toBeGreaterThan(0);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('finds every unknown attribute', () => {
      const { findings, attributes: canonical } = declaration.standardise(
        { favouriteColour: 'red', __proto__x: 1 },
        CONTEXT,
      );
      expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
        ['UNKNOWN_ATTRIBUTE', 'info'],
        ['UNKNOWN_ATTRIBUTE', 'info'],
      ]);
      expect(canonical).toEqual({});
    });

    it('leaves canonical attributes as they are', () => {
      const world = generateWorld({ seed: 11, persons: 60, parcels: 60, enterprises: 60 });
      const records = world.records.filter(({ collection }) => collection === declaration.collection);
      expect(records.length).toBeGreaterThan(50);
      for (const { attributes: raw, observedAt } of records) {
        const once = declaration.standardise(raw, { observedAt, habits: {} });
        const twice = declaration.standardise(once.attributes, { observedAt, habits: {} });
        expect(twice.attributes).toEqual(once.attributes);
      }
    });

    it('makes no match key of an empty record', () => {
      const { features } = declaration.standardise({}, CONTEXT);
      expect(declaration.blockingKeys.flatMap(({ values }) => values(features))).toEqual([]);
    });
  },
);
