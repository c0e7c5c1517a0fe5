/** Decision 20/2020/QĐ-TTg: at most 35 characters, groups of 0–9 A–Z with dots between. */
const AGENCY_CODE = /^[0-9A-Z]+(\.[0-9A-Z]+)*$/;
export const LONGEST_AGENCY_CODE = 35;

/** Whether a text has the form of an identification code of an agency; who has which code only the list of agencies says. */
export const isAgencyCode = (text: string): boolean => AGENCY_CODE.test(text) && text.length <= LONGEST_AGENCY_CODE;
