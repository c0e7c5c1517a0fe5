import { foldedOf, type NameWord } from './words/name-words';

/** Words for a trade as English names have them between the proper name and the legal form → as Vietnamese names have them before it (general knowledge). */
const TRADES: ReadonlyMap<string, string> = new Map(
  (
    'thương mại:TRADING,TRADE,COMMERCE,COMMERCIAL|dịch vụ:SERVICE,SERVICES|sản xuất:PRODUCTION,MANUFACTURING,MANUFACTURE,PRODUCING|' +
    'xây dựng:CONSTRUCTION|đầu tư:INVESTMENT|phát triển:DEVELOPMENT|vận tải:TRANSPORT,TRANSPORTATION|xuất nhập khẩu:IMPORT EXPORT,EXPORT IMPORT|' +
    'xuất khẩu:EXPORT|nhập khẩu:IMPORT|du lịch:TOURISM,TRAVEL|tư vấn:CONSULTING,CONSULTANCY,CONSULTANT|thiết kế:DESIGN|' +
    'kỹ thuật:TECHNICAL,ENGINEERING|công nghệ:TECHNOLOGY|công nghệ thông tin:INFORMATION TECHNOLOGY|công nghiệp:INDUSTRY,INDUSTRIAL,INDUSTRIES|' +
    'cơ khí:MECHANICAL,MECHANICS|bất động sản:REAL ESTATE|nông nghiệp:AGRICULTURE,AGRICULTURAL|nông sản:AGRICULTURAL PRODUCTS,AGRICULTURAL PRODUCT,FARM PRODUCE|' +
    'thủy sản:SEAFOOD,SEAFOODS,AQUATIC PRODUCTS,FISHERIES|lâm sản:FOREST PRODUCTS|khoáng sản:MINERAL,MINERALS|thực phẩm:FOOD,FOODS,FOODSTUFF|' +
    'dược phẩm:PHARMACEUTICAL,PHARMACEUTICALS|mỹ phẩm:COSMETIC,COSMETICS|may mặc:GARMENT,GARMENTS,APPAREL|dệt may:TEXTILE GARMENT,TEXTILE,TEXTILES|' +
    'in ấn:PRINTING|quảng cáo:ADVERTISING|truyền thông:MEDIA,COMMUNICATION,COMMUNICATIONS|giải pháp:SOLUTION,SOLUTIONS|phần mềm:SOFTWARE|' +
    'viễn thông:TELECOM,TELECOMMUNICATION,TELECOMMUNICATIONS|điện tử:ELECTRONIC,ELECTRONICS|nội thất:FURNITURE,INTERIOR|giáo dục:EDUCATION|' +
    'đào tạo:TRAINING|y tế:MEDICAL|môi trường:ENVIRONMENT,ENVIRONMENTAL|giao nhận vận tải:FORWARDING|kho vận:LOGISTICS|chế biến:PROCESSING|' +
    'bao bì:PACKAGING|vật liệu xây dựng:BUILDING MATERIALS,BUILDING MATERIAL,CONSTRUCTION MATERIALS|thiết bị:EQUIPMENT|vật tư:SUPPLIES|' +
    'hóa chất:CHEMICAL,CHEMICALS|nhà hàng:RESTAURANT|khách sạn:HOTEL|bảo vệ:SECURITY|nhựa:PLASTIC,PLASTICS|gỗ:WOOD,WOODEN,TIMBER|' +
    'xăng dầu:PETROLEUM|giấy:PAPER|thép:STEEL|cao su:RUBBER|giao nhận vận tải quốc tế:INTERNATIONAL LOGISTICS'
  )
    .split('|')
    .flatMap((row) => {
      const [vietnamese = '', english = ''] = row.split(':');
      return english.split(',').map((phrase) => [phrase, vietnamese] as const);
    }),
);
const LONGEST_PHRASE = 2;

/** How the legal forms of English names end. */
const ENGLISH_FORM = /(?:COMPANY|LIMITED|CORPORATION|LTD|JSC|STOCK CO|LLC)\.?$/;

export interface TradesAndName {
  /** Vietnamese, in the order of the English ones. */
  readonly activities: readonly string[];
  readonly rest: readonly NameWord[];
}

/**
 * `A NAM PACKAGING` of `A NAM PACKAGING COMPANY LIMITED` as what the Vietnamese name says: lines of business, then the proper name. `words` have
 * no legal form any more; `whole` is the text with it. Undefined where no English trade stands behind a name.
 */
export function takeEnglishTrades(words: readonly NameWord[], whole: string): TradesAndName | undefined {
  if (!ENGLISH_FORM.test(whole)) return undefined;
  const folded = foldedOf(words);
  const activities: string[] = [];
  let end = words.length;
  for (;;) {
    const joins = folded[end - 1] === 'AND' ? 1 : 0;
    const length = lengthOfTrade(folded, end - joins);
    if (length === 0) break;
    activities.unshift(TRADES.get(folded.slice(end - joins - length, end - joins).join(' ')) ?? '');
    end -= length + joins;
  }
  return activities.length === 0 ? undefined : { activities, rest: words.slice(0, end) };
}

/** Of one word before a trade nobody can tell whether it is a name by itself: `CN Foods`. */
const FEWEST_WORDS_OF_NAME = 2;

/** Words of the longest phrase that ends at a word, and before which a name still stands. */
function lengthOfTrade(folded: readonly string[], end: number): number {
  for (let length = Math.min(LONGEST_PHRASE, end - FEWEST_WORDS_OF_NAME); length > 0; length--) {
    if (TRADES.has(folded.slice(end - length, end).join(' '))) return length;
  }
  return 0;
}
