import type { CheckReport, CodeCount, Sample } from './check-tally';

/** A report for people. */
export function checkText({ lines, accepted, refused, clean, findings, faults }: CheckReport): string {
  const summary = `${lines} lines: ${accepted} would be taken in, ${clean} of them without a finding; ${refused} would be refused.`;
  return [
    summary,
    ...(faults.length === 0 ? [] : ['', 'Refused, by code:', ...faults.flatMap(codeText)]),
    ...(findings.length === 0 ? [] : ['', 'Findings, by code:', ...findings.flatMap(codeText)]),
    '',
    'Nothing was stored.',
  ].join('\n');
}

function codeText({ code, severity, messageEn, messageVi, lines, samples }: CodeCount): string[] {
  const kind = severity === undefined ? '' : ` ${severity}`;
  const meaning = messageVi === undefined ? messageEn : `${messageEn} · ${messageVi}`;
  return [`  ${code}${kind}: ${lines} lines. ${meaning}`, ...samples.map(sampleText)];
}

function sampleText({ line, recordKey, at, value, suggestion }: Sample): string {
  const told = [
    `line ${line}`,
    ...(recordKey === undefined ? [] : [JSON.stringify(recordKey)]),
    ...(at === '' ? [] : [value === undefined ? at : `${at} = ${JSON.stringify(value)}`]),
    ...(suggestion === undefined ? [] : [`likely ${JSON.stringify(suggestion)}`]),
  ];
  return `    ${told.join(', ')}`;
}
