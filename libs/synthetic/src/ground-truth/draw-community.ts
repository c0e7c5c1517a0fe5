import type { SeededRandom } from '../random/seeded-random';
import type { HardNonMatch } from '../shape/synthetic-world';
import { DIFFICULTIES, type Difficulty } from '../shape/difficulty';
import { drawEnterprises } from './enterprises/draw-enterprises';
import { drawHouseholds } from './people/draw-households';
import { HolderPool } from './parcels/draw-holders';
import { drawParcels } from './parcels/draw-parcels';
import type { Issuance } from './issuance';
import type { Commune } from '../places/place';
import { lookAlikesAmong, renumberedAmong } from './look-alikes';
import type { TrueEnterprise } from './enterprises/true-enterprise';
import type { TrueParcel } from './parcels/true-parcel';
import type { TruePerson } from './people/true-person';

/** All true things of one commune. */
export interface Community {
  readonly persons: readonly TruePerson[];
  readonly parcels: readonly TrueParcel[];
  readonly enterprises: readonly TrueEnterprise[];
  readonly hardNonMatches: readonly HardNonMatch[];
}

export interface CommunitySize {
  readonly persons: number;
  readonly parcels: number;
  readonly enterprises: number;
}

/** Draws a commune: households first, then the enterprises its people run, then the parcels both hold. */
export function drawCommunity(
  random: SeededRandom,
  issuance: Issuance,
  commune: Commune,
  size: CommunitySize,
  difficulty: Difficulty = DIFFICULTIES.usual,
): Community {
  const persons = drawHouseholds(random.fork('households'), issuance, commune, size.persons, difficulty);
  const { enterprises, hardNonMatches: names } = drawEnterprises(
    random.fork('enterprises'),
    issuance,
    commune,
    persons,
    size.enterprises,
    difficulty,
  );
  const pool = new HolderPool(persons, enterprises);
  const { parcels, hardNonMatches: land } = drawParcels(
    random.fork('parcels'),
    issuance,
    commune,
    pool,
    size.parcels,
    difficulty,
  );
  return {
    persons,
    enterprises,
    parcels,
    hardNonMatches: [...lookAlikesAmong(persons), ...names, ...land, ...renumberedAmong(parcels)],
  };
}
