import { remembered } from './bounded-cache';
import { syllableKeys, splitTone } from './syllable-key';

/** Rimes of Vietnamese spelling without tone, ending in a vowel or nasal (any tone) … */
const OPEN_RIMES =
  'a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu i ia im in inh iu iêm iên iêng iêu ' +
  'o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui um un ung ' +
  'uân uâng uây uê uênh uơ uôi uôm uôn uông uy uya uyên uynh uyu ư ưa ưi ưng ưu ươi ươm ươn ương ươu y yêm yên yêng yêu';
/** … and in a stop: sắc or nặng only. */
const STOPPED_RIMES =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oet oc op ot ooc ôc ôp ôt ' +
  'ơp ơt uc up ut uât uêch uôc uôt uych uyêt uyt uyp ưc ưt ươc ươp ươt yêt';
/** After qu the u belongs to the initial. */
const QU_RIMES_OPEN = 'a ai an ang anh ao au ay ăm ăn ăng ân âng ây e en eo ê ên ênh ơ ơn y yên ynh i inh yu ôc';
const QU_RIMES_STOPPED = 'ac ach at ăc ăp ăt ât et êt êch yêt yt ych it ich ôc';
const INITIALS = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x'.split(' ')];
/** k, gh and ngh stand before e, ê, i, y; c, g and ng before the others. */
const BEFORE_FRONT = new Set(['k', 'gh', 'ngh']);
const BEFORE_BACK = new Set(['c', 'g', 'ng']);
const FRONT = /^[eêiy]/;

interface SyllableTables {
  /** Toneless syllables in upper case; `true` when only sắc and nặng are possible. */
  readonly spelled: ReadonlyMap<string, boolean>;
  /** The same in A–Z. */
  readonly plain: ReadonlySet<string>;
}

let tables: SyllableTables | undefined;

function buildTables(): SyllableTables {
  const spelled = new Map<string, boolean>();
  const add = (initial: string, rimes: string, stopped: boolean): void => {
    for (const rime of rimes.split(' ')) {
      if (isSpelledTogether(initial, rime)) spelled.set((initial + rime).toUpperCase(), stopped);
    }
  };
  for (const initial of INITIALS) {
    add(initial, OPEN_RIMES, false);
    add(initial, STOPPED_RIMES, true);
  }
  add('qu', QU_RIMES_OPEN, false);
  add('qu', QU_RIMES_STOPPED, true);
  for (const [rimes, stopped] of [
    ['i in im êng', false],
    ['it ip êt', true],
  ] as const)
    add('g', rimes, stopped);
  add('gi', 'êng', false);
  const plain = new Set([...spelled.keys()].map((syllable) => syllableKeys(syllable).plain));
  return { spelled, plain };
}

function isSpelledTogether(initial: string, rime: string): boolean {
  const front = FRONT.test(rime);
  if (initial === 'gi') return !/^[iy]/.test(rime);
  if (initial === 'g' && /^(?:i|êng|êt)/.test(rime)) return /^(?:i[nmtp]?|êng|êt)$/.test(rime);
  if (BEFORE_FRONT.has(initial)) return front && !/^y./.test(rime);
  if (BEFORE_BACK.has(initial)) return !front;
  if (initial !== '' && initial !== 'qu' && /^y./.test(rime)) return false;
  return true;
}

/**
 * Whether a word is a Vietnamese syllable as spelled (initial × rime × tone). Rare and minority words fail, so this is evidence
 * about encodings, never a judgement on a name. Words in A–Z alone count when some syllable is written so without diacritics.
 */
export const isVietnameseSyllable: (word: string) => boolean = remembered(checkSyllable);

function checkSyllable(word: string): boolean {
  tables ??= buildTables();
  const [base, tones] = splitTone(word);
  if (tones.length > 1) return false;
  const stopped = tables.spelled.get(base);
  if (stopped !== undefined && (!stopped || tones === '1' || tones === '5')) return true;
  return tones === '' && /^[A-Z]+$/.test(base) && tables.plain.has(syllableKeys(word).plain);
}

/** Like {@link isVietnameseSyllable}, but words without any mark do not count unless they are whole as they stand. */
export function isSpelledSyllable(word: string): boolean {
  tables ??= buildTables();
  const [base, tones] = splitTone(word);
  const stopped = tables.spelled.get(base);
  return tones.length <= 1 && stopped !== undefined && (!stopped || tones === '1' || tones === '5');
}

/** Whether a word is spelled as a syllable that ends in a stop and so has sắc or nặng, and shows neither: `ngoc`, `phưỡc`. */
export function lacksItsTone(word: string): boolean {
  tables ??= buildTables();
  const [base, tones] = splitTone(word);
  return tables.spelled.get(base) === true && tones !== '1' && tones !== '5';
}
