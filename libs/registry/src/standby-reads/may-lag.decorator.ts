import { SetMetadata } from '@nestjs/common';

export const MAY_LAG = Symbol('MAY_LAG');

/** Calls that only read may be answered from a standby, a moment behind; to whoever wrote just now, with what he wrote. */
export const MayLag = (): MethodDecorator & ClassDecorator => SetMetadata(MAY_LAG, true);
