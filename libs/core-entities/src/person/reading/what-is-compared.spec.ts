import { PERSON_BLOCKING_KEYS } from '../person-blocking-keys';
import { standardisePerson } from '../standardise-person';

const read = (raw: Record<string, unknown>) => standardisePerson(raw, { observedAt: '2024-06-30', habits: {} });
const featureOf = (raw: Record<string, unknown>, feature: string): unknown => read(raw).features[feature];
const MARKED = { fullName: 'Lê Văn Hùng' };

describe('what matching compares of a person where the value says otherwise or nothing', () => {
  it.each([
    ['Sơn Thị Ly', 'SON THI LI'],
    ['Sơn Thị Pha Ly', 'SON THI PHA LI'],
    ['Mùa Thị Dợ', 'MUA THI DO'],
    ['Sơn Văn Hồ', 'SON VAN HO'],
    ['SON VAN HO', 'SON VAN HO'],
    ['Hồ Văn Sơn', 'HO VAN SON'],
    ['Hùng Văn Nguyễn', 'NGUYEN VAN HUNG'],
    ['HỊA TÒNG VĂN', 'TONG VAN HIA'],
    ['PỌM TOÒNG VĂN', 'TOONG VAN POM'],
    ['CỞ DÀNG THỊ', 'DANG THI CO'],
    ['MAI LÒ THỊ', 'LO THI MAI'],
    ['SẾNH TRÁNG A', 'TRANG A SENH'],
    ['NGỌC LÒ THỊ BÍCH', 'LO THI BICH NGOC'],
    ['Nguyễn Hoài Văn', 'NGUYEN HOAI VAN'],
    ['Trần Anh Thi', 'TRAN ANH THI'],
    ['Pọm Lò Vân', 'POM LO VAN'],
    ['Văn Hùng Nguyễn', 'NGUYEN VAN HUNG'],
    ['Huệ Nguyễn Diệu', 'NGUYEN DIEU HUE'],
    ['Ka Thị Nguyễn', 'KA THI NGUYEN'],
    ['H’ HEN NIÊ KDĂM', 'HHEN NIE KDAM'],
    ['H’ LAN NIÊ', 'HLAN NIE'],
    ["H' LAN NIÊ", 'HLAN NIE'],
    ['K’ BRÊU', 'KBREU'],
    ['Y’ Tông Niê', 'YTONG NIE'],
    ['Pu Pur Điêu', 'PU PUR DIEU'],
    ['Huỳnhf Văn Thắng', 'HUYNHF VAN THANG'],
    ['Lê Văn Quyeets', 'LE VAN QUYET'],
    ['Lê Văn Teos', 'LE VAN TEOS'],
    ['VO4 MINH THỦY', 'VO MINH THUY'],
    ['Nguyễn Thi5 Ngọc', 'NGUYEN THI NGOC'],
    ['Lê Văn An1', 'LE VAN AN1'],
    ['Bùi Ihị Thu Hóa', 'BUI THI THU HOA'],
    ['Miêu Th. Ngọc Anh', 'MIEU THI NGOC ANH'],
    ['Lê Vă Chín', 'LE VAN CHIN'],
    ['Phạm Văng Bứa', 'PHAM VAN BUA'],
    ['Lê Thu Hà', 'LE THU HA'],
    ['Lê Thế Hà', 'LE THE HA'],
    ['Y Thih Êban', 'Y THIH EBAN'],
    ['Ng. Thị Thắm', 'NGUYEN THI THAM'],
    ['Ng Thi Tham', 'NGUYEN THI THAM'],
    ['Tr. Văn Vương', 'TR VAN VUONG'],
    ['Ni sư Thích Nữ Diệu Liên', 'THICH DIEU LIEN'],
    ['Nguyễn Nữ Diệu Liên', 'NGUYEN NU DIEU LIEN'],
    ['Maria Nguyễn Thị Hoa', 'NGUYEN THI HOA'],
    ['Maria Lê', 'MARIA LE'],
    ['BoBo ThÞ NhÝ', 'BOBO THI NHI'],
    ['NquyÔn V¨n ChÝn', 'NQUYEN VAN CHIN'],
    ['Laâm Thò Sol', 'LAM THI SOL'],
    ['José García', 'JOSE GARCIA'],
    ['Đinh Văn Ríc', 'DINH VAN RIC'],
    ['Lê Khánh Ci', 'LE KHANH CI'],
    ['VÄ\u0083n VÄ\u0083n Trá»¥', 'VAN VAN TRU'],
    ['HoÃ\u00a0ng Thu Nga', 'HOANG THU NGA'],
    ['TRÁº§N QUANG VÅ©', 'TRAN QUANG VU'],
  ])('the name %s: %s', (fullName, name) => {
    expect(featureOf({ fullName }, 'name')).toBe(name);
  });

  it('a name without marks that is written short or with a slip stays one without marks', () => {
    expect(featureOf({ fullName: 'Ng Thj Tham' }, 'surname')).toEqual(['NGUYEN']);
    expect(featureOf({ fullName: 'Ng Thj Tham' }, 'middle')).toEqual(['THI']);
  });

  it.each([
    ['CON BÀ LÊ THỊ VY', 'LE THI VI'],
    ['CB NGUYỄN THI CẦM', 'NGUYEN THI CAM'],
    ['Con: bà Lan', undefined],
    ['Trẻ sơ sinh', undefined],
    ['Con Lê Thị Vy', undefined],
  ])('the mother in %s: %s, and no value', (fullName, mother) => {
    expect(featureOf({ fullName }, 'motherName')).toBe(mother);
    expect(read({ fullName }).attributes).toEqual({});
  });

  it.each([
    ['3/1/72', '1972-01-03', undefined],
    ['16/4/19', '2019-04-16', undefined],
    ['16/4/25', '1925-04-16', undefined],
    ['33056', '1990-07-02', undefined],
    ['19680600', '1968-06', undefined],
    ['05/25/1990', '1990-05-25', undefined],
    ['17/11/2024', '2024-11-17', undefined],
    ['17/11/2025', undefined, undefined],
    ['19680000', '1968', '1968'],
    ['197103150000', '1971-03-15', '1971-03-15'],
    ['hôm qua', undefined, undefined],
  ])('the birth date %s: %s, and the value is %s', (dateOfBirth, birthDate, value) => {
    expect(featureOf({ dateOfBirth }, 'birthDate')).toBe(birthDate);
    expect(read({ dateOfBirth }).attributes.dateOfBirth).toBe(value);
  });

  it.each<[string, { nationalId?: string; idCard9?: string; dateOfBirth?: string }, string | undefined]>([
    ['eleven digits without their 0', { nationalId: '58091669571' }, '058091669571'],
    ['eleven that begin with 0, without a birth year', { nationalId: '01180000123' }, undefined],
    ['the same, borne out by the birth year', { nationalId: '01180000123', dateOfBirth: '1980' }, '001180000123'],
    ['the same beside another birth year', { nationalId: '01180000123', dateOfBirth: '1981' }, undefined],
    ['twelve digits in the column of nine', { idCard9: '058091669571' }, '058091669571'],
    ['the same beside a personal number', { idCard9: '058091669571', nationalId: '001180000123' }, '001180000123'],
    ['nine digits', { nationalId: '225430109' }, undefined],
    ['a placeholder', { nationalId: '123456789' }, undefined],
  ])('the personal number from %s', (_, raw, number) => {
    expect(featureOf({ ...MARKED, ...raw }, 'nationalId')).toBe(number);
    expect(read(raw).identifiers.map(({ value }) => value)).toEqual(
      number === raw.nationalId && number !== undefined ? [number] : [],
    );
  });

  it.each([
    ['nine digits in the column of twelve', { nationalId: '225430109' }, '225430109'],
    ['the same beside a card', { nationalId: '225430109', idCard9: '225430100' }, '225430100'],
    ['eight digits that lost their 0', { idCard9: '12345987' }, '012345987'],
    ['a placeholder', { nationalId: '123456789' }, undefined],
  ])('the card of nine digits from %s', (_, raw, number) => {
    expect(featureOf(raw, 'idCard9')).toBe(number);
  });

  it('no number that its own record contradicts counts as sound', () => {
    const contradicted = { ...MARKED, sex: 'Nữ', nationalId: '58091669571' };
    expect(featureOf(contradicted, 'nationalId')).toBeUndefined();
    expect(featureOf(contradicted, 'doubtfulNationalId')).toBe('058091669571');
  });

  it.each<[string, object, readonly string[] | undefined]>([
    ['beside a hamlet alone', { text: 'Thôn Co Chàm', communeCode: '04051' }, ['04048']],
    ['beside its own name', { text: 'Bản Pồ Chải, Xã Lóng Luông', communeCode: '04051' }, ['04048']],
    ['beside the name of another', { text: 'Bản Pồ Chải, Xã Co Mạ', communeCode: '04051' }, ['~03781']],
    ['of no commune', { text: 'Thôn Co Chàm', communeCode: '99999' }, undefined],
  ])('the commune by a code without its code set %s', (_, permanentAddress, communes) => {
    const { features } = standardisePerson({ ...MARKED, permanentAddress }, { observedAt: '2019-06-30', habits: {} });
    expect(features.communes).toEqual(communes);
  });

  it('a flat stands for the street and number of its block', () => {
    const address =
      'Căn hộ A1-03-10, Chung cư Thái An 4, 277 Nguyễn Kiệm, Phường 11, Quận Gò Vấp, Thành phố Hồ Chí Minh';
    expect(featureOf({ ...MARKED, permanentAddress: address }, 'addressLines')).toEqual(['A1 3 10@THAI AN 4']);
  });

  it('who bears a foreign name meets the Vietnamese one beside it', () => {
    const keysOf = (raw: object): readonly string[] =>
      PERSON_BLOCKING_KEYS.find(({ name }) => name === 'name-letters+birth-year')?.values(
        read({ dateOfBirth: '12/10/1959', ...raw }).features,
      ) ?? [];
    const [known] = keysOf({ fullName: 'Trần Thị Ánh' });
    expect(keysOf({ fullName: 'CHAN THI-ANH', otherNames: ['TRAN THI ANH'] })).toContain(known);
  });
});
