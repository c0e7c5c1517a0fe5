import { standardComparators } from '../../comparators/standard-comparators';
import { standardCleaners } from '../cleaners';
import { FEATURE_KINDS } from '../data-set-definition';
import { DATE_ORDERS } from '../read-dates';
import { COUNTED_COMPARATOR } from './complete-definition';
import { fieldPresets } from './field-presets';

/** The part of JSON Schema (draft 2020-12) that definitions need. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** Of an object with members of any name: what each is. False: only those of `properties`. */
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly minProperties?: number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly anyOf?: readonly JsonSchema[];
}

const text = (description: string): JsonSchema => ({ type: 'string', description });
const number = (description: string): JsonSchema => ({ type: 'number', description });
const oneOf = (names: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: names,
  description,
});
const listOf = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description });
const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description: string,
): JsonSchema => ({ type: 'object', properties, required, additionalProperties: false, description });

export const comparatorNames = (): string[] => [...Object.keys(standardComparators), COUNTED_COMPARATOR];

const cleaners = listOf(
  text(`A cleaner, with its argument after a colon: ${Object.keys(standardCleaners).join(', ')}.`),
  'Cleaners in order.',
);
const columns = listOf(text('A column.'), 'The columns that are read.');
const dateOrder = oneOf(DATE_ORDERS, 'The order in which a date is written. Left out, it is found in the column.');
const presetName = oneOf(Object.keys(fieldPresets), 'What the field holds.');

const field: JsonSchema = {
  description: 'What a field holds: a preset, or that with what differs from it.',
  anyOf: [
    presetName,
    object({ is: presetName, columns, order: dateOrder, clean: cleaners }, ['is'], 'A preset with what differs.'),
  ],
};

const thresholds = object(
  { match: number('From so many bits a pair is joined.'), review: number('From so many bits a person is asked.') },
  ['match', 'review'],
  'Bits of the total. Left out, those that the data propose are taken.',
);

const identity = object(
  {
    source: {
      description: 'The name of the source, or the column that holds it; the column file is the name of the file.',
      anyOf: [text('A name.'), object({ column: text('A column.') }, ['column'], 'A column.')],
    },
    key: object({ column: text('A column.') }, ['column'], 'The column that names a record in its source.'),
    onePerSource: { type: 'boolean', description: 'Whether a source lists each thing once.' },
  },
  ['source'],
  'Where the identity of a record stands.',
);

const feature = object(
  {
    name: text('How comparisons and keys call it.'),
    columns,
    clean: cleaners,
    as: oneOf(FEATURE_KINDS, 'What is made of the columns; text when it is left out.'),
    order: dateOrder,
    own: { type: 'boolean', description: 'Whether each thing has its own: a very common value is then none.' },
  },
  ['name', 'columns', 'clean'],
  'A value that comparators and keys read.',
);

const key = object(
  {
    name: text('How the key is called.'),
    parts: listOf(
      object({ feature: text('A feature.'), clean: cleaners }, ['feature'], 'A part of the key.'),
      'Records that agree in all parts are compared.',
    ),
  },
  ['name', 'parts'],
  'A blocking key.',
);

const level = object(
  {
    name: text('How the level is called.'),
    when: {
      description: 'missing (first), else (last), or from which similarity it holds.',
      anyOf: [
        oneOf(['missing', 'else'], 'The first and the last level.'),
        object(
          {
            comparator: oneOf(comparatorNames(), 'A comparator.'),
            atLeast: number('0 to 1; 1 when it is left out.'),
          },
          ['comparator'],
          'A condition.',
        ),
      ],
    },
    m: number('Its probability among matches, to start from.'),
    u: number('Its probability among other pairs, to start from.'),
  },
  ['name', 'when', 'm', 'u'],
  'A level of agreement.',
);

const comparison = object(
  {
    name: text('How the comparison is called; its feature when it is left out.'),
    feature: text('The feature compared.'),
    comparator: oneOf(comparatorNames(), 'Where levels are left out: the comparator whose levels are taken.'),
    levels: listOf(level, 'From missing to else. Left out, those of the comparator are taken.'),
    termFrequency: object(
      {
        table: text('A feature of countFrequenciesOf.'),
        levels: listOf(text('A level.'), 'Levels that say more where the value is rare.'),
        floor: number('Least share of a value.'),
      },
      ['table', 'levels', 'floor'],
      'Rare values say more.',
    ),
  },
  ['feature'],
  'A comparison.',
);

const named = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[], says: string) =>
  object({ name: text('Its name.'), ...properties }, ['name', ...required], says);
const limit = object({ limit: number('The limit.'), because: text('Why.') }, ['limit', 'because'], 'A limit.');

const model = object(
  {
    priorBits: number('Log2 odds that a pair is one thing, to start from. Left out, it goes by the number of records.'),
    thresholds,
    alignment: text('A registered alignment.'),
    comparisons: listOf(comparison, 'What is compared.'),
    bodies: listOf(
      named(
        { comparisons: listOf(text('A comparison.'), 'Which.'), most: number('Bits.') },
        ['comparisons', 'most'],
        'Comparisons that restate one another.',
      ),
      'Bodies of evidence.',
    ),
    exclusive: listOf(
      object(
        {
          scheme: text('The name of the identifier.'),
          feature: text('The feature with active values.'),
          formerFeature: text('The feature with former values.'),
          typingErrors: { type: 'integer', enum: [0, 1], description: 'Edits that are a slip.' },
          slip: text('A registered predicate.'),
          doubtfulFeature: text('The feature with doubtful values.'),
        },
        ['scheme', 'feature', 'typingErrors'],
        'An identifier of which one thing has one.',
      ),
      'Identifiers that keep two records apart.',
    ),
    vetoes: listOf(named({ predicate: text('A registered predicate.') }, ['predicate'], 'A veto.'), 'Vetoes.'),
    settled: listOf(
      named({ vetoes: listOf(text('A veto.'), 'Which.') }, ['vetoes'], 'Vetoes that leave no doubt.'),
      'Settlements.',
    ),
    clusterLimits: object({ records: limit, steps: limit, link: limit }, [], 'From where a cluster is doubtful.'),
  },
  [],
  'How pairs are weighed.',
);

/** The JSON schema of definitions of data sets, with the names that are registered. `docs/definition.schema.json` is this. */
export const definitionSchema: JsonSchema = Object.freeze({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Definition of a data set',
  ...object(
    {
      $schema: text('This schema.'),
      entity: text('What one record is about: person, company, product.'),
      version: text("The author's label."),
      key: text('The column that names a record in its source. Left out, its place in the file does.'),
      source: text('The column that names the source. Left out, the file does.'),
      onePerSource: { type: 'boolean', description: 'Whether a source lists each thing once.' },
      fields: {
        type: 'object',
        additionalProperties: field,
        minProperties: 1,
        description: 'Presets by field; a field is the column of its name unless it names others.',
      } as const,
      thresholds,
      identity,
      features: listOf(feature, 'Values that comparators and keys read, where presets do not do.'),
      keys: listOf(key, 'Blocking keys. Left out, those that the data allow are chosen.'),
      model,
      countFrequenciesOf: listOf(text('A feature.'), 'Features whose values are counted.'),
    },
    ['entity'],
    'How to resolve a data set of flat rows: docs/match-your-own-file.md tells it.',
  ),
});
