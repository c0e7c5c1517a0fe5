import { foldDiacritics } from '../text/fold-diacritics';

/** What signs of shops begin with. */
const KINDS_OF_SHOPS = wordsOf(
  'cửa hàng,cửa hiệu,quán,tiệm,tạp hóa,bách hóa,nhà hàng,nhà nghỉ,nhà trọ,nhà thuốc,quầy thuốc,hiệu thuốc,đại lý,xưởng,cơ sở,gara,ga ra,lò,shop,salon,' +
    'sạp,ki ốt,kiốt,cà phê,cafe,karaoke,phòng khám,phòng trọ,thu mua,hớt tóc,cắt tóc,giặt là,giặt ủi,sửa xe,rửa xe,sửa chữa,may đo,hủ tiếu,bún,phở,cơm,trà sữa,' +
    'photocopy,internet,bida,bi a,spa,siêu thị,điện thoại,vật liệu xây dựng,vựa,trại,trang trại,hiệu,hàng ăn,ăn uống,giải khát,massage,homestay',
);
/** … and what they say of the trade beside. */
const TRADES_OF_SHOPS = wordsOf(
  'ô tô,xe máy,xe đạp,bánh mì,bánh kẹo,thời trang,quần áo,giày dép,mộc,giấy,nhôm kính,cơ khí,sắt thép,hàn,may,điện tử,điện lạnh,điện nước,điện dân dụng,' +
    'vàng bạc,mỹ phẩm,tóc,nhậu,ăn,nước,hải sản,thực phẩm,rau quả,trái cây,nông sản,phân bón,thuốc,thuốc tây,thức ăn chăn nuôi,gạo,thịt,cá,sữa,hoa tươi,' +
    'văn phòng phẩm,sách,máy tính,nội thất,xăng dầu,gas,bia,rượu,dịch vụ,thương mại,kinh doanh,sản xuất,buôn bán,bán lẻ,tổng hợp,phụ tùng,sơn,dừa,tiêu,cao su',
);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(foldDiacritics));
}

const WORDS = new Set([...KINDS_OF_SHOPS, ...TRADES_OF_SHOPS].flatMap((phrase) => phrase.split(' ')));
const LONGEST_KIND = 4;

/** Whether a name in A–Z begins like the sign of a shop: `QUAN COM NAM`. */
export function isShopSign(folded: string): boolean {
  const words = folded.split(' ');
  for (let length = Math.min(LONGEST_KIND, words.length - 1); length > 0; length--) {
    if (KINDS_OF_SHOPS.has(words.slice(0, length).join(' '))) return true;
  }
  return false;
}

/** The words of a sign that tell the shop from others of its trade: `NAM` of `QUAN COM NAM`. */
export const tellingWordsOfSign = (folded: string): readonly string[] =>
  folded.split(' ').filter((word) => word !== '' && !WORDS.has(word));

/** A sign without the words of the trade that it begins with, as written: `Nguyễn Thị Nga` of `Tiệm vàng Nguyễn Thị Nga`. */
export function afterTrade(name: string): string {
  const words = name.split(' ');
  const folded = words.map(foldDiacritics);
  if (!isShopSign(folded.join(' '))) return name;
  let at = 0;
  while (at < words.length - 1 && WORDS.has(folded[at] ?? '')) at++;
  return words.slice(at).join(' ');
}
