/** Marks that stand beside a parcel wherever something names one: nobody is asked about them, and nothing is left out. */
export const marksOfLandParcel = ({ status }: Readonly<Record<string, unknown>>): readonly string[] =>
  typeof status === 'string' && status !== 'active' ? [status] : [];
