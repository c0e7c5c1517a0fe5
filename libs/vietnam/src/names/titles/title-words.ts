/** Version of the lists of forms of address and notes. */
export const FORMS_OF_ADDRESS_VERSION = '2026-11-30';

/** In front of a holder's or householder's name; a form of address or a name follows (land registers: Circular 10/2024/TT-BTNMT, forms). */
export const HOUSEHOLD_WORDS: readonly string[] =
  'hộ gia đình,hộ gđ,hgđ,hộ,gia đình,gđ,chủ hộ,chủ sử dụng,chủ sử dụng đất,người đại diện,đại diện'.split(',');

/** What somebody is to another; a form of address may follow (`vợ là bà`). */
export const RELATION_TITLES: readonly string[] =
  'vợ là,chồng là,vợ,chồng,vc,quả phụ,mẹ đẻ,cha đẻ,bố đẻ,mẹ ruột,cha ruột,bố ruột,mẹ nuôi,cha nuôi,bố nuôi,mẹ,cha,bố,ông bà,bà ông,anh chị'.split(
    ',',
  );

/** Forms of address that with their marks are no family names. */
export const SURE_TITLES: readonly string[] = (
  'bà,cụ,cụ ông,cụ bà,chị,bác,thím,mợ,dì,ngài,đồng chí,bệnh nhân,người bệnh,sản phụ,bác sĩ,kỹ sư,luật sư,giáo sư,tiến sĩ,thạc sĩ,' +
  'quý ông,quý bà,liệt sĩ,bà mẹ việt nam anh hùng,bà mẹ vnah,mẹ việt nam anh hùng,mẹ vnah,bà mẹ anh hùng,mẹ anh hùng,linh mục,mục sư,đức cha,đại đức,thượng tọa,hòa thượng,ni trưởng,ni sư,ni cô,sư cô,sư thầy,tỳ kheo,tỳ kheo ni,tì kheo,sa di,sa di ni,' +
  'cô giáo,thầy giáo,giáo viên,ông cố,bà cố,cố ông,cố bà,nhạc sĩ,họa sĩ,ca sĩ,nghệ sĩ,điều dưỡng,' +
  // Military and police ranks (Law 16/1999/QH10 as amended, article 10) and titles of honour (Law 06/2022/QH15).
  'hạ sĩ,trung sĩ,thượng sĩ,binh nhất,binh nhì,thiếu úy,trung úy,thượng úy,đại úy,thiếu tá,trung tá,thượng tá,đại tá,' +
  'thiếu tướng,trung tướng,thượng tướng,đại tướng,chuẩn úy,thương binh,cựu chiến binh,nhà giáo ưu tú,nhà giáo nhân dân,' +
  'nghệ sĩ ưu tú,nghệ sĩ nhân dân,thầy thuốc ưu tú,thầy thuốc nhân dân,nghệ nhân ưu tú,nghệ nhân nhân dân,dược sĩ,kiến trúc sư,cử nhân'
).split(',');

/** Forms of address that are family or given names too: they go only from a name that is whole without them. */
export const UNSURE_TITLES: readonly string[] =
  'ông,ô,b,anh,cô,chú,cậu,thầy,em,cháu,bé,cố,nnt,mr,mrs,ms,miss,dr,bn,gs,pgs,ts,ths,bs,ks,ls'.split(',');

/** Notes about a person that stand behind a name, with or without brackets. */
export const NOTE_WORDS: readonly string[] = (
  'chết,đã chết,đã mất,mất,đã từ trần,từ trần,đã qua đời,qua đời,liệt sĩ,vợ,chồng,con,cha,mẹ,bố,em,anh,chị,chủ hộ,chủ sử dụng,chủ cũ,chủ mới,' +
  'đại diện,đại diện hộ,đại diện hộ gia đình,người đại diện,người thừa kế,đồng thừa kế,con trai,con gái,con dâu,con rể,ủy quyền,giám hộ,đồng sử dụng,đồng sở hữu,giám đốc,đã bán,đã chuyển nhượng,đã chuyển đi,thừa kế'
).split(',');
