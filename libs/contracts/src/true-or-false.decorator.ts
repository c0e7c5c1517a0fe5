import { IsIn } from 'class-validator';

/** A parameter of the query that is one or the other. */
export const IsTrueOrFalse = (): PropertyDecorator => IsIn(['true', 'false'], { message: 'Send true or false.' });
