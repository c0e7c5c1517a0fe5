import { type Verification } from '@sogoc/registry';
import { type Difference, type DifferenceKind, differenceText } from '@sogoc/resolution';

/** What was found of one entity, as lines. */
export function verificationText(verification: Verification, limit: number): string {
  const { collection, records, goldens, differences, said } = verification;
  const counts = Object.entries(countsOf(differences)).map(([kind, count]) => `  ${kind}: ${count}`);
  const listed = differences.slice(0, limit).map((difference) => `  ${differenceText(difference)}`);
  const more = differences.length - listed.length;
  const seconds = (verification.durationMs / 1_000).toFixed(1);
  return [
    `${collection}: ${records} records, ${goldens} golden records, ${differences.length || 'no'} differences (${seconds} s)`,
    ...restText(verification),
    ...(said.seals > 0 ? [`  ${said.seals} seals over decisions and notes; the chain ends with ${said.head}`] : []),
    ...(differences.length > 0 ? ['differences by kind:', ...counts, 'differences:', ...listed] : []),
    ...(more > 0 ? [`  and ${more} more; --limit lists more of them`] : []),
  ].join('\n');
}

/** What could not be judged, because work is waiting. */
function restText({ pending, notJudged, waitingRechecks, setAside, failedRechecks }: Verification): string[] {
  return [
    ...(pending > 0
      ? [`  not at rest: ${pending} records pending; ${notJudged} differences about them not judged`]
      : []),
    ...(waitingRechecks > 0
      ? [`  not at rest: ${waitingRechecks} looks at relations waiting; tasks about them not judged`]
      : []),
    ...(setAside > 0 ? [`  ${setAside} records are set aside: they could not be resolved and can be replayed`] : []),
    ...(failedRechecks > 0 ? [`  the relations of ${failedRechecks} golden records could not be looked at`] : []),
  ];
}

/** As the command prints it with `--json`. */
export function verificationJson(verification: Verification, limit: number): unknown {
  const { differences, ...rest } = verification;
  return {
    ...rest,
    counts: countsOf(differences),
    differences: differences.slice(0, limit),
    omitted: Math.max(0, differences.length - limit),
  };
}

function countsOf(differences: readonly Difference[]): Partial<Record<DifferenceKind, number>> {
  const counts: Partial<Record<DifferenceKind, number>> = {};
  for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
