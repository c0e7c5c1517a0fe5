/** A column of a data set that tells groups apart, beside the commune. */
export interface OpenDataColumn {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

/** What is published of a collection: how many there are by commune and group. */
export interface OpenDataSet {
  readonly code: string;
  readonly entity: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly descriptionVi: string;
  readonly columns: readonly OpenDataColumn[];
  /** Of the EU's vocabulary of themes, which DCAT-AP asks for. */
  readonly theme: string;
}

const THEMES = 'http://publications.europa.eu/resource/authority/data-theme';

export const OPEN_DATA_SETS: readonly OpenDataSet[] = [
  {
    code: 'people-by-commune',
    entity: 'person',
    titleVi: 'Dân số theo xã, nhóm tuổi và giới tính',
    titleEn: 'People by commune, age band and sex',
    descriptionVi: 'Số người có nơi thường trú tại xã, theo nhóm tuổi mười năm và giới tính.',
    columns: [
      { name: 'age_band', vi: 'Nhóm tuổi', en: 'Age band' },
      { name: 'sex', vi: 'Giới tính', en: 'Sex' },
    ],
    theme: `${THEMES}/SOCI`,
  },
  {
    code: 'parcels-by-commune',
    entity: 'land-parcel',
    titleVi: 'Thửa đất theo xã và mục đích sử dụng',
    titleEn: 'Land parcels by commune and use',
    descriptionVi: 'Số thửa đất đang có hiệu lực tại xã, theo mục đích sử dụng thứ nhất.',
    columns: [{ name: 'land_use', vi: 'Mục đích sử dụng', en: 'Land use' }],
    theme: `${THEMES}/REGI`,
  },
  {
    code: 'enterprises-by-commune',
    entity: 'enterprise',
    titleVi: 'Doanh nghiệp theo xã và ngành nghề',
    titleEn: 'Enterprises by commune and line of business',
    descriptionVi: 'Số doanh nghiệp có trụ sở tại xã, theo hai chữ số đầu của mã ngành thứ nhất.',
    columns: [{ name: 'industry', vi: 'Ngành cấp 2 (VSIC)', en: 'Division of VSIC' }],
    theme: `${THEMES}/ECON`,
  },
];

export const openDataSet = (code: string): OpenDataSet | undefined =>
  OPEN_DATA_SETS.find((dataSet) => dataSet.code === code);
