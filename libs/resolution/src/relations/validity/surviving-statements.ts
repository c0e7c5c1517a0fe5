import type { EntityDeclaration } from '@sogoc/core-entities';
import { type AttributeProvenance, STEWARD_SOURCE } from '@sogoc/golden';
import { canonicalJson } from '@sogoc/kernel';
import { foldDiacritics, vietnamDay } from '@sogoc/vietnam';

import { type LinkedStatement, NO_RECORD, type RelationStatementRow } from '../relation-statement';
import { statementRows } from '../statement-rows';
import { endingOf, type Endings, endingsOf } from './ended-with-golden';

/** A golden record that states relations. */
export interface StatingGolden {
  readonly id: string;
  readonly entity: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
}

/** A statement beside the surviving value of its attribute. */
export interface StandingStatement extends LinkedStatement {
  /** It is part of the surviving value, or says the same in other words. */
  readonly survives: boolean;
  /** It is made no more by the source whose word on the matter is believed. */
  readonly isLastWord?: true;
  /** The day to which it surely held: from then on something else is said to. Left out: to when it was last said. */
  readonly heldTo?: string;
  /** The pin by which a steward made it; only then there is no record. */
  readonly decisionId?: string;
  /** Of the golden record that states it; left out: none. */
  readonly marks?: readonly string[];
  /** What that one is. */
  readonly stating?: Readonly<Record<string, unknown>>;
}

type DeclarationOf = (entity: string) => EntityDeclaration | undefined;

/**
 * Tells statements that survived from those that another source's, a later version or a pin outranks, and adds what pins state by
 * themselves. Whatever a golden record shows of an attribute is what its relations of that attribute are.
 */
export function standingStatements(
  statements: readonly LinkedStatement[],
  goldens: readonly StatingGolden[],
  declarationOf: DeclarationOf,
): StandingStatement[] {
  const stating = new Set(statements.map(({ goldenId }) => goldenId));
  const asked = goldens.filter((golden) => stating.has(golden.id) || isPinned(golden));
  const standings = new Map(asked.map((golden) => [golden.id, standingOf(golden, declarationOf(golden.entity))]));
  return [
    ...statements.map((statement) => standing(statement, standings.get(statement.goldenId))),
    ...[...standings.values()].flatMap(({ pinned }) => pinned),
  ];
}

interface GoldenStanding {
  readonly golden: StatingGolden;
  /** What the surviving values say, by what they say. */
  readonly surviving: ReadonlySet<string>;
  /** Of parties that survive by their name alone, whether all that survives of them has an end. */
  readonly names: ReadonlyMap<string, { readonly hasEnded: boolean }>;
  /** Since when the surviving values of a type, or of a type and role, hold, as far as they say. */
  readonly begins: ReadonlyMap<string, string>;
  /** Types of which each role is a relation of its own. */
  readonly kindsOfRole: ReadonlySet<string>;
  /** By attribute, another one that tells when it has no value. */
  readonly emptiedBy: ReadonlyMap<string, string>;
  readonly endings: Endings;
  readonly marks: readonly string[];
  readonly pinned: readonly StandingStatement[];
}

function standingOf(golden: StatingGolden, declaration: EntityDeclaration | undefined): GoldenStanding {
  const rows = declaration ? statementRows(declaration, NO_RECORD, { attributes: golden.attributes }) : [];
  const kindsOfRole = new Set(
    (declaration?.relations ?? []).filter(({ hasKindsOfRole }) => hasKindsOfRole).map(({ type }) => type),
  );
  return {
    golden,
    surviving: new Set(rows.map(saying)),
    names: namesOf(rows, kindsOfRole),
    begins: beginsOf(rows),
    kindsOfRole,
    emptiedBy: emptyingAttributes(declaration),
    endings: endingsOf(golden, declaration),
    marks: declaration?.marksOf?.(golden.attributes) ?? [],
    pinned: rows.flatMap((row) => pinnedStatement(row, golden)),
  };
}

function emptyingAttributes(declaration: EntityDeclaration | undefined): ReadonlyMap<string, string> {
  return new Map(
    (declaration?.attributes ?? []).flatMap(({ name, emptiedBy, exclusiveItems }) => {
      const emptying = emptiedBy ?? exclusiveItems?.emptiedBy;
      return emptying === undefined ? [] : [[name, emptying.attribute] as const];
    }),
  );
}

function namesOf(rows: readonly RelationStatementRow[], kindsOfRole: ReadonlySet<string>): GoldenStanding['names'] {
  const names = new Map<string, { readonly hasEnded: boolean }>();
  for (const row of rows) {
    if (row.scheme !== null || row.name === null) continue;
    const name = nameOf(row, kindsOfRole);
    names.set(name, { hasEnded: row.validTo !== null && (names.get(name)?.hasEnded ?? true) });
  }
  return names;
}

