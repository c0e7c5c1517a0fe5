export * from './address/address';
export * from './compile-entity';
export * from './entity-declaration';
export * from './entity-registry';
export { enterprise } from './enterprise/enterprise.declaration';
export { landParcel } from './land-parcel/land-parcel.declaration';
export { person } from './person/person.declaration';
export * from './policy';
export { FINDING_CATALOGUE as STRUCTURAL_FINDINGS } from './reading/finding-catalogue';
