import type { SeededRandom } from '../random/seeded-random';
import type { SourceProfile } from '../shape/source-profile';
import type { LegalForm, TrueEnterprise } from '../ground-truth/enterprises/true-enterprise';
import type { Attributes } from '../shape/synthetic-world';
import { addressView, placeAt, yearsBefore } from './address-view';
import { withoutUndefined } from './person-view';

/** Legal forms as registers print them. Source: Law on Enterprises 59/2020/QH14. */
const LEGAL_FORM_NAMES: Readonly<Record<LegalForm, string>> = {
  llc: 'Công ty TNHH',
  'single-member-llc': 'Công ty TNHH Một thành viên',
  'joint-stock': 'Công ty Cổ phần',
  private: 'Doanh nghiệp tư nhân',
  partnership: 'Công ty hợp danh',
  cooperative: 'Hợp tác xã',
};

/** `Công ty TNHH Thương mại Minh Phát`; a dependent unit has `Chi nhánh` or `Văn phòng đại diện` and its own name with it. */
function enterpriseNameOf(enterprise: TrueEnterprise): string {
  const name = `${LEGAL_FORM_NAMES[enterprise.legalForm]} ${enterprise.activity} ${enterprise.properName}`;
  if (enterprise.unit === 'enterprise') return name;
  const unit = enterprise.unit === 'branch' ? 'Chi nhánh' : 'Văn phòng đại diện';
  const { unitName } = enterprise;
  if (unitName === undefined) return `${unit} ${name}`;
  return unitName.startsWith('số') ? `${unit} ${unitName} - ${name}` : `${name} - ${unit} ${unitName}`;
}

/** All that could be known of an enterprise on a day, in canonical form. */
export function enterpriseView(
  enterprise: TrueEnterprise,
  day: string,
  profile: SourceProfile,
  random: SeededRandom,
): Attributes {
  const { unitsUnderParentCode = 0 } = profile;
  const underParent =
    unitsUnderParentCode > 0 && enterprise.parentTaxCode !== undefined && random.chance(unitsUnderParentCode);
  const behind = yearsBefore(day, profile.addressLagYears ?? 0);
  const inForce = enterprise.representatives.filter((representative) => representative.from <= behind);
  const representatives = inForce.length > 0 ? inForce.slice(-1) : enterprise.representatives.slice(0, 1);
  return withoutUndefined({
    taxCode: underParent ? enterprise.parentTaxCode : enterprise.taxCode,
    name: enterpriseNameOf(enterprise),
    foreignName: enterprise.foreignName,
    shortName: enterprise.shortName,
    legalForm: LEGAL_FORM_NAMES[enterprise.legalForm],
    status: enterprise.statusFrom <= day ? enterprise.status : 'active',
    registeredAddress: addressView(placeAt(enterprise.seats, behind), day, profile),
    legalRepresentatives: representatives.map(({ fullName, nationalId, title }) => ({ fullName, nationalId, title })),
    foundedOn: enterprise.foundedOn,
    phone: enterprise.phone,
    email: enterprise.email,
    industries: [...enterprise.industries],
    charterCapital: enterprise.charterCapital,
    parentTaxCode: enterprise.parentTaxCode,
  });
}
