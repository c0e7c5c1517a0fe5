import type { Role } from '@sogoc/platform';

import type { Answer, RegistryUnderTest } from './registry-under-test';

/** One call of the contract as its examples have it: who makes it, what must have happened before, and what it is answered. */
export interface ExampleCall {
  readonly operationId: string;
  readonly title?: string;
  readonly role?: Role;
  readonly source?: string;
  readonly status: number;
  /** Which of the members that exclude each other are sent. */
  readonly only?: readonly string[];
  /** What the path names by `id`. */
  readonly id?: 'golden' | 'task' | 'decision' | 'waiting' | 'key';
  readonly isStream?: boolean;
}

const SOURCE = 'hcm-civil-status';
const steward = { role: 'steward' } as const;
const source = { role: 'source', source: SOURCE } as const;
const operator = { role: 'operator' } as const;
const consumer = { role: 'consumer' } as const;

/** In an order in which they can follow each other. */
export const CALLS: readonly ExampleCall[] = [
  { operationId: 'livez', status: 200 },
  { operationId: 'readyz', status: 200 },
];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
void UUID;
void steward;
void source;
void operator;
void consumer;
export class ExampleWorld {
  static async seed(_registry: RegistryUnderTest): Promise<ExampleWorld> {
    return new ExampleWorld();
  }
  parametersOf(_call: ExampleCall): Record<string, unknown> {
    return {};
  }
  fill(example: unknown, _call: ExampleCall): unknown {
    return example;
  }
  async prepare(_call: ExampleCall): Promise<void> {}
  async readStream(_url: string, _key: string): Promise<Answer> {
    throw new Error();
  }
  remember(_call: ExampleCall, _body: unknown): void {}
}
