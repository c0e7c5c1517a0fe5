import type { EntityDeclaration } from '@sogoc/core-entities';

import type { DisclosedSubject } from '../../record-of-reads/disclosures';
import type { FieldGrant } from '../field-grant';
import { noteShown } from '../note-shown';
import { shownAttributes } from '../project-golden';

/** What a thing is called in a list, as far as the grant shows what its title is made of; the record of reads names just that. */
export function projectTitle(
  { titleOf }: Pick<EntityDeclaration, 'titleOf'>,
  attributes: Readonly<Record<string, unknown>>,
  grant: FieldGrant,
  subject: DisclosedSubject,
): string {
  const shown = shownAttributes(attributes, grant);
  const read = new Set<string>();
  const watched = new Proxy(shown, {
    get: (target, name) => {
      if (typeof name === 'string' && target[name] !== undefined) read.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  const title = titleOf(watched);
  if (title !== '') noteShown([...read], grant, subject);
  return title;
}
