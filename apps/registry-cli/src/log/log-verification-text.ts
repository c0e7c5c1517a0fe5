import type { LogVerification } from '@sogoc/registry';
import type { LogFault, LogFaultKind } from '@sogoc/transparency-log';

const WORDS: Readonly<Record<LogFaultKind, string>> = {
  changed: 'was changed',
  missing: 'is missing',
  inserted: 'was put in where another stands',
  'node-differs': 'or a hash over it was changed',
  'root-differs': 'is not what was signed',
  'cut-off': 'was cut off the end',
  'checkpoint-unsound': 'is the last of a checkpoint that this log did not sign',
};

/** What was found, and what could not be, as lines. */
export function logVerificationText(found: LogVerification): string {
  const { size, begin, faults, faultCount } = found;
  const [first] = faults;
  return [
    `record of reads: ${size - begin} entries, ${faultCount === 0 ? 'nothing changed' : `${faultCount} faults`}`,
    ...(begin > 0 ? [`  entries before ${begin} were let go of by their age`] : []),
    ...(first === undefined
      ? []
      : [`first: ${faultText(first)}`, ...faults.slice(1).map((one) => `  ${faultText(one)}`)]),
    ...(faultCount > faults.length ? [`  and ${faultCount - faults.length} more`] : []),
    ...limitsOf(found).map((line) => `not known: ${line}`),
  ].join('\n');
}

function faultText({ kind, first, last, toldBy }: LogFault): string {
  const subject = first === last ? `entry ${first}` : `one of the entries ${first} to ${last}`;
  return `${subject} ${WORDS[kind]}${toldBy === undefined ? '' : ` (told by ${toldBy})`}`;
}

/** What nobody can know from what was given. */
function limitsOf({ size, vouchedFor, anchors, isSigned }: LogVerification): string[] {
  const behind = vouchedFor ?? 0;
  return [
    ...(isSigned ? [] : ["whether checkpoints are this log's own: no public key was found; give --key"]),
    ...(behind < size
      ? [
          `whether the entries from ${behind} on are all there and as they were written: no checkpoint that holds covers them`,
        ]
      : []),
    ...(anchors > 0
      ? []
      : [
          'whether somebody who can write the whole database took entries off the end together with their checkpoints, or wrote the log anew with a stolen key: give --anchor with a checkpoint that was kept elsewhere',
        ]),
  ];
}
