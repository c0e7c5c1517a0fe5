import { getMetadataStorage } from 'class-validator';

/** The members that a DTO's decorators speak of, in declared order. */
export function membersOf(dto: new () => object): readonly string[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return [...new Set(metadata.map(({ propertyName }) => propertyName))];
}
