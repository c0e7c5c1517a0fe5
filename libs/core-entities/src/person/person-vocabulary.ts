/** Words of registers for a closed list, folded to upper-case A–Z; the keys of the lists are what the registry stores. */
export const MARITAL_STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['SINGLE', 'single'], ['DOC THAN', 'single'], ['CHUA KET HON', 'single'], ['CHUA VO', 'single'], ['CHUA CHONG', 'single'],
  ['MARRIED', 'married'], ['DA KET HON', 'married'], ['KET HON', 'married'], ['CO VO', 'married'], ['CO CHONG', 'married'],
  ['CO GIA DINH', 'married'], ['DA CO VO', 'married'], ['DA CO CHONG', 'married'],
  ['DIVORCED', 'divorced'], ['LY HON', 'divorced'], ['DA LY HON', 'divorced'], ['LI HON', 'divorced'], ['LY THAN', 'separated'], ['SEPARATED', 'separated'],
  ['WIDOWED', 'widowed'], ['GOA', 'widowed'], ['GOA VO', 'widowed'], ['GOA CHONG', 'widowed'],
]);

export const PERSON_STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['ACTIVE', 'active'], ['ALIVE', 'active'], ['LIVING', 'active'], ['CON SONG', 'active'], ['DANG CU TRU', 'active'], ['DANG SINH SONG', 'active'], ['BINH THUONG', 'active'],
  ['DECEASED', 'deceased'], ['DEAD', 'deceased'], ['DA MAT', 'deceased'], ['DA CHET', 'deceased'], ['CHET', 'deceased'], ['TU VONG', 'deceased'], ['DA TU VONG', 'deceased'],
  ['MISSING', 'missing'], ['MAT TICH', 'missing'],
  ['EMIGRATED', 'emigrated'], ['DA XUAT CANH', 'emigrated'], ['XUAT CANH', 'emigrated'], ['DINH CU NUOC NGOAI', 'emigrated'],
]);

export const RELATION_WORDS: ReadonlyMap<string, string> = new Map([
  ['FATHER', 'father'], ['CHA', 'father'], ['BO', 'father'], ['BA', 'father'], ['CHA DE', 'father'], ['BO DE', 'father'], ['CHA RUOT', 'father'],
  ['MOTHER', 'mother'], ['ME', 'mother'], ['MA', 'mother'], ['ME DE', 'mother'], ['ME RUOT', 'mother'],
  ['SPOUSE', 'spouse'], ['VO', 'wife'], ['WIFE', 'wife'], ['CHONG', 'husband'], ['HUSBAND', 'husband'], ['VO CHONG', 'spouse'],
  ['CHILD', 'child'], ['CON', 'child'], ['CON DE', 'child'], ['CON RUOT', 'child'], ['CON TRAI', 'son'], ['SON', 'son'], ['CON GAI', 'daughter'], ['DAUGHTER', 'daughter'],
  ['SIBLING', 'sibling'], ['ANH', 'brother'], ['ANH TRAI', 'brother'], ['EM TRAI', 'brother'], ['BROTHER', 'brother'], ['CHI', 'sister'], ['CHI GAI', 'sister'], ['EM GAI', 'sister'], ['SISTER', 'sister'], ['EM', 'sibling'],
  ['ANH CHI EM', 'sibling'], ['ANH EM RUOT', 'sibling'], ['ANH RUOT', 'brother'], ['CHI RUOT', 'sister'],
  ['GUARDIAN', 'guardian'], ['NGUOI GIAM HO', 'guardian'], ['GIAM HO', 'guardian'],
  ['GRANDPARENT', 'grandparent'], ['ONG', 'grandparent'], ['ONG NOI', 'grandparent'], ['ONG NGOAI', 'grandparent'], ['BA NOI', 'grandparent'], ['BA NGOAI', 'grandparent'],
  ['GRANDCHILD', 'grandchild'], ['CHAU', 'grandchild'], ['HOUSEHOLD HEAD', 'household-head'], ['CHU HO', 'household-head'],
]);
