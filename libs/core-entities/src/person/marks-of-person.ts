/** Marks that stand beside a person wherever something names one: nobody is asked about them, and nothing is left out. */
export const marksOfPerson = ({ status }: Readonly<Record<string, unknown>>): readonly string[] =>
  status === 'deceased' || status === 'missing' ? [status] : [];
