import { rareWords } from '../comparators/words/rare-words';
import { standardComparators } from '../comparators/standard-comparators';
import { standardCleaners } from '../definition/cleaners';
import type { KeyPartOffer } from '../definition/data-set-definition';
import { COUNTED_COMPARATOR, completeDefinition } from '../definition/presets/complete-definition';
import { defaultLevels } from '../definition/presets/default-levels';
import { comparatorNames } from '../definition/presets/definition-schema';
import { fieldPresets } from '../definition/presets/field-presets';
import type { Comparator } from '../record/comparator';
import type { FeatureValue } from '../record/match-record';
import { CLEANER_TEXTS, COMPARATOR_TEXTS } from './comparator-texts';

/** In the example of words counted in data, of a thousand records. */
const EXAMPLE_COUNTS: Readonly<Record<string, number>> = { ltd: 500, limited: 300, trading: 200, acme: 2, zenith: 3 };
const exampleRareWords = rareWords({ records: 1000, recordsWith: (word) => EXAMPLE_COUNTS[word] ?? 0 });

/** `docs/comparators.md`: presets, comparators with their levels, cleaners and parts of keys, as they are in code. */
export function comparatorsPage(): string {
  return `# Comparators, cleaners and presets

Made from the code (\`WRITE_DOCS=1 npx jest libs/matching/src/reference --selectProjects unit\`). How they are used is told in
[Match your own file](match-your-own-file.md); [definition.schema.json](definition.schema.json) is the schema of definitions.

## Presets

A field of a definition names one of these. It makes features, a comparison with the levels of its comparator, and parts that blocking
keys may have.

${table(['preset', 'holds', 'comparator', 'rare values say more', 'parts of keys'], presetRows())}

Blocking keys are chosen by the data when a definition names none: of all sets of one, two or three parts of different fields, those that
propose few pairs for each record and have no smaller or looser set in them that does; of these, greedily, the ones that find most pairs
that several of them propose. A given name and a family name are looked for in both columns, since sources exchange them.

## Comparators

Similarity in 0–1 of two stated values; the better pair of items counts where a feature is a list. Levels are those that a comparison
gets when it states none; what they weigh is learned from the data.

${table(['comparator', 'measures', 'examples', 'levels'], comparatorRows())}

## Cleaners

Steps of \`clean\`, in order; an argument stands after a colon.

${table(['cleaner', 'does', 'example'], cleanerRows())}
`;
}

function presetRows(): string[][] {
  return Object.entries(fieldPresets).map(([name, { holds, comparisons }]) => {
    const { keyParts = [] } = completeDefinition({ entity: 'any', fields: { column: name } });
    return [
      code(name),
      holds,
      comparisons.map(({ comparator }) => code(comparator)).join(', '),
      comparisons.some(({ counted }) => counted) ? 'yes' : '',
      keyParts.map(partText).join('; ') || 'none',
    ];
  });
}

const partText = ({ name }: KeyPartOffer): string => name.replace(/( of )?column$/, '') || 'all of it';

function comparatorRows(): string[][] {
  return comparatorNames().map((name) => {
    const { measures, examples } = COMPARATOR_TEXTS[name] ?? { measures: '', examples: [] };
    const compare = name === COUNTED_COMPARATOR ? exampleRareWords : (standardComparators[name] as Comparator);
    const levels = (defaultLevels(name) ?? []).flatMap(({ name: level, when }) =>
      typeof when === 'string' ? [] : [`${level} ${when.atLeast}`],
    );
    const shown = examples.map(([left, right]) => `${value(left)}, ${value(right)}: ${rounded(compare(left, right))}`);
    return [code(name), measures, shown.join('; '), levels.join(', ')];
  });
}

function cleanerRows(): string[][] {
  return Object.keys(standardCleaners).map((name) => {
    const { does = '', argument, example = '' } = CLEANER_TEXTS[name] ?? {};
    const made = standardCleaners[name]?.(example, argument ?? '') ?? '';
    return [
      code(argument === undefined ? name : `${name}:${argument}`),
      does,
      `${code(example)} → ${made === '' ? 'nothing' : code(made)}`,
    ];
  });
}

const code = (text: string): string => `\`${text.replace(/\|/g, '\\|')}\``;
const value = (feature: FeatureValue): string => code(Array.isArray(feature) ? feature.join(' + ') : String(feature));
const rounded = (similarity: number): string => String(Math.round(similarity * 1000) / 1000);

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(heading), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
