import { nearestName, type QualityFinding } from '@sogoc/kernel';

import type { CompiledEntity } from './compile-entity';

/** An attribute that the entity's declaration does not know, so that nothing was read of it. */
export interface UnreadAttribute {
  /** As records state it; members of a list without their places. */
  readonly name: string;
  readonly records: number;
  /** The declared attribute that may be meant. */
  readonly nearest?: string;
}

/** Counts what no declaration knows, since a misspelt name is told and never dropped. */
export class UnreadAttributes {
  private readonly counts = new Map<string, number>();

  constructor(private readonly entity: CompiledEntity) {}

  /** Of one record. */
  hear(findings: readonly QualityFinding[]): void {
    const names = findings.flatMap(({ code, attribute }) =>
      code === 'UNKNOWN_ATTRIBUTE' && attribute !== undefined ? [attribute.replace(/\/\d+/gu, '')] : [],
    );
    for (const name of new Set(names)) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Those of most records first. */
  all(): UnreadAttribute[] {
    const known = [...this.entity.attributeByName.keys()];
    return [...this.counts]
      .map(([name, records]) => {
        const nearest = name.includes('/') ? undefined : nearestName(name, known);
        return nearest === undefined ? { name, records } : { name, records, nearest };
      })
      .sort((left, right) => right.records - left.records);
  }
}
