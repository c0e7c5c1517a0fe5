/** How a canonical number of each scheme looks; other ways to write it are understood. */
export const FORMS_OF_SCHEMES: Readonly<Record<string, string>> = {
  'national-id': '12 digits',
  'id-card-9': '9 digits',
  passport: 'one or two letters and 6 to 8 digits',
  'tax-code':
    '10 digits, of a dependent unit 13 as 0123456789-001; of a person also the 12 digits of the personal number',
  'social-insurance': '10 digits',
  'health-insurance': '10 digits, or the 15 characters of a card',
  'parcel-code': '12 characters',
  'cadastral-triple': '{codeSet}/{communeCode}/{mapSeries}/{mapSheet}/{parcelNumber}',
  certificate: 'letters and digits of the serial',
};
