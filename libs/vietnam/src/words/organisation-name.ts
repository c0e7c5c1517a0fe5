import { legalFormAt } from '../enterprises/legal-forms/legal-forms';
import { foldDiacritics } from '../text/fold-diacritics';
import { ORGANISATION_WORDS } from './organisation-words';

/** Whether a text names no person but an organisation, a public body or a community: by its legal form or by words that only they have. */
export function isOrganisationName(text: string): boolean {
  const words = foldDiacritics(text).split(' ');
  if (words.some((_, at) => legalFormAt(words, at) !== undefined)) return true;
  const folded = ` ${words.join(' ')} `;
  return ORGANISATION_WORDS.some((phrase) => folded.includes(` ${phrase} `));
}
