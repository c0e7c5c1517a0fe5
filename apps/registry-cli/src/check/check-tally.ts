import type { FindingSeverity } from '@sogoc/kernel';

import type { CheckedLine } from './check-line';

/** Where a finding or a fault was met. */
export interface Sample {
  readonly line: number;
  readonly recordKey?: string;
  /** Attribute or JSON pointer. */
  readonly at: string;
  readonly value?: unknown;
  readonly suggestion?: string;
}

export interface CodeCount {
  readonly code: string;
  readonly severity?: FindingSeverity;
  readonly messageVi?: string;
  readonly messageEn: string;
  /** Lines that have it, however often. */
  readonly lines: number;
  readonly samples: readonly Sample[];
}

export interface CheckReport {
  readonly lines: number;
  readonly accepted: number;
  readonly refused: number;
  /** Accepted lines without any finding. */
  readonly clean: number;
  readonly findings: readonly CodeCount[];
  readonly faults: readonly CodeCount[];
}

type Described = Omit<CodeCount, 'lines' | 'samples'>;
interface Counter extends Described {
  lines: number;
  lastLine: number;
  readonly samples: Sample[];
}

/** Counts what lines come to. Holds a counter and a few samples for each code, so that its size does not depend on the file's. */
export class CheckTally {
  private readonly findings = new Map<string, Counter>();
  private readonly faults = new Map<string, Counter>();
  private lines = 0;
  private refused = 0;
  private clean = 0;

  constructor(
    private readonly samplesOfCode: number,
    private readonly showsValues: boolean,
  ) {}

  add(line: number, checked: CheckedLine): void {
    this.lines++;
    if (checked.kind === 'refused') this.addRefused(line, checked);
    else this.addAccepted(line, checked);
  }

  report(): CheckReport {
    const { lines, refused, clean } = this;
    return {
      lines,
      accepted: lines - refused,
      refused,
      clean,
      findings: inOrder(this.findings),
      faults: inOrder(this.faults),
    };
  }

  private addRefused(line: number, { recordKey, faults }: Extract<CheckedLine, { kind: 'refused' }>): void {
    this.refused++;
    for (const { code, pointer, detail } of faults)
      this.count(this.faults, { code, messageEn: detail }, { line, ...this.shown({ recordKey }), at: pointer });
  }

  private addAccepted(
    line: number,
    { recordKey, attributes, findings }: Extract<CheckedLine, { kind: 'accepted' }>,
  ): void {
    if (findings.length === 0) this.clean++;
    for (const { code, severity, messageVi, messageEn, attribute, suggestion } of findings) {
      const values = this.shown({ recordKey, value: valueAt(attributes, attribute), suggestion });
      this.count(this.findings, { code, severity, messageVi, messageEn }, { line, at: attribute, ...values });
    }
  }

  private count(counters: Map<string, Counter>, described: Described, sample: Sample): void {
    const counter = counters.get(described.code) ?? { ...described, lines: 0, lastLine: 0, samples: [] };
    counters.set(described.code, counter);
    if (counter.lastLine !== sample.line) counter.lines++;
    counter.lastLine = sample.line;
    if (counter.samples.length < this.samplesOfCode) counter.samples.push(sample);
  }

  /** Without what is absent, and nothing at all where values are not shown. */
  private shown(values: Pick<Sample, 'recordKey' | 'value' | 'suggestion'>): Partial<Sample> {
    if (!this.showsValues) return {};
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  }
}

/** The commonest first. */
function inOrder(counters: ReadonlyMap<string, Counter>): CodeCount[] {
  return [...counters.values()]
    .sort((left, right) => right.lines - left.lines || (left.code < right.code ? -1 : 1))
    .map(({ lastLine: _, ...count }) => count);
}

const LONGEST_SHOWN = 80;

/** The value at `holders/0/name`, cut short; absent when there is none, an object in JSON. */
function valueAt(attributes: Readonly<Record<string, unknown>>, path: string): unknown {
  const value = path.split('/').reduce<unknown>(memberOf, attributes);
  if (value === undefined || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const memberOf = (value: unknown, member: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? (value as Readonly<Record<string, unknown>>)[member]
    : undefined;
