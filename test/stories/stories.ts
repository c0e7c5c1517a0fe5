import { allOfficesFollow } from './enterprises/all-offices-follow';
import { newRepresentative } from './enterprises/new-representative';
import { pinnedRepresentative } from './enterprises/pinned-representative';
import { adopted } from './people/adopted';
import { deathAndLaggard } from './people/death-and-laggard';
import { deathRevoked } from './people/death-revoked';
import { divorced } from './people/divorced';
import { foreignName } from './people/foreign-name';
import { guardianByPassport } from './people/guardian-by-passport';
import { keyCorrected } from './people/key-corrected';
import { laggardName } from './people/laggard-name';
import { missingAndBack } from './people/missing-and-back';
import { nameChanged } from './people/name-changed';
import { numberChanged } from './people/number-changed';
import { numberStated } from './people/number-stated';
import { passportRenewed } from './people/passport-renewed';
import { remarried } from './people/remarried';
import type { Story } from './story';

export const STORIES: readonly Story[] = [
  newRepresentative,
  allOfficesFollow,
  pinnedRepresentative,
  remarried,
  divorced,
  passportRenewed,
  numberChanged,
  numberStated,
  keyCorrected,
  nameChanged,
  laggardName,
  deathRevoked,
  deathAndLaggard,
  missingAndBack,
  adopted,
  guardianByPassport,
  foreignName,
];
