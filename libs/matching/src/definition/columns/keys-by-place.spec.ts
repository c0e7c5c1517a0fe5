import fc from 'fast-check';

import { candidatePairs } from '../../blocking/candidate-pairs';
import { standardCleaners } from '../cleaners';
import { compileDefinition } from '../compile-definition';
import type { DefinitionDocument } from '../data-set-definition';
import { standardComparators } from '../../comparators/standard-comparators';

const DOCUMENT: DefinitionDocument = {
  entity: 'thing',
  features: [
    { name: 'name', columns: ['name'], clean: ['lower'] },
    { name: 'words', columns: ['name'], clean: [], as: 'words' },
    { name: 'place', columns: ['place'], clean: [] },
  ],
  keys: [
    { name: 'name', parts: [{ feature: 'name' }] },
    { name: 'words', parts: [{ feature: 'words', clean: ['first:1'] }] },
    { name: 'name and place', parts: [{ feature: 'name', clean: ['first:1'] }, { feature: 'place' }] },
    { name: 'words and place', parts: [{ feature: 'words' }, { feature: 'place' }, { feature: 'name' }] },
  ],
  model: { comparisons: [{ feature: 'name', comparator: 'exact' }] },
};

describe('keys by the numbers of their values', () => {
  it('propose what their texts propose, also where parts hold what stands between them', () => {
    const compiled = compileDefinition(DOCUMENT, {
      comparators: standardComparators,
      predicates: {},
      cleaners: standardCleaners,
    });
    const text = fc.constantFrom('', 'a', 'A b', 'b a a', 'b', '|', 'a|b', 'b|');
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, place: text }), { maxLength: 30 }), (rows) => {
        const { records, keyDeclarations } = compiled.prepare(rows);
        const byTexts = keyDeclarations.map(({ name, values }) => ({ name, values }));
        const [pairs, expected] = [keyDeclarations, byTexts].map((keys) => candidatePairs('thing', keys, records));
        const { kindsOf, ...listed } = pairs as NonNullable<typeof pairs>;
        expect(listed).toEqual({ ...expected, kindsOf: undefined });
        for (let pair = 0; pair < listed.count; pair++) expect(kindsOf(pair)).toEqual(expected?.kindsOf(pair));
      }),
      { numRuns: 300 },
    );
  });
});
