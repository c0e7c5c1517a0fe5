/** Names that name nobody. `starts` and `then` are in full Vietnamese spelling; text without marks is met too. */
export interface NameShape {
  readonly vi: string;
  readonly en: string;
  /** First words, parted by commas. */
  readonly starts: string;
  /**
   * Forms of what may follow, each a regular expression over words parted by one blank; an empty one: nothing follows. `=word` is met with
   * its marks only, for words that without them are surnames (`vô`: Võ).
   */
  readonly then: readonly string[];
  /** Words with one of which such a name ends, parted by commas; absent for any. For first words that most names begin with. */
  readonly ends?: string;
}

const ANYTHING = '.+';
const UNKNOWN = '(chưa|không|ko|vô danh|vô gia cư|vô thừa nhận|lang thang|khoảng|trung niên|tâm thần|=lạ)( .*)?';

/**
 * Source: values of this kind in public fault reports of hospital, police and civil-status data (newborns are recorded under their mother until
 * they are named: Law on Civil Status 60/2014/QH13 art. 15 gives sixty days). General knowledge of medium confidence.
 */
export const PLACEHOLDER_NAME_SHAPES: readonly NameShape[] = [
  {
    vi: 'Trẻ chưa đặt tên',
    en: 'Newborns without a name',
    starts: 'trẻ,bé,cháu,em',
    then: [
      '(sơ|mới) sinh( .*)?',
      '(trai|gái)( .*)?',
      'ss( .*)?',
      '(con|của) (bà|chị|cô|mẹ|sản phụ|sp|ông|anh)( .*)?',
      '(chưa|không|vô danh|bị bỏ rơi|bỏ rơi|mồ côi|lang thang|song sinh|sinh đôi|sinh non)( .*)?',
      '\\d+ (ngày|tuần|tháng|tuổi)( .*)?',
    ],
  },
  {
    vi: 'Trẻ chưa đặt tên',
    en: 'Newborns without a name',
    starts: 'trẻ',
    then: ['', '(nam|nữ)( .*)?', 'em( (bị|chưa|không|sơ|mồ|lang|=vô) .*)?', '(con|cb) \\S+ \\S+.*'],
  },
  {
    vi: 'Trẻ chưa đặt tên',
    en: 'Newborns without a name',
    starts: '=cháu',
    then: ['(bà|ông|chị|anh|cô|mẹ) \\S+( .*)?'],
  },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'em,=cháu', then: ['(bé|em)( .*)?'] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: '=bé', then: ['', 'nam', 'nữ'] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'bé', then: ['\\d+( .*)?'] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: '=bé', then: ['của \\S+ \\S+.*'] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'sơ,mới', then: ['sinh( .*)?'] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'tss', then: ['', ANYTHING] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'ss', then: ['', '\\d+', '(con|cb)( .*)?'] },
  {
    vi: 'Trẻ chưa đặt tên',
    en: 'Newborns without a name',
    starts: 'baby,newborn,infant,neonate',
    then: ['', '(boy|girl|of|male|female|b o|\\d+)( .*)?'],
  },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'newborn,infant,neonate', then: [ANYTHING] },
  { vi: 'Trẻ chưa đặt tên', en: 'Newborns without a name', starts: 'new', then: ['born( .*)?'] },
  {
    vi: 'Trẻ chưa đặt tên',
    en: 'Newborns without a name',
    starts: 'thai',
    then: ['nhi (con|của|nam|nữ|\\d+)( .*)?', '(=lưu|=chết lưu)( .*)?', '\\d+ (tuần|tháng)( .*)?'],
  },
  {
    vi: 'Trẻ chưa đặt tên',
    en: 'Newborns without a name',
    starts: 'sinh,song',
    then: ['(đôi|ba|sinh) (\\d+|con|của|thứ|số)( .*)?'],
  },
  {
    vi: 'Con của ai đó',
    en: 'Somebody’s child',
    starts: 'con',
    then: [
      '',
      '((thứ|số) )?((\\d+|một|hai|ba|đầu|lòng|út|cả) )*(của )?(bà|chị|cô|mẹ|ông|anh|sản phụ|sp|thai phụ|vợ|chồng)( .*)?',
      '(của|trai|gái|nam|nữ|bé|thứ|số|út|cả|trưởng|nuôi)( .*)?',
      '\\S+ \\S+.*',
    ],
  },
  { vi: 'Con của ai đó', en: 'Somebody’s child', starts: 'cb,csp', then: ['\\S+ \\S+.*'] },
  { vi: 'Con của ai đó', en: 'Somebody’s child', starts: 'bt,bg', then: ['(con|cb|của) .+', '\\S+ \\S+ \\S+.*'] },
  { vi: 'Con của ai đó', en: 'Somebody’s child', starts: 'c', then: ['b \\S+ \\S+.*', 'sp \\S+.*'] },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'không,chưa,ko,k,kh',
    then: [
      '(rõ|xác định|xđ|nhận dạng|biết|có|nhớ|khai|cung cấp|cập nhật|đặt tên|tên|họ tên|thông tin|nêu|ghi|lai lịch|danh tính|đọc|nhập|thu thập|kê khai|làm|lấy)( .*)?',
    ],
  },
  { vi: 'Người chưa rõ danh tính', en: 'Persons who are not known', starts: 'không,có,chưa', then: [''] },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'vô',
    then: ['danh', 'danh (số \\S+|\\d+)', '(thừa nhận|gia cư)( .*)?'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: '=vô',
    then: ['(danh|chủ|thân nhân)( .*)?'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts:
      'bệnh nhân,bn,bệnh nhi,người bệnh,sản phụ,thai phụ,nạn nhân,hành khách,thí sinh,tử thi,thi thể,xác chết,xác,người,người mua,người mua hàng,đối tượng,khách,khách hàng,kh,công dân,học sinh,nhân viên',
    then: [
      '',
      '(=lạ|mới|lẻ|vãng lai|cấp cứu|ẩn danh|chết|\\d+|số \\S+|\\w)( .*)?',
      UNKNOWN,
      `(nam|nữ|nam giới|nữ giới|đàn ông|phụ nữ|trẻ em)( (\\d+|số \\S+|\\w|${UNKNOWN}))?`,
      'vô thừa nhận',
    ],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts:
      'nam,nữ,ông,bà,cụ,cụ ông,cụ bà,nam giới,nữ giới,đàn ông,phụ nữ,thanh niên,nam thanh niên,nữ thanh niên,nam bệnh nhân,nữ bệnh nhân',
    then: [UNKNOWN, '(số )?\\d+'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'nữ,=bà,=ông,=cụ,=ông =bà,=vợ,=chồng,=vợ =chồng,nam giới,nữ giới,mr,mrs,ms,miss,=bí =mật',
    then: [''],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'danh tính,lai lịch,ẩn danh,nặc danh',
    then: ['', ANYTHING],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'người',
    then: ['(nước ngoài|lao động|cao tuổi|mất tích|bị nạn|gặp nạn|khuyết tật|thứ (\\d+|nhất|hai|ba))( .*)?'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'từ',
    then: ['chối (khai|cung|nêu|trả|ghi)( .*)?', '=chối'],
  },
  { vi: 'Người chưa rõ danh tính', en: 'Persons who are not known', starts: 'tên', then: ['', '(chưa|không)( .*)?'] },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'một,có một',
    then: ['(người|nam|nữ|cụ|bé|cháu|bệnh nhân|thanh niên|phụ nữ|đàn ông)( .*)?'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'khuyết,giấu,dấu,xin giấu',
    then: ['(danh|tên)( .*)?'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'user,guest,customer,patient,passenger,admin,administrator,sample,error,người dùng',
    then: ['', '\\d+', '(name|no|number)( .*)?'],
  },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts: '=đã,=đã có',
    then: ['(chết|mất|từ trần|qua đời|chuyển|bán|ly hôn|cắt khẩu|xóa)( .*)?'],
  },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts: '=chết,=mất',
    then: ['', '(tích|năm|ngày|lưu)( .*)?'],
  },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts: 'mẹ,=bố,=cha',
    then: ['', '(cháu|bé|đẻ|ruột|nuôi|không|chưa|=đã)( (rõ|chết|mất|có|khai))?'],
  },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts: '=hộ',
    then: ['(nghèo|cận nghèo|chính sách|mới|vắng chủ)', '(ông|bà|ông bà)'],
  },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts: '=đồng',
    then: ['(sở hữu|sử dụng|thừa kế|chủ sở hữu|chủ sử dụng)'],
  },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts: '=các,=những',
    then: ['(người )?(đồng )?(thừa kế|sở hữu|sử dụng)', '(người con|con|chủ|hộ|thành viên)'],
  },
  { vi: 'Ghi chú thay cho tên', en: 'Remarks in place of a name', starts: '=nhiều', then: ['(người|chủ|hộ)( .*)?'] },
  {
    vi: 'Ghi chú thay cho tên',
    en: 'Remarks in place of a name',
    starts:
      '=cả nhà,=gia =đình,=tập =thể,=người =thừa =kế,=vắng =chủ,=đương =sự,=quân =nhân,=hủy,=không =dùng,=không =công =nhận',
    then: [''],
  },
  { vi: 'Chờ ghi sau', en: 'To be written later', starts: 'xác minh,=bổ sung,cập nhật', then: ['', 'sau( .*)?'] },
  {
    vi: 'Chờ ghi sau',
    en: 'To be written later',
    starts: '=nhập,=khai,=điền',
    then: ['(sau|lại|bổ sung)( .*)?', 'tên'],
  },
  {
    vi: 'Người chưa rõ danh tính',
    en: 'Persons who are not known',
    starts: 'anonymous,unknown,unidentified,unnamed,undefined,noname,nameless',
    then: ['', ANYTHING],
  },
  { vi: 'Người chưa rõ danh tính', en: 'Persons who are not known', starts: 'no', then: ['name( .*)?', 'data'] },
  { vi: 'Người chưa rõ danh tính', en: 'Persons who are not known', starts: 'john,jane', then: ['doe'] },
  {
    vi: 'Chờ ghi sau',
    en: 'To be written later',
    starts: 'đang,chờ,cần,sẽ',
    then: ['(cập nhật|xác minh|bổ sung|đặt tên|khai sinh)( .*)?'],
  },
  {
    vi: 'Nhãn của biểu mẫu',
    en: 'Labels of forms',
    starts: 'họ',
    then: ['tên', 'và tên', 'chữ đệm và tên', '(tên|và tên) (khai sinh|thường gọi|khác|đệm|chủ hộ|cha|mẹ)( .*)?'],
  },
  { vi: 'Nhãn của biểu mẫu', en: 'Labels of forms', starts: 'full', then: ['name'] },
  {
    vi: 'Nhãn của biểu mẫu',
    en: 'Labels of forms',
    starts: 'tên',
    then: ['họ', '(khai sinh|thường gọi|chủ hộ|khách hàng|kh)'],
  },
  {
    vi: 'Nhãn của biểu mẫu',
    en: 'Labels of forms',
    starts: 'fullname,name,=hộ dân,=hộ gia đình,người dân,cá nhân',
    then: [''],
  },
  {
    vi: 'Nhãn của biểu mẫu',
    en: 'Labels of forms',
    starts: '=chủ',
    then: ['(hộ|đất|nhà)( (cũ|mới|vắng|chưa|không)( .*)?)?', '=cũ', '=mới'],
  },
  {
    vi: 'Nhãn của biểu mẫu',
    en: 'Labels of forms',
    starts: 'chủ',
    then: ['(sử dụng|sử dụng đất|sở hữu)( (cũ|mới|vắng|chưa|không)( .*)?)?'],
  },
  { vi: 'Tên mẫu', en: 'Names of examples', starts: '=thử', then: ['', 'nghiệm( .*)?'] },
  {
    vi: 'Tên mẫu',
    en: 'Names of examples',
    starts: 'nguyễn,trần,lê,phạm',
    then: ['(văn|thị) (a|b|c|d|x|z)', '=vô danh'],
    ends: 'a,b,c,d,x,z,danh',
  },
];

/** Words that no person is called and that a whole name is nothing because of: `Nguyễn Văn Test`. */
export const TEST_WORDS: readonly string[] =
  'test,tester,testing,testuser,usertest,demo,dummy,fake,null,undefined,asdf,asd,qwerty,qwe,abc,abcd,xyz'.split(',');
