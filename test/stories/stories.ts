import { adoptionAnnulled } from './civil-status/adoption-annulled';
import { birthYearCorrected } from './civil-status/birth-year-corrected';
import { lateBirth } from './civil-status/late-birth';
import { motherCorrected } from './civil-status/mother-corrected';
import { naturalised } from './civil-status/naturalised';
import { newNumberKnownToAThird } from './civil-status/new-number-known-to-a-third';
import { numbersOfTwinsSwapped } from './civil-status/numbers-of-twins-swapped';
import { oneNumberTwoChildren } from './civil-status/one-number-two-children';
import { redeterminationSetAside } from './civil-status/redetermination-set-aside';
import { twinDied } from './civil-status/twin-died';
import { twoNumbersOneCancelled } from './civil-status/two-numbers-one-cancelled';
import { auctioned } from './dealings/auctioned';
import { certificateAnnulled } from './dealings/certificate-annulled';
import { coOwnerBought } from './dealings/co-owner-bought';
import { contributedToCompany } from './dealings/contributed-to-company';
import { heirRefused } from './dealings/heir-refused';
import { householdToMembers } from './dealings/household-to-members';
import { plotsExchanged } from './dealings/plots-exchanged';
import { soldWhileMortgaged } from './dealings/sold-while-mortgaged';
import { allOfficesFollow } from './enterprises/all-offices-follow';
import { branchOutlives } from './enterprises/branch-outlives';
import { byRegistrationNumber } from './enterprises/by-registration-number';
import { divided } from './enterprises/divided';
import { foundedAnew } from './enterprises/founded-anew';
import { newRepresentative } from './enterprises/new-representative';
import { nextOwner } from './enterprises/next-owner';
import { nextShop } from './enterprises/next-shop';
import { pinnedRepresentative } from './enterprises/pinned-representative';
import { renamed } from './enterprises/renamed';
import { representedByPassport } from './enterprises/represented-by-passport';
import { secondShop } from './enterprises/second-shop';
import { adoptionAndLaggard } from './families/adoption-and-laggard';
import { adoptionDropped } from './families/adoption-dropped';
import { adoptionEnded } from './families/adoption-ended';
import { childOfTheDivorced } from './families/child-of-the-divorced';
import { deadByOne } from './families/dead-by-one';
import { divorceOnOneSide } from './families/divorce-on-one-side';
import { marriedAgain } from './families/married-again';
import { nextGuardian } from './families/next-guardian';
import { twoDaysOfDeath } from './families/two-days-of-death';
import { twoMarriages } from './families/two-marriages';
import { widowed } from './families/widowed';
import { branchMoved } from './firms/branch-moved';
import { convertedDissolvedNamesake } from './firms/converted-dissolved-namesake';
import { fatherAndSon } from './firms/father-and-son';
import { leftAndReturned } from './firms/left-and-returned';
import { threeConsolidated } from './firms/three-consolidated';
import { twoShopsOneNumber } from './firms/two-shops-one-number';
import { anotherZone } from './ground/another-zone';
import { boundaryCorrected } from './ground/boundary-corrected';
import { compensatedByAPlot } from './ground/compensated-by-a-plot';
import { mergedThenSplit } from './ground/merged-then-split';
import { sheetsOfMergedCommunes } from './ground/sheets-of-merged-communes';
import { splitAnnulled } from './ground/split-annulled';
import { certificateEach } from './holders/certificate-each';
import { certificateReissued } from './holders/certificate-reissued';
import { familyLand } from './holders/family-land';
import { heldByTheDead } from './holders/held-by-the-dead';
import { holderByTaxCode } from './holders/holder-by-tax-code';
import { holdersAtADate } from './holders/holders-at-a-date';
import { householdLand } from './holders/household-land';
import { knownThen } from './holders/known-then';
import { mortgageReleased } from './holders/mortgage-released';
import { saleUndone } from './holders/sale-undone';
import { shareSold } from './holders/share-sold';
import { twoCertificates } from './holders/two-certificates';
import { twoCertificatesTwoAreas } from './holders/two-certificates-two-areas';
import { cardOfNineDigits } from './numbers/card-of-nine-digits';
import { koreanName } from './numbers/korean-name';
import { missingByLaggard } from './numbers/missing-by-laggard';
import { numberWithItsTime } from './numbers/number-with-its-time';
import { passportTwiceRenewed } from './numbers/passport-twice-renewed';
import { sexRedetermined } from './numbers/sex-redetermined';
import { cameOf } from './parcels/came-of';
import { cameThroughDeleted } from './parcels/came-through-deleted';
import { numberGivenAgain } from './parcels/number-given-again';
import { partByEvent } from './parcels/part-by-event';
import { partRecovered } from './parcels/part-recovered';
import { partsTooLarge } from './parcels/parts-too-large';
import { renumbered } from './parcels/renumbered';
import { renumberedWithoutHolder } from './parcels/renumbered-without-holder';
import { shiftedNumbers } from './parcels/shifted-numbers';
import { wrongZone } from './parcels/wrong-zone';
import { adopted } from './people/adopted';
import { deathAndLaggard } from './people/death-and-laggard';
import { deathRevoked } from './people/death-revoked';
import { declarationRevoked } from './people/declaration-revoked';
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
import { dissolvedByOne } from './reorganised/dissolved-by-one';
import { householdToCompany } from './reorganised/household-to-company';
import { leftByAuthority } from './reorganised/left-by-authority';
import { mergedInto } from './reorganised/merged-into';
import { numberByAnother } from './reorganised/number-by-another';
import { oneOfTwoLeft } from './reorganised/one-of-two-left';
import { otherLegalForm } from './reorganised/other-legal-form';
import { restored } from './reorganised/restored';
import { tenDigitsBecameTwelve } from './reorganised/ten-digits-became-twelve';
import { givenToChild } from './titles/given-to-child';
import { inherited } from './titles/inherited';
import { lostCertificate } from './titles/lost-certificate';
import { numberedTwiceAnew } from './titles/numbered-twice-anew';
import { numbersSwapped } from './titles/numbers-swapped';
import { partsExceedWhole } from './titles/parts-exceed-whole';
import { recoveredWholly } from './titles/recovered-wholly';
import { remainderRenumbered } from './titles/remainder-renumbered';
import { sharedOut } from './titles/shared-out';
import { soldBack } from './titles/sold-back';
import { soldBetween } from './titles/sold-between';
import { struckOut } from './titles/struck-out';
import { twoMortgages } from './titles/two-mortgages';
import { twoSourcesTwoTimes } from './titles/two-sources-two-times';
import { wrongZoneByCode } from './titles/wrong-zone-by-code';
import type { Story } from './story';

