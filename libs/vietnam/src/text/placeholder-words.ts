/** Version of all tables of placeholders: raise it with any of them. */
export const PLACEHOLDERS_VERSION = '2026-11-29';

/**
 * Words that stand for "no value" in any attribute, in full spelling; they are met without marks and in any case too. Source: values of
 * this kind in public fault reports and open data of registers, and what forms and spreadsheets write by themselves.
 */
export const PLACEHOLDER_WORDS: readonly string[] = (
  'null,none,nil,na,n a,nan,undefined,unknown,not available,not applicable,no data,test,xxx,xxxx,tbd,tba,tbc,value,ref,' +
  'không,không có,không rõ,không xác định,không biết,không tên,không nhớ,không có thông tin,không có dữ liệu,không cung cấp,' +
  'không khai,kxđ,kg rõ,kg có,kg biết,chưa cấp,không khai báo,không đọc được,không đọc rõ,từ chối cung cấp,không áp dụng,không có số,k có,k rõ,k,ko,ko có,ko rõ,ko biết,' +
  'chưa có,chưa rõ,chưa xác định,chưa cập nhật,chưa đặt tên,chưa có thông tin,chưa có số,chưa cung cấp,chưa khai,chưa biết,chưa nhập,nhập sau,' +
  'đang cập nhật,đang xác minh,đang bổ sung,chờ cập nhật,chờ bổ sung,cập nhật sau,bổ sung sau,vô danh,trống,bỏ trống,để trống,' +
  'như trên,vô gia cư,lang thang,sống lang thang,không rõ địa chỉ,chưa rõ địa chỉ,không có địa chỉ,không nơi cư trú,' +
  'không có nơi cư trú,không có nơi ở,không có chỗ ở,không nơi ở ổn định,không có nơi ở ổn định,không có nơi cư trú nhất định,' +
  'nt,n t,như thường trú,như địa chỉ thường trú,như hộ khẩu,như hktt,như hộ khẩu thường trú,theo hộ khẩu,cùng trên,cùng địa chỉ,' +
  'cùng địa chỉ trên,như địa chỉ trên,địa chỉ,đã chuyển đi,không có nhà,không có nhà ở,' +
  'không có nơi cư trú ổn định,chưa xác định được địa chỉ,không xác định được địa chỉ'
).split(',');
