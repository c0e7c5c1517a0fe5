import type { FieldFault } from '@sogoc/kernel';
import { isAgencyCode, LONGEST_AGENCY_CODE } from '@sogoc/vietnam';

const NAME_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_CODE = 64;

const fault = (detail: string): readonly FieldFault[] => [{ pointer: '/code', code: 'invalid-code', detail }];

/** Of what is named by operators: systems, purposes, forms. */
export const isNameCode = (code: string): boolean => NAME_CODE.test(code) && code.length <= LONGEST_CODE;

export const nameCodeFaults = (code: string): readonly FieldFault[] =>
  isNameCode(code) ? [] : fault('Send small letters and digits with single hyphens between.');

/** Of an agency of the State. */
export const agencyCodeFaults = (code: string): readonly FieldFault[] =>
  isAgencyCode(code)
    ? []
    : fault(`Send groups of 0–9 and A–Z with dots between, at most ${LONGEST_AGENCY_CODE} characters.`);