/** Says in other words what survives. Of what survives with its end a statement without one is behind. */
function isSaidByName(statement: LinkedStatement, { names, kindsOfRole }: GoldenStanding): boolean {
  const known = names.get(nameOf(statement, kindsOfRole));
  return known !== undefined && (!known.hasEnded || statement.validTo !== null);
}

/** The earliest beginning by type, and by type and role. */
function beginsOf(rows: readonly RelationStatementRow[]): ReadonlyMap<string, string> {
  const begins = new Map<string, string>();
  for (const { type, role, validFrom } of rows)
    for (const kind of [type, `${type} ${role}`]) {
      const known = begins.get(kind);
      if (validFrom !== null && (known === undefined || validFrom < known)) begins.set(kind, validFrom);
    }
  return begins;
}

function standing(statement: LinkedStatement, of: GoldenStanding | undefined): StandingStatement {
  if (of === undefined)
    return { ...statement, survives: statement.endedAt === null, goneBy: statement.goneBy ?? dayOf(statement.endedAt) };
  const isShown = of.surviving.has(saying(statement)) || isSaidByName(statement, of);
  const ending = statement.endedAt === null && isShown ? endingOf(statement, of.golden, of.endings) : undefined;
  const survives = statement.endedAt === null && isShown && ending === undefined;
  const { marks } = of;
  return {
    ...statement,
    survives,
    goneBy: survives ? null : (ending ?? goneBy(statement, of)),
    ...((ending !== undefined || isLastWord(statement, of)) && { isLastWord: true as const }),
    ...heldTo(statement),
    ...(marks.length > 0 && { marks }),
    stating: of.golden.attributes,
  };
}

/** Its own source stopped saying so, or another one is believed, and since when that one's word holds. Null: nobody tells since when. */
function goneBy(statement: LinkedStatement, of: GoldenStanding): string | null {
  const { type, role, endedAt, validFrom } = statement;
  if (statement.goneBy !== null) return statement.goneBy;
  const begun = of.begins.get(of.kindsOfRole.has(type) ? `${type} ${role}` : type);
  if (begun !== undefined && (validFrom === null || begun >= validFrom)) return begun;
  return dayOf(endedAt ?? observedAtOf(rootOf(statement.attribute), of) ?? null);
}

function heldTo({ goneBy, othersFrom }: LinkedStatement): { readonly heldTo?: string } {
  if (goneBy === null) return {};
  return { heldTo: typeof othersFrom === 'string' && othersFrom < goneBy ? othersFrom : goneBy };
}

function isLastWord({ endedAt, attribute, source }: LinkedStatement, { golden }: GoldenStanding): boolean {
  return endedAt !== null && golden.provenance[rootOf(attribute)]?.source === source;
}

/** When that was observed which the golden record shows of an attribute, or by which it shows nothing. */
function observedAtOf(name: string, { golden, emptiedBy }: GoldenStanding): string | undefined {
  const origin = golden.provenance[name] ?? golden.provenance[emptiedBy.get(name) ?? ''];
  return origin?.observedAt === '' ? undefined : origin?.observedAt;
}

function pinnedStatement(row: RelationStatementRow, golden: StatingGolden): StandingStatement[] {
  const { source, observedAt, decisionId } = golden.provenance[rootOf(row.attribute)] ?? {};
  if (source !== STEWARD_SOURCE || observedAt === undefined) return [];
  const said = { ...row, goldenId: golden.id, source, recordKey: '', observedAt: new Date(observedAt) };
  return [{ ...said, survives: true, stating: golden.attributes, ...(decisionId !== undefined && { decisionId }) }];
}

/** Statements that a golden record makes by literal pins alone. */
export function pinnedRows(golden: Omit<StatingGolden, 'id'>, declaration: EntityDeclaration): RelationStatementRow[] {
  if (!isPinned(golden)) return [];
  return statementRows(declaration, NO_RECORD, { attributes: golden.attributes }).filter(
    ({ attribute }) => golden.provenance[rootOf(attribute)]?.source === STEWARD_SOURCE,
  );
}

/** Whether any of its values is a literal pin's. */
function isPinned({ provenance }: Pick<StatingGolden, 'provenance'>): boolean {
  return Object.values(provenance).some(({ source }) => source === STEWARD_SOURCE);
}

/** `holders` of `holders/0`. */
export function rootOf(attribute: string): string {
  return attribute.split('/', 1)[0] ?? attribute;
}

function saying({ type, role, scheme, value, name, share, validFrom, validTo, act }: RelationStatementRow): string {
  const by = act === null ? null : canonicalJson(act);
  return JSON.stringify([type, role, scheme, value, name, share, validFrom, validTo, by]);
}

function nameOf({ type, role, name }: RelationStatementRow, kindsOfRole: ReadonlySet<string>): string {
  if (name === null) return '';
  return `${type} ${kindsOfRole.has(type) ? role : ''} ${foldDiacritics(name)}`;
}

const dayOf = (instant: string | null): string | null => (instant === null ? null : vietnamDay(instant));
