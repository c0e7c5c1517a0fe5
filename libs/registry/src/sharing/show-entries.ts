import type { StoredAgency, StoredPurpose, StoredSystem } from '@sogoc/persistence';

/** The same without the members that are null. */
type Present<T> = { readonly [K in keyof T]: Exclude<T[K], null> };

export type ShownAgency = Pick<StoredAgency, 'code' | 'titleVi' | 'level'> & Partial<Present<StoredAgency>>;
export type ShownSystem = Pick<StoredSystem, 'code' | 'agency' | 'titleVi' | 'status'> & Partial<Present<StoredSystem>>;
export type ShownPurpose = Omit<StoredPurpose, 'titleEn' | 'whyNotNow'> & Partial<Present<StoredPurpose>>;

export const showAgency = ({ code, titleVi, titleEn, level, parent }: StoredAgency): ShownAgency => ({
  code,
  titleVi,
  ...(titleEn !== null && { titleEn }),
  level,
  ...(parent !== null && { parent }),
});

export const showSystem = (system: StoredSystem): ShownSystem => {
  const { code, agency, titleVi, titleEn, securityLevel, status } = system;
  return {
    code,
    agency,
    titleVi,
    ...(titleEn !== null && { titleEn }),
    ...(securityLevel !== null && { securityLevel }),
    status,
  };
};

export const showPurpose = (purpose: StoredPurpose): ShownPurpose => {
  const { code, titleVi, titleEn, citation, needsCase, needsUser, toldToSubject, whyNotNow } = purpose;
  return {
    code,
    titleVi,
    ...(titleEn !== null && { titleEn }),
    citation,
    needsCase,
    needsUser,
    toldToSubject,
    ...(whyNotNow !== null && { whyNotNow }),
  };
};
