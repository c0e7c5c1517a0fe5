import { drawDate } from '../../random/calendar-days';
import { type EnterpriseContext, drawRepresentatives, drawSeats } from './draw-main-enterprise';
import { COMMUNES } from '../../places/communes';
import { drawMobile } from '../../random/draw-phone';
import type { TrueEnterprise } from './true-enterprise';

/** A branch or office: its parent's code with a three-digit ordinal, the parent's name with its own, mostly another seat. */
export function drawDependentUnit(context: EnterpriseContext, parent: TrueEnterprise, ordinal: number): TrueEnterprise {
  const { random, issuance } = context;
  const foundedOn = drawDate(random, parent.foundedOn, '2026-01-01');
  const commune = random.chance(0.25) ? random.pick(COMMUNES) : context.commune;
  const place = commune.name.replace(/^(Phường|Xã) /, '');
  const atParent = random.chance(0.1);
  const seats = atParent
    ? parent.seats.slice(-1).map((seat) => ({ ...seat, from: foundedOn }))
    : drawSeats(random, commune, foundedOn);
  const named = ordinal > 1 || random.chance(0.6);
  const { email, ...inherited } = parent;
  return {
    ...inherited,
    ...(email !== undefined && random.chance(0.3) ? { email } : {}),
    truth: issuance.label('enterprise'),
    taxCode: `${parent.taxCode}-${String(ordinal).padStart(3, '0')}`,
    parentTaxCode: parent.taxCode,
    unit: random.chance(0.75) ? 'branch' : 'office',
    ...(named ? { unitName: random.chance(0.7) ? place : `số ${ordinal}` } : {}),
    foundedOn,
    status: parent.status === 'active' && random.chance(0.9) ? 'active' : 'dissolved',
    statusFrom: drawDate(random, foundedOn, '2026-06-01'),
    seats,
    phone: random.chance(0.35) ? parent.phone : drawMobile(random),
    representatives: random.chance(0.4) ? parent.representatives : drawRepresentatives(context, foundedOn),
  };
}
