import { coreRegistry } from '@sogoc/core-entities';
import { CURRENT_CODE_SET, unitsOf } from '@sogoc/vietnam';

import { FINDING_CATALOGUE } from '../../libs/vietnam/src/findings/finding-catalogue';
import en from '../../apps/registry-console/src/i18n/en.json';
import vi from '../../apps/registry-console/src/i18n/vi.json';
import findings from '../../apps/registry-console/src/features/overview/findings.json';
import provinces from '../../apps/registry-console/src/features/queue/provinces.json';

const declarations = coreRegistry.entities.map(({ declaration }) => declaration);
const models = declarations.map(({ model }) => model);
const named = (group: string, codes: Iterable<string>): string[] =>
  [...new Set(codes)].map((code) => `${group}.${code}`);

/** Every code of the core entities that the console shows to people. */
const codes = [
  ...declarations.flatMap(({ collection, attributes }) =>
    named(
      `attribute.${collection}`,
      attributes.map(({ name }) => name),
    ),
  ),
  ...named(
    'collection',
    declarations.map(({ collection }) => collection),
  ),
  ...named(
    'one',
    declarations.map(({ collection }) => collection),
  ),
  ...named(
    'relation',
    declarations.flatMap(({ relations = [] }) => relations.map(({ type }) => type)),
  ),
  ...named(
    'comparison',
    models.flatMap(({ comparisons }) => comparisons.map(({ name }) => name)),
  ),
  ...named(
    'level',
    models.flatMap(({ comparisons }) => comparisons.flatMap(({ levels }) => levels.map(({ name }) => name))),
  ),
  ...named(
    'override',
    models.flatMap(({ vetoes }) => vetoes.map(({ name }) => name)),
  ),
  ...named(
    'override',
    models.flatMap(({ exclusive }) => exclusive.map(({ scheme }) => `exclusive:${scheme}`)),
  ),
  ...named(
    'override',
    models.flatMap(({ questions = [], reservations = [] }) =>
      [...questions, ...reservations].map(({ name }) => `question:${name}`),
    ),
  ),
];

describe('the texts of the console', () => {
  it('say the same things in both languages', () => {
    // English has another text for one of a thing; Vietnamese does not.
    const said = Object.keys(en).filter((key) => !key.endsWith('#one'));
    expect(said.sort()).toEqual(Object.keys(vi).sort());
    expect(Object.keys(en).every((key) => key.replace('#one', '') in vi)).toBe(true);
  });

  it('have a word for every code of the core entities', () => {
    expect(codes.filter((code) => !(code in vi))).toEqual([]);
  });

  it('say what every finding means as the catalogue does', () => {
    const catalogue = Object.entries(FINDING_CATALOGUE).map(([code, [, ofVi, ofEn]]) => [code, { vi: ofVi, en: ofEn }]);
    expect(findings).toEqual(Object.fromEntries(catalogue));
  });

  it('name the provinces of today', () => {
    const today = [...unitsOf(CURRENT_CODE_SET).values()].filter(({ level }) => level === 'province');
    expect(provinces).toEqual(Object.fromEntries(today.map(({ code, name }) => [code, name])));
  });
});
