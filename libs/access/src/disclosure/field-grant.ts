import type { AttributeType, EntityDeclaration } from '@sogoc/core-entities';
import type { DisclosedFields, Disclosure, RowFilter, WithheldName } from '@sogoc/resolution';

import { mustSayWhose } from '../guessing-protection';
import type { Grant, View } from '../grant';
import { actsAs } from '../role-hierarchy';
import type { HiddenParty } from './restrictions/hidden-party';
import { SHOWN_BY_VIEW } from './masks/what-each-view-shows';
import type { RestrictedNames } from './restrictions/restriction-book';

export interface AttributeGrant {
  readonly disclosure: Disclosure;
  readonly type: AttributeType;
  /** Of an attribute that is the number of an identifier. */
  readonly scheme?: string;
}

/**
 * What one caller may see of one entity, compiled from the entity's declaration. It is all that `project` asks, so that access
 * bound to a purpose can compile other grants without touching a route.
 */
export interface FieldGrant extends DisclosedFields {
  readonly view: View;
  readonly collection: string;
  readonly attributes: ReadonlyMap<string, AttributeGrant>;
  /** Attributes and schemes that are nobody's: whoever is shown them was shown nothing personal. */
  readonly publicNames: ReadonlySet<string>;
  /** Whether a number that is shown in part finds whose it is; else a search would be a lookup that says nothing of whom it asks about. */
  readonly findsByPartlyShown: boolean;
  /** Keys that sources gave to their records are often personal numbers. */
  readonly recordKeys: 'of-all-sources' | 'of-own-source' | 'of-none';
  readonly ownSource: string | undefined;
  /** Of a system: which grant it is seen by, what that leaves out and why, and which golden records it is about. */
  readonly bound?: BoundFields;
  /**
   * What somebody keeps the caller from being shown of a golden record, and of what came of some records, as it is in force now; absent:
   * nobody can.
   */
  readonly restricted?: (goldenId: string, records?: readonly string[]) => RestrictedNames | undefined;
  /** What somebody keeps the caller from being shown where others name them, by a number of theirs. */
  readonly hiddenParty?: (number: string) => HiddenParty | undefined;
  /** Whether `hiddenParty` hides anybody at all now. */
  readonly hidesParties?: () => boolean;
}

/** How much of an attribute the caller sees, whomever it is about. */
export const disclosureOf = (
  name: string,
  { attributes, undeclared }: Pick<FieldGrant, 'attributes' | 'undeclared'>,
): Disclosure => attributes.get(name)?.disclosure ?? undeclared;

export interface BoundFields {
  readonly grantId: string;
  readonly withheld: readonly WithheldName[];
  /** Left out: all. */
  readonly rows?: RowFilter;
}

/** Compiles what a caller may see of an entity. A steward sees keys of all sources under the full view only. */
export function compileFieldGrant(declaration: EntityDeclaration, caller: Grant): FieldGrant {
  const { view } = caller;
  const bySensitivity = SHOWN_BY_VIEW[view];
  return {
    view,
    collection: declaration.collection,
    attributes: new Map(
      declaration.attributes.map(({ name, type, scheme, sensitivity }) => [
        name,
        { type, disclosure: bySensitivity[sensitivity], ...(scheme !== undefined && { scheme }) },
      ]),
    ),
    identifiers: new Map(
      declaration.identifiers.map(({ scheme, sensitivity }) => [scheme, bySensitivity[sensitivity]]),
    ),
    publicNames: publicNamesOf(declaration),
    undeclared: view === 'full' ? 'shown' : 'withheld',
    findsByPartlyShown: !mustSayWhose(caller, false),
    recordKeys: recordKeysFor(caller),
    ownSource: caller.role === 'source' ? caller.source : undefined,
  };
}

/** Attributes and schemes that are nobody's. */
export function publicNamesOf({ attributes, identifiers }: EntityDeclaration): ReadonlySet<string> {
  const named = [...attributes, ...identifiers.map(({ scheme, sensitivity }) => ({ name: scheme, sensitivity }))];
  return new Set(named.filter(({ sensitivity }) => sensitivity === 'public').map(({ name }) => name));
}

function recordKeysFor(caller: Grant): FieldGrant['recordKeys'] {
  const { role, view } = caller;
  if (view === 'ids') return 'of-none';
  if (role === 'source') return 'of-own-source';
  return actsAs(caller, 'steward') && view === 'full' ? 'of-all-sources' : 'of-none';
}

/** What a grant leaves out, for whoever is answered under one; it is alike for every record, so that it does not tell what one holds. */
export const withheldBy = ({ bound }: FieldGrant): { readonly withheld?: readonly WithheldName[] } =>
  bound === undefined ? {} : { withheld: bound.withheld };

/** Why an attribute is not shown whole; undefined when it is. */
export function codeOfWithheld(name: string, grant: FieldGrant): WithheldName['code'] | undefined {
  if (disclosureOf(name, grant) === 'shown') return undefined;
  return grant.bound?.withheld.find((one) => one.name === name)?.code ?? 'not-granted';
}

/** Whether the grant shows the key that `source` gave to a record. */
export function showsRecordKey(grant: FieldGrant, source: string): boolean {
  if (grant.recordKeys === 'of-own-source') return source === grant.ownSource;
  return grant.recordKeys === 'of-all-sources';
}
