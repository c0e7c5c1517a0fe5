/** People and places of the stories; all invented. */
export const MAI = { fullName: 'Trần Thị Mai', dateOfBirth: '1975-04-02', sex: 'female', nationalId: '079175000111' };
export const BAO = { fullName: 'Lê Quốc Bảo', dateOfBirth: '1981-09-17', sex: 'male', nationalId: '079081000222' };
export const LAN = { fullName: 'Phạm Ngọc Lan', dateOfBirth: '1979-12-05', sex: 'female', nationalId: '079179000333' };
export const HAI = { fullName: 'Đỗ Minh Hải', dateOfBirth: '1976-06-21', sex: 'male', nationalId: '079076000444' };

/** A plot of sheet 12 of one commune. */
export const plot = (
  parcelNumber: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: '12',
  parcelNumber,
  ...more,
});

/** The place of a plot in the maps, as another record names it. */
export const place = (parcelNumber: string, area?: number): Readonly<Record<string, unknown>> => ({
  ...plot(parcelNumber),
  ...(area === undefined ? {} : { area }),
});

type Person = typeof MAI;

/** Somebody as a land register names a holder. */
export const holder = ({ nationalId, fullName }: Person, more: Readonly<Record<string, unknown>> = {}) => ({
  scheme: 'national-id',
  value: nationalId,
  name: fullName,
  ...more,
});

/** Somebody as a business or civil register names a representative or relative. */
export const named = ({ nationalId, fullName }: Person, more: Readonly<Record<string, unknown>> = {}) => ({
  nationalId,
  fullName,
  ...more,
});
