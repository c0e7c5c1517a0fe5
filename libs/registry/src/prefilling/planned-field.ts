import {
  codeOfWithheld,
  type CollectionAccess,
  type Grant,
  grantCovers,
  tellsRelations,
  tellsRoles,
} from '@sogoc/access';
import type { EntityDeclaration } from '@sogoc/core-entities';
import { type FormField, type FormPath, type FormStep, readFormPath, type WithheldName } from '@sogoc/resolution';

/** A field of a form as one caller may have it filled in. */
export interface PlannedField {
  readonly name: string;
  /** As written in the form. */
  readonly text: string;
  readonly path: FormPath;
  /** Why it is left empty whatever there is; undefined: it is not. */
  readonly withheld?: WithheldName['code'];
}

/** Plans the fields of a form; one that an earlier release took and this one does not understand is left out. */
export function planFields(
  fields: readonly FormField[],
  subject: string,
  declarations: readonly EntityDeclaration[],
  collections: CollectionAccess,
  caller: Grant,
): readonly PlannedField[] {
  return fields.flatMap(({ name, path: text }) => {
    const read = readFormPath(text, subject, declarations);
    if (!read.ok) return [];
    const withheld = withheldCode(read.value, collections, caller);
    return [{ name, text, path: read.value, ...(withheld !== undefined && { withheld }) }];
  });
}

/** Told by the grant alone, so that it tells nothing of what there is. */
function withheldCode(
  { steps, collection, attribute }: FormPath,
  collections: CollectionAccess,
  caller: Grant,
): WithheldName['code'] | undefined {
  if (!steps.every((step) => mayFollow(step, collections, caller))) return 'not-granted';
  return codeOfWithheld(attribute, collections.open(collection, caller).grant);
}

function mayFollow({ collection, role, statedBy }: FormStep, collections: CollectionAccess, caller: Grant): boolean {
  const tells = role === undefined ? tellsRelations : tellsRoles;
  if (!grantCovers(caller, collection)) return false;
  return statedBy.some(({ collection: stating, attributes }) => {
    if (!grantCovers(caller, stating)) return false;
    const { grant } = collections.open(stating, caller);
    return attributes === undefined || attributes.some((attribute) => tells(grant, attribute));
  });
}
