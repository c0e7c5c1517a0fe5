import { contentHash } from '@sogoc/kernel';
import { CAPPED_BLOCK_SIZE } from '@sogoc/matching';
import type { SchemeSuccession, SourceStanding } from '@sogoc/golden';
import { CODE_SETS, type CodeSetValidity } from '@sogoc/vietnam';

import type { EntityDeclaration, SourceProfile } from '../declaration/entity-declaration';

/** The part of a catalogue entry that is policy. Titles and owners are not. */
export interface PolicySource extends SourceStanding {
  readonly source: string;
  readonly habits: SourceProfile;
}

/** One policy version: all that the registry's state depends on beside records and decisions. Plain JSON. */
export interface PolicyContent {
  readonly entities: readonly PolicyEntity[];
  readonly sources: readonly PolicySource[];
  readonly usableBlockSize: number;
  /** Reference data that standardisation reads: the code sets of administrative units with their validity. */
  readonly codeSets: readonly CodeSetValidity[];
}

export interface PolicyEntity {
  readonly entity: string;
  readonly standardiserVersion: string;
  readonly matchKeys: readonly string[];
  /** Of these by name those that are an identifier, with its scheme: its authority leads their blocks. Absent when none is. */
  readonly identifierKeys?: Readonly<Record<string, string>>;
  /** Weights, thresholds, constraints and frozen term frequencies. */
  readonly model: EntityDeclaration['model'];
  readonly survivorship: readonly {
    readonly name: string;
    readonly scheme?: string;
    readonly survivorship: readonly string[];
  }[];
  /** Which kinds of number replaced which; absent when none did. */
  readonly succeededSchemes?: readonly SchemeSuccession[];
}

/** The canonical content of a policy version: entities and sources by name, so that the order of the arguments does not matter. */
export function policyContent(entities: readonly EntityDeclaration[], sources: readonly PolicySource[]): PolicyContent {
  return {
    entities: [...entities].sort((left, right) => order(left.entity, right.entity)).map(policyEntity),
    sources: [...sources].sort((left, right) => order(left.source, right.source)).map(policySource),
    usableBlockSize: CAPPED_BLOCK_SIZE,
    codeSets: CODE_SETS,
  };
}

/** SHA-256 of the canonical JSON, lower-case hexadecimal. */
export function policyHash(content: PolicyContent): string {
  return contentHash(content);
}

/** Hash of what a declaration alone says, without any source; lower-case hexadecimal. Another release may say otherwise. */
export function declaredHash(declaration: EntityDeclaration): string {
  return policyHash(policyContent([declaration], []));
}

function policyEntity(declaration: EntityDeclaration): PolicyEntity {
  const { entity, standardiserVersion, blockingKeys, model, attributes, identifiers } = declaration;
  const succeededSchemes = identifiers.flatMap(({ scheme, successor }) =>
    successor === undefined ? [] : [{ scheme, successor }],
  );
  const identifierKeys = blockingKeys.flatMap(({ name, scheme }) => (scheme === undefined ? [] : [[name, scheme]]));
  return {
    entity,
    standardiserVersion,
    matchKeys: blockingKeys.map(({ name }) => name),
    ...(identifierKeys.length > 0 && { identifierKeys: Object.fromEntries(identifierKeys) }),
    model,
    survivorship: attributes.map(({ name, scheme, survivorship }) => ({
      name,
      ...(scheme === undefined ? {} : { scheme }),
      survivorship,
    })),
    ...(succeededSchemes.length > 0 && { succeededSchemes }),
  };
}

function policySource({ source, trust, authorityFor, order: place, habits }: PolicySource): PolicySource {
  return {
    source,
    trust,
    authorityFor: [...authorityFor].sort(),
    ...(place === undefined ? {} : { order: place }),
    habits,
  };
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
