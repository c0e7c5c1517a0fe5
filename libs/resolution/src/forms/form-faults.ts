import type { EntityDeclaration } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';

import type { FormTerms } from './form';
import { readFormPath } from './form-path';

/** What is wrong with a form, as far as it can be told without the catalogue. `declarations`: of all entities. */
export function formFaults({ subject, fields }: FormTerms, declarations: readonly EntityDeclaration[]): FieldFault[] {
  if (!declarations.some(({ collection }) => collection === subject))
    return [{ pointer: '/subject', code: 'unknown-collection', detail: 'No entity has a collection of this name.' }];
  const names = fields.map(({ name }) => name);
  return fields.flatMap(({ name, path }, place): FieldFault[] => {
    if (names.indexOf(name) !== place)
      return [{ pointer: `/fields/${place}/name`, code: 'repeated', detail: 'Give each field a name of its own.' }];
    const read = readFormPath(path, subject, declarations);
    return read.ok ? [] : [{ pointer: `/fields/${place}/path`, code: 'unknown-path', detail: read.error }];
  });
}
