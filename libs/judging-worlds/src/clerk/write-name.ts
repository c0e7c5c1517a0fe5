import type { Draws } from '../draw/draws';
import { markSlip, spokenSlip, telexLeft, toneSlip, typingSlip } from '../faults/letters';
import type { Clerk } from './clerk';
import type { Fault } from './office';

export interface PersonName {
  readonly surname: string;
  readonly middles: readonly string[];
  readonly given: string;
}

export const nameText = ({ surname, middles, given }: PersonName): string => [surname, ...middles, given].join(' ');

const SLIPS: readonly (readonly [Fault, (text: string, draws: Draws) => string])[] = [
  ['typing', typingSlip],
  ['telex', telexLeft],
  ['tone', toneSlip],
  ['mark', markSlip],
  ['spoken', spokenSlip],
];

/** A person's name as this clerk writes it. */
export function writeName(name: PersonName, clerk: Clerk): string {
  const shortened = shorten(name, clerk);
  let text = inOrder(shortened, clerk);
  for (const [fault, slip] of SLIPS) if (clerk.errs(fault)) text = slip(text, clerk.draws);
  if (clerk.errs('joined-words')) text = joinWords(text, clerk.draws);
  return clerk.text(text);
}

function shorten(name: PersonName, clerk: Clerk): PersonName {
  let { surname, middles } = name;
  if (middles.length > 0 && clerk.errs('middle-omitted')) {
    middles = middles.length > 1 && clerk.draws.chance(0.6) ? middles.slice(0, -1) : [];
  } else if (middles.length > 0 && clerk.errs('middle-initial')) middles = middles.map((word) => `${word.charAt(0)}.`);
  if (surname === 'Nguyễn' && clerk.errs('surname-short')) surname = clerk.draws.one(['Ng.', 'N.', 'Ng']);
  return { ...name, surname, middles };
}

/** `Vũ Đình Toàn`, or `Toàn Vũ Đình`, `Toàn Đình Vũ` as passports abroad, `Đình Toàn Vũ`. */
function inOrder({ surname, middles, given }: PersonName, clerk: Clerk): string {
  const isTurned = clerk.habit('given-first', clerk.office.writing.givenFirst) || clerk.errs('word-order');
  const kind = isTurned ? clerk.draws.next() : 1;
  if (kind < 0.55) return [given, surname, ...middles].join(' ');
  if (kind < 0.8) return [given, ...middles, surname].join(' ');
  return (isTurned ? [...middles, given, surname] : [surname, ...middles, given]).join(' ');
}

function joinWords(text: string, draws: Draws): string {
  const words = text.split(' ');
  if (words.length < 2) return text;
  const place = draws.whole(1, words.length - 1);
  const tail = words[place] ?? '';
  const joined = `${words[place - 1]}${draws.chance(0.7) ? tail.toLowerCase() : tail}`;
  return [...words.slice(0, place - 1), joined, ...words.slice(place + 1)].join(' ');
}
