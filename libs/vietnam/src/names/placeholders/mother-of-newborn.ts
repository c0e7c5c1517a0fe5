import { foldWord } from '../../text/fold-diacritics';
import { isWholeName } from '../titles/whole-name';

/** In front of the mother's name, folded, longest first: `CON BÀ …`, `CB …`, `Con sản phụ …` of hospitals for a child that has no name yet. */
const OF_MOTHER: readonly (readonly string[])[] = (
  'BE CON CUA BA,BE CON CUA CHI,CON CUA SAN PHU,BE CON BA,BE CON CHI,CON SAN PHU,CON CUA BA,CON CUA CHI,CON CUA ME,CON CUA CO,CON BA,CON CHI,' +
  'CON CO,CON ME,CON SP,CB,CSP,C B'
)
  .split(',')
  .map((words) => words.split(' '));

/** The mother in what stands for the name of a newborn, where her name is whole: `CON BÀ LÊ THỊ VY` → `LÊ THỊ VY`. */
export function motherOfNewborn(name: string): string | undefined {
  const words = name
    .replace(/[.:,/()-]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const folded = words.map((word) => foldWord(word));
  const said = OF_MOTHER.find((lead) => lead.every((word, at) => word === folded[at]));
  const mother = words.slice(said?.length ?? words.length);
  return isWholeName(mother) ? mother.join(' ') : undefined;
}
