import type { EntityDeclaration } from '../declaration/entity-declaration';
import { nameAndBirthAlone } from './comparing/name-and-birth-alone';
import { alignNames } from './comparing/align-names';
import { communeComparator, hamletComparator } from '../address/by-words/place-agreement';
import { PERSON_ATTRIBUTES } from './person-attributes';
import {
  givenNameComparator,
  middleNameComparator,
  plainNameComparator,
  surnameComparator,
} from './comparing/person-comparators';
import { birthDateComparator } from './comparing/birth-date-agreement';
import { PERSON_IDENTIFIERS } from './person-identifiers';
import { PERSON_BLOCKING_KEYS } from './person-blocking-keys';
import { PERSON_MODEL } from './person-model';
import { numberSlip } from './comparing/vetoes/when-a-number-is-a-slip';
import { areBornAsTwins, areBoundByNumber, areSurelyOnePerson, saysTheSame } from './comparing/surely-one-person';
import {
  otherBirthDate,
  otherDeath,
  otherGivenName,
  otherMiddleName,
  otherSurname,
  siblings,
} from './comparing/vetoes/person-vetoes';
import {
  bareNameAndBirthSlip,
  nameOfOtherHamlet,
  noNameNoNumber,
  otherSurnameAndBirth,
} from './comparing/vetoes/too-little-to-join';
import { otherCardFewerWords, otherFinalLetter } from './comparing/vetoes/may-be-the-twin';
import { otherParents, otherSpouse } from './comparing/vetoes/other-family';
import { oneNumberTwoPersons } from './comparing/vetoes/one-number-two-persons';
import { personalNumbersComparator } from './reading/personal-numbers';
import { contradictsPersonName } from './comparing/stated-name-contradicts';
import { marksOfPerson } from './marks-of-person';
import { PERSON_RELATIONS, personRelations } from './person-relations';
import { PERSON_RECOLLECTION } from './person-earlier-versions';
import { standardisePerson } from './standardise-person';

export const person: EntityDeclaration = Object.freeze<EntityDeclaration>({
  entity: 'person',
  collection: 'persons',
  titleVi: 'Người dân',
  titleEn: 'Person',
  attributes: PERSON_ATTRIBUTES,
  identifiers: PERSON_IDENTIFIERS,
  placedBy: ['permanentAddress', 'currentAddress'],
  standardise: standardisePerson,
  recollection: PERSON_RECOLLECTION,
  standardiserVersion: 'person-11',
  blockingKeys: PERSON_BLOCKING_KEYS,
  model: PERSON_MODEL,
  alignments: { 'name-words': alignNames },
  comparators: {
    surname: surnameComparator,
    'middle-name': middleNameComparator,
    'given-name': givenNameComparator,
    'birth-date': birthDateComparator,
    'personal-numbers': personalNumbersComparator,
    'plain-name': plainNameComparator,
    communes: communeComparator,
    hamlets: hamletComparator,
  },
  predicates: {
    'other-given-name': otherGivenName,
    'other-middle-name': otherMiddleName,
    'other-surname': otherSurname,
    'other-birth-date': otherBirthDate,
    'name-and-birth-alone': nameAndBirthAlone,
    'other-surname-and-birth': otherSurnameAndBirth,
    'no-name-no-number': noNameNoNumber,
    'bare-name-and-birth-slip': bareNameAndBirthSlip,
    'name-of-other-hamlet': nameOfOtherHamlet,
    'other-final-letter': otherFinalLetter,
    'other-card-fewer-words': otherCardFewerWords,
    'one-number-two-persons': oneNumberTwoPersons,
    'other-death': otherDeath,
    siblings,
    'other-parents': otherParents,
    'other-spouse': otherSpouse,
    'number-slip': numberSlip,
    'bound-by-number': areBoundByNumber,
    'says-the-same': saysTheSame,
    'born-as-twins': areBornAsTwins,
    'surely-one-person': areSurelyOnePerson,
  },
  relations: PERSON_RELATIONS,
  statedRelations: personRelations,
  contradictsName: contradictsPersonName,
  marksOf: marksOfPerson,
  titleOf: (attributes) => (typeof attributes.fullName === 'string' ? attributes.fullName : ''),
});
