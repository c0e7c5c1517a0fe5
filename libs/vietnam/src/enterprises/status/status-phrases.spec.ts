import { parseEnterpriseStatus } from './enterprise-status';

describe('phrases of registries and of the tax office', () => {
  it.each([
    ['Doanh nghiệp đang hoạt động', 'active'],
    ['NNT đang hoạt động (đã được cấp GCN ĐKT)', 'active'],
    ['NNT đang hoạt động (được cấp thông báo MST)', 'active'],
    ['Hiện đang hoạt động', 'active'],
    ['Tình trạng: Đang kinh doanh', 'active'],
    ['Đã hoạt động trở lại', 'active'],
    ['Hoạt động bình thường', 'active'],
    ['DN CON HOAT DONG', 'active'],
    ['NNT đã chuyển cơ quan thuế quản lý', 'active'],
    ['NNT chưa hoạt động', 'active'],
    ['Khôi phục MST', 'active'],
    ['Đã được khôi phục', 'active'],
    ['Đang trong quá trình giải thể', 'dissolving'],
    ['NNT đang trong thời gian chấm dứt hiệu lực MST', 'dissolving'],
    ['Đang tiến hành đóng mã số thuế', 'dissolving'],
    ['Đang trong quá trình phá sản', 'bankrupt'],
    ['Bị đình chỉ hoạt động', 'suspended'],
    ['NNT ngừng hoạt động và đã đóng MST', 'dissolved'],
    ['NNT ngừng HĐ và đã đóng MST', 'dissolved'],
    ['Người nộp thuế ngừng hoạt động và đã hoàn thành thủ tục chấm dứt hiệu lực mã số thuế', 'dissolved'],
    ['Mã số thuế đã đóng', 'dissolved'],
    ['Đã đóng MST', 'dissolved'],
    ['Doanh nghiệp đã giải thể', 'dissolved'],
    ['Đã giải thể theo Quyết định số 12', 'dissolved'],
    ['Đã chấm dứt hoạt động', 'dissolved'],
    ['Ngừng hoạt động', 'dissolved'],
    ['NNT ngừng hoạt động nhưng chưa hoàn thành thủ tục đóng MST', 'dissolving'],
    ['NNT ngừng hoạt động nhưng chưa đóng MST', 'dissolving'],
    ['Đang làm thủ tục giải thể', 'dissolving'],
    ['Công ty đang chờ giải thể', 'dissolving'],
    ['Chờ giải thể', 'dissolving'],
    ['Đang làm thủ tục chấm dứt hoạt động', 'dissolving'],
    ['Bị thu hồi giấy chứng nhận ĐKDN', 'dissolving'],
    ['Đã bị sáp nhập', 'dissolving'],
    ['Tạm ngừng KD có thời hạn', 'suspended'],
    ['NNT tạm nghỉ kinh doanh có thời hạn', 'suspended'],
    ['Doanh nghiệp tạm ngừng kinh doanh từ ngày 01/02/2025 đến 31/01/2026', 'suspended'],
    ['Đang tạm ngừng HĐKD', 'suspended'],
    ['Ngừng kinh doanh có thời hạn', 'suspended'],
    ['NNT không hoạt động tại địa chỉ đã đăng ký', 'not-at-address'],
    ['Không còn hoạt động tại trụ sở', 'not-at-address'],
    ['NNT bỏ địa chỉ kinh doanh', 'not-at-address'],
    ['DN bỏ trốn', 'not-at-address'],
    ['Đang làm thủ tục phá sản', 'bankrupt'],
    ['Bị tuyên bố phá sản', 'bankrupt'],
    ['NNT chờ làm thủ tục phá sản', 'bankrupt'],
    ['00 - Đang hoạt động', 'active'],
    ['Còn HĐ', 'active'],
    ['Đã khôi phục MST', 'active'],
    ['Chờ đóng MST', 'dissolving'],
    ['Đăng ký tạm ngừng kinh doanh', 'suspended'],
    ['Không còn tồn tại', 'dissolved'],
    ['Operating', 'active'],
    ['Mới thành lập', 'active'],
    ['Terminated', 'dissolved'],
    ['Hết hạn tạm ngừng', undefined],
    ['Dự kiến giải thể', undefined],
    ['Đang hoạt động nhưng bỏ địa chỉ kinh doanh', undefined],
    ['Không hoạt động', undefined],
    ['Chưa giải thể', undefined],
  ])('%s: %s', (phrase, value) => {
    expect(parseEnterpriseStatus(phrase).value).toBe(value);
    expect(parseEnterpriseStatus(phrase.toUpperCase()).value).toBe(value);
    expect(parseEnterpriseStatus(phrase).findings).toHaveLength(value === undefined ? 1 : 0);
  });

  it('names the entry of the list that a phrase stands for', () => {
    expect(parseEnterpriseStatus('NNT ngừng hoạt động và đã đóng MST')).toMatchObject({ list: 'tax', code: '01' });
    expect(parseEnterpriseStatus('NNT chờ xác minh tình trạng hoạt động')).toMatchObject({ list: 'tax', code: '09' });
  });
});
