import { mayStandAt } from '../admin-units/admin-unit';
import { readUnitWords } from '../admin-units/unit-words';
import { remembered } from '../text/bounded-cache';
import { unitPieces } from './units/stated-units';

/** What stands below the commune of an address, in its own words, and the name of the commune. */
export interface PlaceWords {
  /** House, street and hamlets, each for itself. */
  readonly own: readonly string[];
  /** The commune's name without its kind, as written with its kind. */
  readonly communeName?: string;
}

const PARTS = /[,;|]|\s[-–—]\s|(?<=\p{L}{2})\s?[-–—]\s/u;

/**
 * Parts an address at its commas and, where an office writes none, before the words for a hamlet and for a unit: `Số 78 đường Minh Khai Tổ DP
 * số 2 P.Kinh Bắc`. What stands behind the first unit is units.
 */
export const placeWords: (text: string) => PlaceWords = remembered((text) => {
  const pieces = withoutOldNumber(withShortRoads(text))
    .split(PARTS)
    .flatMap(unitsApart)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const read = pieces.map((piece, at) => longHamlet(piece, pieces[at + 1]));
  const units = read.filter((piece) => UNIT.test(piece));
  const firstUnit = read.findIndex((piece, at) => at > 0 && UNIT.test(piece));
  const own = read.filter(
    (piece, at) => firstUnit < 0 || at < firstUnit || (STARTS_WITH_NUMBER.test(piece) && !UNIT.test(piece)),
  );
  return { own: own.flatMap(hamletsApart), communeName: communeNameIn(units) ?? bareCommune(pieces) };
});

/** `Tỉnh Lộ 10` is a road and no province; offices write `TL10` too. */
const ROADS =
  /(?<![\p{L}\d])(?:(tỉnh|tinh)|(quốc|quoc)|(?:hương|huong))\s+(?:lộ|lo)\s+(?=\d)|(?<![\p{L}\d])(tl|ql|hl)\.?\s?(?=\d)/giu;

const withShortRoads = (text: string): string =>
  text.replace(ROADS, (_, province?: string, nation?: string, short?: string) => {
    if (short !== undefined) return `${short.toUpperCase()} `;
    return province !== undefined ? 'TL ' : nation !== undefined ? 'QL ' : 'HL ';
  });

/** `970/3 Nguyễn Kiệm (số cũ 102/13)`: the number before a street was numbered anew. */
const withoutOldNumber = (text: string): string => (text.includes('(') ? text.replace(OLD_NUMBER, '') : text);
const OLD_NUMBER = /\s*\((?:số|so)\s+(?:cũ|cu)[^)]*\)/giu;

const UNIT =
  /^(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh|phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh)\s|^(?:p|x|tt|q|h|tx|tp|t\.?p|t)\.|^(?:[pq])\d|^(?:TT|TX|TP|P|X|Q|H)\s(?=\p{Lu})/iu;

/** Whether a part begins with a unit's word: a street may (`Xã Đàn`), so that the first part of an address tells nothing by itself. */
export const beginsWithUnit = (part: string): boolean => UNIT.test(part);

const STARTS_WITH_NUMBER = /^\d/;

/** A street may have a unit's word in its name: `phố Xã Đàn`. */
const STREET_BEFORE = /(?:^|\s)(?:đường|phố|duong|pho|ngõ|ngo)$/iu;

function unitsApart(segment: string): readonly string[] {
  const apart: string[] = [];
  for (const piece of unitPieces(segment)) {
    const last = apart.at(-1);
    if (last !== undefined && STREET_BEFORE.test(last)) apart[apart.length - 1] = `${last} ${piece}`;
    else apart.push(piece);
  }
  return apart;
}

/** `T. Hạ` before a commune, and `T.3`, with its whole word: behind the commune a province is written so. */
function longHamlet(piece: string, next = ''): string {
  if (!COMMUNE.test(next) && !/^t\.\s?\d/iu.test(piece)) return piece;
  return piece
    .replace(/^t\.\s?/iu, 'thôn ')
    .replace(/^x\.\s?/iu, 'xóm ')
    .replace(/^ban(?=\s\p{L})/iu, 'bản');
}

const COMMUNE = /^(?:x|p|tt)\.|^(?:xã|phường|thị trấn|xa|phuong|thi tran)\s/iu;

/** Words for a hamlet inside a segment, behind a house and its street; `Liên Khu` and `Phân Khu` are streets. */
const HAMLET_WORD =
  /(?<!(?:liên|lien|phân|phan))\s+(?=(?:thôn|xóm|ấp|buôn|bản|khóm|khối|khu phố|khu dân cư|khu|tổ dân phố|tổ dp|tổ số|tổ|tdp|thon|xom|khom|khu pho|to dan pho|to dp)\s+(?:số\s+)?[\p{L}\d]|(?:kp\.?\s?|(?:to|ap)\s)\d)/iu;

const HAMLET_FIRST =
  /^(?:thôn|xóm|ấp|buôn|bon|bản|làng|khóm|khối|khu|tổ|tdp|thon|xom|ap|buon|khom|khoi|to|kp|[takx]\.)(?:\s|\.|\d|$)/iu;

/** House and street, then the hamlet; a name of a hamlet is left whole. */
function hamletsApart(piece: string): readonly string[] {
  if (HAMLET_FIRST.test(piece)) return [piece];
  const at = piece.search(HAMLET_WORD);
  return at <= 0 ? [piece] : [piece.slice(0, at).trim(), piece.slice(at).trim()];
}

/** `Bản Co Nhừ, Vân Hồ`: behind a hamlet, and last, a name that says nothing of its kind is the commune's, in lists of a district. */
function bareCommune(pieces: readonly string[]): string | undefined {
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined || !HAMLET_FIRST.test(before)) return undefined;
  return BARE_NAME.test(last) && !HAMLET_FIRST.test(last) && !UNIT.test(last) ? last : undefined;
}

const BARE_NAME = /^\p{Lu}[\p{L}’']*(?:\s\p{L}[\p{L}’']*){1,3}$/u;

/** The last unit that is a commune by its kind: before it rooms are written `P. 12`. */
function communeNameIn(units: readonly string[]): string | undefined {
  for (const unit of [...units].reverse()) {
    const { name, types } = readUnitWords(unit);
    if (types.some((type) => mayStandAt(type, 'commune'))) return name;
  }
  return undefined;
}
