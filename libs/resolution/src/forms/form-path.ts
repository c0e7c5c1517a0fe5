import type { EntityDeclaration, RelationDeclaration } from '@sogoc/core-entities';
import { err, nearestName, ok, type Result } from '@sogoc/kernel';

import type { StatedType } from '../relations/relation-statement';

/** A step from golden records to those that they are related with. */
export interface FormStep {
  readonly relation: string;
  /** What the other is to the one at hand; undefined: anything. */
  readonly role?: string;
  /** Where it leads. */
  readonly collection: string;
  /** Whether there may be any number; else there has to be one. */
  readonly isList: boolean;
  /** The kinds of relations by which it goes: stated at hand, at the other end, or both. */
  readonly types: readonly StatedType[];
  /** Which declaration states it, and in which attributes; undefined: in any. */
  readonly statedBy: readonly { readonly collection: string; readonly attributes?: readonly string[] }[];
}

/** Where a value stands, seen from the subject of a form. */
export interface FormPath {
  readonly steps: readonly FormStep[];
  /** Collection of the golden record that has the value. */
  readonly collection: string;
  readonly attribute: string;
  /** Of an attribute that is an object: the names of members, outermost first. */
  readonly members: readonly string[];
}

/** More steps lead to nobody that a form is about. */
export const MOST_STEPS = 3;

const RELATION = /^([a-z][a-z0-9-]*)(?:\[([a-z][a-z0-9-]*)\])?$/;
const COLLECTION = /^([a-z][a-z0-9-]*)(\[\])?$/;
const MEMBER = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Reads a path: any number of steps `relation[role].collection` or `relation.collection[]`, then an attribute with its members. A relation is
 * one that either end declares; a collection may be called by its last word, `parcels` for `land-parcels`. The error is a sentence.
 */
export function readFormPath(
  text: string,
  subject: string,
  declarations: readonly EntityDeclaration[],
): Result<FormPath, string> {
  const parts = text.split('.');
  const steps: FormStep[] = [];
  let at = declarations.find(({ collection }) => collection === subject);
  if (at === undefined) return err('No entity has a collection of the name of the subject.');
  while (parts.length > 2) {
    const step = stepOf(parts[0]!, parts[1]!, at, declarations);
    if (step === undefined) break;
    steps.push(step);
    at = declarations.find(({ collection }) => collection === step.collection)!;
    parts.splice(0, 2);
  }
  if (steps.length > MOST_STEPS) return err(`Send a path of ${MOST_STEPS} steps at most.`);
  return valueOf(parts, at, steps);
}

function valueOf(
  [attribute = '', ...members]: readonly string[],
  { attributes, collection }: EntityDeclaration,
  steps: readonly FormStep[],
): Result<FormPath, string> {
  const names = attributes.map(({ name }) => name);
  if (names.includes(attribute) && members.every((member) => MEMBER.test(member)))
    return ok({ steps, collection, attribute, members });
  const meant = nearestName(attribute, names);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return err(
    `Of ${collection} there is no attribute or relation ${MEMBER.test(attribute) ? attribute : 'so called'}.${question}`,
  );
}

function stepOf(
  first: string,
  second: string,
  at: EntityDeclaration,
  declarations: readonly EntityDeclaration[],
): FormStep | undefined {
  const [, relation, role] = RELATION.exec(first) ?? [];
  const [, called, list] = COLLECTION.exec(second) ?? [];
  if (relation === undefined || called === undefined) return undefined;
  const target = declarations.find(({ collection }) => collection === called || collection.endsWith(`-${called}`));
  if (target === undefined) return undefined;
  const declared = declaredBetween(relation, at, target);
  if (declared.length === 0) return undefined;
  return {
    relation,
    ...(role !== undefined && { role }),
    collection: target.collection,
    isList: list !== undefined,
    types: declared.map(({ by }) => ({ entity: by.entity, type: relation })),
    statedBy: declared.map(({ by, relation: { statedIn } }) => ({
      collection: by.collection,
      ...(statedIn !== undefined && { attributes: statedIn }),
    })),
  };
}

/** By either end; a relation within one collection is declared once. */
function declaredBetween(
  type: string,
  at: EntityDeclaration,
  target: EntityDeclaration,
): { readonly by: EntityDeclaration; readonly relation: RelationDeclaration }[] {
  const of = (by: EntityDeclaration, other: EntityDeclaration) =>
    by.relations
      .filter((relation) => relation.type === type && relation.targets.includes(other.collection))
      .map((relation) => ({ by, relation }));
  return at.entity === target.entity ? of(at, target) : [...of(at, target), ...of(target, at)];
}
