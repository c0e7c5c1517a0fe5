import { communesEverCalled, findUnit, CURRENT_CODE_SET, remembered } from '@sogoc/vietnam';

/** Stands before the code of a commune that only the name speaks for. */
export const BY_NAME = '~';

/** A name that more communes bear than this says too little. */
const MOST_OF_ONE_NAME = 24;

/**
 * Communes that a name without a code may mean, each marked as such: those of the province where one is known, else of the country. Nothing is decided
 * by it: it is evidence, and no code that anybody is shown.
 */
export const communesByName = (name: string, province?: string): readonly string[] =>
  found(`${province ?? ''}|${name}`);

const found: (question: string) => readonly string[] = remembered((question) => {
  const [province = '', name = ''] = question.split('|');
  const codes = communesEverCalled(name).filter(
    (code) => province === '' || findUnit(code, CURRENT_CODE_SET)?.provinceCode === province,
  );
  return codes.length > MOST_OF_ONE_NAME ? [] : codes.map((code) => `${BY_NAME}${code}`);
});

/** The code of a commune, whatever speaks for it. */
export const communeCodeOf = (commune: string): string =>
  commune.startsWith(BY_NAME) ? commune.slice(BY_NAME.length) : commune;
