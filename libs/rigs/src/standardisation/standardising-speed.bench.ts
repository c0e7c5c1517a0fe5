/**
 * How many records one core standardises whole in a second. Build, then run:
 * `node dist/libs/rigs/src/standardisation/standardising-speed.bench.js`. Speeds of machines differ: each also stands against a fixed loop of
 * the same run, and against what that ratio was before.
 */
import { measureStandardising } from './measure-standardising';

/** Records for a million rounds of the loop, at the last commit (6f3baad~1) before names were read as people write them. */
const BEFORE: Readonly<Record<string, number>> = { persons: 20, enterprises: 12.4, 'land-parcels': 10.2 };

function main(): void {
  for (const { collection, perSecond, perMillionRounds } of measureStandardising()) {
    const ofBefore = (perMillionRounds / (BEFORE[collection] ?? NaN)).toFixed(2);
    const speed = Math.round(perSecond).toLocaleString('en').padStart(8);
    console.log(`${collection.padEnd(14)} ${speed} /s  ${ofBefore} of before`);
  }
}

main();
