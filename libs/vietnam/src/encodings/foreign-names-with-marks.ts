/**
 * Foreign given names that a Vietnamese font's reading would turn into a syllable (`Loïc` read as VNI is `Lọc`). General knowledge; the list
 * only keeps names as they are.
 */
export const FOREIGN_NAMES_WITH_MARKS: ReadonlySet<string> = new Set(
  'LOÏC,NAÏM,HAÏM,MAÏ,THAÏ,THAÏS,LAÏ,CAÏN,ANAÏS,NOÂ,NOÁ,HOÁ,JOÃ,LÖ,SÖNG,MÖNG,KÖNG,BÖ,DÖ,HÖ,TÖ,NÖ'.split(','),
);
