import { enterpriseNameParts } from './enterprise-name';

/** What tells an enterprise by its name, without marks. */
const essence = (name: string): unknown => {
  const { activities, isGroup, keys, numerals, unitKind, unitName } = enterpriseNameParts(name);
  return { activities, isGroup, plain: keys.plain, numerals, unitKind, unitName: unitName?.toLowerCase() };
};
const essenceWithForm = (name: string): unknown => [enterpriseNameParts(name).legalForm, essence(name)];

describe('spellings of one name', () => {
  it.each([
    // Numbers and capitals
    ['Công ty TNHH Cẩm Vi', 'CÔNG TY TNHH CẨM VI'],
    ['Công ty TNHH Cẩm Vi', 'Công ty TNHH CẨM VI'],
    ['DNTN Ngân Xi', 'DNTN NGÂN XI'],
    ['Công ty TNHH Hoàng Long IV', 'CÔNG TY TNHH HOÀNG LONG IV'],
    ['Công ty TNHH Hoàng Long 7', 'cong ty tnhh hoang long vii'],
    ['Công ty CP Xây dựng số VI', 'CÔNG TY CP XÂY DỰNG SỐ 6'],
    ['Công ty CP Xây lắp IX', 'CÔNG TY CP XÂY LẮP 9'],
    ['Công ty Xây dựng III', 'Công ty Xây dựng 3'],
    ['Công ty TNHH Thương mại VI', 'Công ty TNHH Thương mại 6'],
    ['Công ty TNHH Hoàng Long số V', 'Công ty TNHH Hoàng Long số 5'],
    // What stands in front
    ['Công ty TNHH An Phát', 'Tên công ty: Công ty TNHH An Phát'],
    ['Công ty TNHH An Phát', '1. Công ty TNHH An Phát'],
    ['Công ty TNHH An Phát', 'Đơn vị: Cty TNHH An Phát'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (Cty TNHH Hoàng Gia cũ)'],
    // Letters for words
    ['Công ty TNHH Giáo dục và Đào tạo An Phát', 'Công ty TNHH GD&ĐT An Phát'],
    ['Công ty TNHH Thiết bị Y tế An Phát', 'Công ty TNHH TBYT An Phát'],
    ['Công ty TNHH Chế biến Thủy sản An Phát', 'Công ty TNHH CBTS An Phát'],
    ['Công ty TNHH Giao nhận Vận tải An Phát', 'Công ty TNHH GN VT An Phát'],
    ['Công ty TNHH An Phát Việt Nam', 'Công ty TNHH An Phát VN'],
    ['Công ty TNHH An Phát Việt Nam', 'Công ty TNHH An Phát (VN)'],
    ['Công ty cổ phần An Phát', 'Cty cphần An Phát'],
    // A first word by its letters and a dot
    ['Công ty TNHH Th.mại và D.vụ Hoa Sen', 'Công ty TNHH Thương mại và Dịch vụ Hoa Sen'],
    ['CÔNG TY TNHH TH. MẠI HOA SEN', 'Công ty TNHH TM Hoa Sen'],
    ['Công ty CP Đ.tư X.dựng Hoa Sen', 'Công ty CP Đầu tư Xây dựng Hoa Sen'],
    ['Cty C.phần V.tải Hoa Sen', 'Công ty CP Vận tải Hoa Sen'],
    // Kinds of companies before the form
    ['Công ty Chứng khoán CP Hoa Sen', 'Công ty CP Chứng khoán Hoa Sen'],
    ['Chứng khoán CP Hoa Sen', 'Công ty CP Chứng khoán Hoa Sen'],
    ['Công ty Bảo hiểm CP Hoa Sen', 'Công ty CP Bảo hiểm Hoa Sen'],
    // Written together, and what is said of it
    ['Công ty CP ĐTPT Hoa Sen', 'Công ty CP Đầu tư và Phát triển Hoa Sen'],
    ['Tổng CTCP Hoa Sen', 'Tổng công ty cổ phần Hoa Sen'],
    ['Công ty CP TVTK XD Hoa Sen', 'Công ty CP Tư vấn Thiết kế Xây dựng Hoa Sen'],
    ['Công ty TNHH CNTT Hoa Sen', 'Công ty TNHH Công nghệ Thông tin Hoa Sen'],
    ['Công ty TNHH XSKT Hoa Sen', 'Công ty TNHH Xổ số kiến thiết Hoa Sen'],
    ['Công ty CP Hoa Sen - Kho 2', 'Kho 2 - Công ty CP Hoa Sen'],
    ['HTXNN Hoa Sen', 'HTX NN Hoa Sen'],
    ['HTX NN DVTH Hoa Sen', 'Hợp tác xã nông nghiệp dịch vụ tổng hợp Hoa Sen'],
    ['VP ĐD Công ty CP Hoa Sen', 'Văn phòng đại diện Công ty CP Hoa Sen'],
    ['Công ty CP Hoa Sen - đã giải thể', 'Công ty CP Hoa Sen'],
    ['Công ty CP Hoa Sen – tạm ngừng hoạt động', 'Công ty CP Hoa Sen'],
    // Members
    ['Công ty TNHH một thành viên An Phát', 'CTY TNHH 01 THÀNH VIÊN AN PHÁT'],
    ['Công ty TNHH một thành viên An Phát', 'Công ty TNHH MTV An Phát'],
    ['Công ty TNHH một thành viên An Phát', 'Cty TNHH-1TV An Phát'],
    ['Công ty TNHH một thành viên An Phát', 'C.ty T.N.H.H M.T.V An Phát'],
    ['Công ty TNHH một thành viên An Phát', 'Công ty TNHHMTV An Phát'],
    ['Công ty TNHH một thành viên An Phát', 'Công ty TNHH An Phát (một thành viên)'],
    ['Công ty TNHH một thành viên An Phát', 'Công ty TNHH Nhà nước MTV An Phát'],
    ['Công ty TNHH hai thành viên trở lên An Phát', 'Công ty TNHH 02 thành viên An Phát'],
    // Banks
    ['Ngân hàng TMCP Á Âu', 'Ngân hàng Thương mại Cổ phần Á Âu'],
    ['Ngân hàng TMCP Á Âu', 'NH TMCP Á ÂU'],
    ['Ngân hàng TMCP Á Âu', 'NHTM CP Á Âu'],
    ['Ngân hàng TNHH MTV Á Âu', 'Ngân hàng TNHH một thành viên Á Âu'],
    // Letters
    ['Công ty TNHH A.B.K', 'Công ty TNHH ABK'],
    ['Công ty TNHH A.B.K', 'Cty TNHH A. B. K.'],
    ['Công ty TNHH A.B.K', 'Công ty TNHH A B K'],
    ['Công ty TNHH Thép Đ.T.V', 'Công ty TNHH Thép ĐTV'],
    // The form at the end, in brackets, inside
    ['Công ty TNHH An Phát', 'An Phát - Công ty TNHH'],
    ['Công ty TNHH An Phát', 'Công ty An Phát (TNHH)'],
    ['Công ty TNHH An Phát', 'An Phát (Công ty trách nhiệm hữu hạn)'],
    ['Công ty TNHH An Phát', 'Công ty (TNHH) An Phát'],
    ['Công ty cổ phần An Phát', 'Công ty An Phát CP'],
    ['Công ty cổ phần An Phát', 'Công ty An Phát (cổ phần)'],
    ['Công ty cổ phần An Phát', 'An Phát, CTCP'],
    ['Tổng công ty CP Thép An Phát', 'Tổng công ty Thép An Phát - CTCP'],
    ['Doanh nghiệp tư nhân Sao Mai', 'Sao Mai (DNTN)'],
    ['Hợp tác xã Phú Hòa', 'Phú Hoà - HTX'],
    ['Công ty Luật TNHH An Phát', 'Công ty TNHH Luật An Phát'],
    ['Công ty Luật TNHH MTV An Phát', 'Công ty TNHH một thành viên Luật An Phát'],
    ['Công ty Luật hợp danh An Phát', 'Công ty hợp danh Luật An Phát'],
    // Other names beside it
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (tên cũ: Công ty TNHH Minh Tâm)'],
    ['Công ty TNHH An Phát', 'CÔNG TY TNHH AN PHÁT (TEN CU: CONG TY TNHH (MTV) MINH TAM)'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát - trước đây là DNTN Minh Tâm'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (được đổi tên từ Công ty CP Minh Tâm)'],
    ['Công ty TNHH An Phát', 'Công ty CP Minh Tâm (nay là Công ty TNHH An Phát)'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát [tên viết tắt: APCO]'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (AN PHAT CO., LTD)'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (đã giải thể)'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (cũ)'],
    // Lines of business
    ['HTX Dịch vụ Nông nghiệp An Phát', 'HTX DVNN An Phát'],
    ['Công ty TNHH Thương mại và Dịch vụ An Phát', 'Công ty TNHH TM & DV An Phát'],
    ['Công ty TNHH Thương mại và Dịch vụ An Phát', 'CONG TY TNHH TM VA DV AN PHAT'],
    ['Công ty TNHH Thương mại và Dịch vụ An Phát', 'Công ty TNHH TMDV An Phát'],
    ['Công ty TNHH Thương mại Dịch vụ An Phát', 'Cty TNHH TM-DV An Phát'],
    ['Công ty TNHH An Phát Thương mại và Dịch vụ', 'Công ty TNHH An Phát TM và DV'],
    ['Công ty CP Đầu tư An Phát', 'Công ty CP ĐT An Phát'],
    ['Công ty CP Đầu tư và XNK An Phát', 'CTCP ĐT & Xuất nhập khẩu An Phát'],
    ['CONG TY CP DAU TU AN PHAT', 'CTCP DT AN PHAT'],
    ['CONG TY CP DAU TU XAY DUNG AN PHAT', 'CTCP DTXD AN PHAT'],
    ['Công ty CP Thương mại An Phát', 'CÔNG TY CPTM AN PHÁT'],
    ['Công ty TNHH Nhựa An Phát Sản xuất', 'Công ty TNHH Nhựa An Phát SX'],
    ['Công ty CP Khoáng sản và Xi măng An Phát', 'CTCP Khoáng sản & Xi măng An Phát'],
    ['Công ty TNHH Gỗ Minh và Dịch vụ', 'Công ty TNHH Gỗ Minh và DV'],
    // Places
    ['Công ty CP Lương thực TP.HCM', 'Công ty CP Lương thực Thành phố Hồ Chí Minh'],
    ['Công ty CP Thương mại TP.HCM', 'Công ty CP Thương mại Thành phố Hồ Chí Minh'],
    ['Công ty CP Thương mại TPHCM', 'Công ty CP Thương mại TP Hồ Chí Minh'],
    ['Công ty CP Thương mại TP. Huế', 'Công ty CP TM Thành phố Huế'],
    // Groups
    ['Công ty cổ phần Tập đoàn Hòa An', 'Tập đoàn Hoà An'],
    ['Công ty TNHH Tập đoàn Hòa An', 'Công ty mẹ - Tập đoàn Hòa An'],
    ['Tập đoàn Hòa An', 'Tập đoàn Hòa An - Công ty cổ phần'],
    // Units
    ['Công ty TNHH ABC - Chi nhánh Hà Nội', 'Công ty TNHH ABC - CN Hà Nội'],
    ['Công ty TNHH ABC - Chi nhánh Hà Nội', 'Công ty TNHH ABC (CN HN)'],
    ['Công ty TNHH ABC - Chi nhánh Hà Nội', 'Công ty TNHH ABC - Chi nhánh tại Hà Nội'],
    ['Công ty TNHH ABC - Chi nhánh Hà Nội', 'CN Hà Nội - Công ty TNHH ABC'],
    ['Công ty TNHH ABC - Chi nhánh Hà Nội', 'Công ty TNHH ABC CN Hà Nội'],
    ['Công ty TNHH ABC - Chi nhánh Thành phố Hồ Chí Minh', 'CN TP.HCM - Cty TNHH ABC'],
    ['CONG TY TNHH ABC - CHI NHANH HA NOI', 'cong ty tnhh abc - cn ha noi'],
    ['cong ty tnhh abc - chi nhanh ha noi', 'chi nhanh cong ty tnhh abc tai ha noi'],
    ['Văn phòng đại diện Công ty TNHH ABC tại Huế', 'vp dai dien cong ty tnhh abc tai Huế'],
    ['Công ty CP ABC - Xí nghiệp Xây lắp 5', 'Xí nghiệp Xây lắp 5 - Công ty CP ABC'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (MST: 0100109106)'],
    ['Địa điểm kinh doanh số 2 - Công ty TNHH ABC', 'ĐĐKD số 2 - Cty TNHH ABC'],
  ])('%s = %s', (left, right) => {
    expect(essence(left)).toEqual(essence(right));
  });

  it.each([
    ['Công ty TNHH MTV An Phát', 'Công ty TNHH 01 thành viên An Phát'],
    ['Ngân hàng TMCP Á Âu', 'Ngân hàng Thương mại Cổ phần Á Âu'],
    ['Công ty TNHH An Phát', 'An Phát - Công ty TNHH'],
    ['Công ty cổ phần An Phát', 'Công ty An Phát (CP)'],
    ['Công ty Luật TNHH An Phát', 'Công ty TNHH Luật An Phát'],
    ['Công ty TNHH MTV An Phát', 'Công ty TNHH An Phát MTV'],
    ['Công ty hợp danh Luật An Phát', 'Công ty Luật hợp danh An Phát'],
  ])('%s and %s state one legal form', (left, right) => {
    expect(essenceWithForm(left)).toEqual(essenceWithForm(right));
  });
});

describe('names that stay apart', () => {
  it.each([
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát - CN Hà Nội'],
    ['Công ty TNHH An Phát - CN Hà Nội', 'Công ty TNHH An Phát - CN Đà Nẵng'],
    ['Công ty cổ phần Hòa An', 'Công ty cổ phần Tập đoàn Hòa An'],
    ['Công ty TNHH Hoàng Long V', 'Công ty TNHH Hoàng Long'],
    ['Công ty TNHH Hoàng Long VI', 'Công ty TNHH Hoàng Long VII'],
    ['Công ty TNHH A & B', 'Công ty TNHH AB'],
    ['Công ty TNHH TM An Phát', 'Công ty TNHH XD An Phát'],
    ['Công ty TNHH An Phát', 'Công ty TNHH An Phát (Hà Nội)'],
  ])('%s ≠ %s', (left, right) => {
    expect(essence(left)).not.toEqual(essence(right));
  });
});

describe('what is not what it looks like', () => {
  it.each([
    ['Công ty HD Bến Sen', 'company', [], 'HD Bến Sen', undefined],
    ['HD Bến Sen', undefined, [], 'HD Bến Sen', undefined],
    ['Công ty TNHH TP Sạch', 'limited', [], 'TP Sạch', undefined],
    ['Công ty TNHH SX TP Sạch', 'limited', ['sản xuất', 'thực phẩm'], 'Sạch', undefined],
    ['Công ty TNHH DT An Phát', 'limited', [], 'DT An Phát', undefined],
    ['Công ty CP ĐT CN Hà Nội', 'joint-stock', ['đầu tư'], 'CN Hà Nội', undefined],
    ['Công ty TNHH CN Foods', 'limited', [], 'CN Foods', undefined],
    ['Công ty TNHH Nhà Máy Xanh', 'limited', [], 'Nhà Máy Xanh', undefined],
    ['Công ty TNHH Tên Lửa', 'limited', [], 'Tên Lửa', undefined],
    ['Công ty TNHH Cũ Mà Mới', 'limited', [], 'Cũ Mà Mới', undefined],
    ['chi nhanh cong ty cp tai chinh abc', 'joint-stock', [], 'tai chinh abc', 'branch'],
    ['chi nhanh cong ty cp tai loc tai ha noi', 'joint-stock', [], 'tai loc', 'branch'],
    ['Chi nhánh Công ty CP Tài Lộc', 'joint-stock', [], 'Tài Lộc', 'branch'],
    ['Công ty TNHH H & V', 'limited', [], 'H V', undefined],
    ['Công ty TNHH VTV Cab', 'limited', [], 'VTV Cab', undefined],
    ['Công ty An Phát CP Group', 'company', [], 'An Phát CP Group', undefined],
  ])('%s', (name, legalForm, activities, properName, unitKind) => {
    expect(enterpriseNameParts(name)).toMatchObject({ legalForm, activities, properName });
    expect(enterpriseNameParts(name).unitKind).toBe(unitKind);
  });

  it('tells of a note that was left out, and keeps the name without it', () => {
    const { text, findings } = enterpriseNameParts('Công ty TNHH An Phát (tên cũ: DNTN Minh Tâm)');
    expect(text).toBe('Công ty TNHH An Phát');
    expect(findings).toMatchObject([{ code: 'ENTERPRISE_NAME_NOTE', suggestion: 'Công ty TNHH An Phát' }]);
  });

  it('tells "&" in a proper name from "và", and neither of lines of business', () => {
    const connectiveOf = (name: string) => enterpriseNameParts(name).connective;
    expect(connectiveOf('Công ty TNHH An & Phát')).toBe('&');
    expect(connectiveOf('Công ty TNHH An và Phát')).toBe('và');
    expect(connectiveOf('Công ty TNHH TM & DV An Phát')).toBeUndefined();
    expect(connectiveOf('Công ty TNHH Khoáng sản & Xi măng An Phát')).toBeUndefined();
  });
});