export const STORIES: readonly Story[] = [
  allOfficesFollow,
  branchOutlives,
  byRegistrationNumber,
  divided,
  foundedAnew,
  newRepresentative,
  nextOwner,
  nextShop,
  pinnedRepresentative,
  renamed,
  representedByPassport,
  secondShop,
  adoptionAndLaggard,
  adoptionDropped,
  adoptionEnded,
  childOfTheDivorced,
  deadByOne,
  divorceOnOneSide,
  marriedAgain,
  nextGuardian,
  twoDaysOfDeath,
  twoMarriages,
  widowed,
  certificateEach,
  certificateReissued,
  familyLand,
  heldByTheDead,
  holderByTaxCode,
  holdersAtADate,
  householdLand,
  knownThen,
  mortgageReleased,
  saleUndone,
  shareSold,
  twoCertificates,
  twoCertificatesTwoAreas,
  cardOfNineDigits,
  koreanName,
  missingByLaggard,
  numberWithItsTime,
  passportTwiceRenewed,
  sexRedetermined,
  cameOf,
  cameThroughDeleted,
  numberGivenAgain,
  partByEvent,
  partRecovered,
  partsTooLarge,
  renumbered,
  renumberedWithoutHolder,
  shiftedNumbers,
  wrongZone,
  adopted,
  deathAndLaggard,
  deathRevoked,
  declarationRevoked,
  divorced,
  foreignName,
  guardianByPassport,
  keyCorrected,
  laggardName,
  missingAndBack,
  nameChanged,
  numberChanged,
  numberStated,
  passportRenewed,
  remarried,
  dissolvedByOne,
  householdToCompany,
  leftByAuthority,
  mergedInto,
  numberByAnother,
  oneOfTwoLeft,
  otherLegalForm,
  restored,
  tenDigitsBecameTwelve,
  givenToChild,
  inherited,
  lostCertificate,
  numberedTwiceAnew,
  numbersSwapped,
  partsExceedWhole,
  recoveredWholly,
  remainderRenumbered,
  sharedOut,
  soldBack,
  soldBetween,
  struckOut,
  twoMortgages,
  twoSourcesTwoTimes,
  wrongZoneByCode,
  adoptionAnnulled,
  birthYearCorrected,
  lateBirth,
  motherCorrected,
  naturalised,
  newNumberKnownToAThird,
  numbersOfTwinsSwapped,
  oneNumberTwoChildren,
  twinDied,
  twoNumbersOneCancelled,
  auctioned,
  certificateAnnulled,
  coOwnerBought,
  heirRefused,
  householdToMembers,
  plotsExchanged,
  soldWhileMortgaged,
  branchMoved,
  convertedDissolvedNamesake,
  threeConsolidated,
  twoShopsOneNumber,
  anotherZone,
  boundaryCorrected,
  compensatedByAPlot,
  mergedThenSplit,
  sheetsOfMergedCommunes,
  redeterminationSetAside,
  splitAnnulled,
  contributedToCompany,
  leftAndReturned,
  fatherAndSon,
];
