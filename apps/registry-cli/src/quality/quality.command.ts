import { type QualityAnswer, QualityService } from '@sogoc/registry';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { withRegistry } from '../operate/with-registry';

const HELP = `
Counts the quality of every source anew as it is today, and prints it: right, complete, clean, living, consistent, and one figure. GET
/v1/quality answers what was counted last, and counts what changed. Works on the database of DATABASE_URL, else the embedded one.

Exit code: 0 done, 1 failed (no such source), 2 wrong use.

Examples:
  npm run registry -- quality
  npm run registry -- quality --source population --json`;

interface QualityOptions {
  readonly source?: string;
  readonly json?: boolean;
}

/** `quality`: counts today's figures of sources. */
export function qualityCommand(): Command {
  return new Command('quality')
    .description('count the quality of sources anew')
    .option('--source <source>', 'only of this one')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: QualityOptions) => perform(() => countQuality(options)));
}

async function countQuality({ source, json = false }: QualityOptions): Promise<ExitCode> {
  const answer = await withRegistry(async (registry) => {
    const qualities = registry.get(QualityService);
    await qualities.count(source);
    return qualities.read({ source });
  });
  print(json ? JSON.stringify(answer) : qualityText(answer));
  return EXIT.done;
}

const CRITERIA = ['dung', 'du', 'sach', 'song', 'thong-nhat'] as const;

function qualityText({ items }: QualityAnswer): string {
  const row = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at < 2 ? cell.padEnd(26) : cell.padStart(11))).join('');
  return [
    row(['source', 'collection', 'score', '', ...CRITERIA]),
    ...items.map(({ source, collection, score, colour, criteria }) =>
      row([
        source,
        collection,
        score.toFixed(2),
        colour,
        ...CRITERIA.map((name) => criteria.find(({ criterion }) => criterion === name)?.score.toFixed(2) ?? '–'),
      ]),
    ),
  ].join('\n');
}
