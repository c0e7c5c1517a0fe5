/**
 * Short and former names of provinces, folded and without spaces → code. Codes are of the set where the name is in use;
 * `ĐN` is left out on purpose: it stands for Đà Nẵng as well as Đồng Nai.
 */
export const PROVINCE_ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    HN: ['01'],
    TPHN: ['01'],
    TPCT: ['92'],
    TPHUE: ['46'],
    HANOI: ['01'],
    HANOICITY: ['01'],
    // Went into Hà Nội as a whole on 2008-08-01 (Resolution 15/2008/QH12).
    HATAY: ['01'],
    HCM: ['79'],
    TPHCM: ['79'],
    HCMC: ['79'],
    TPHOCHIMINH: ['79'],
    SG: ['79'],
    SAIGON: ['79'],
    HOCHIMINHCITY: ['79'],
    HP: ['31'],
    TPHP: ['31'],
    DANANGCITY: ['48'],
    TPDN: ['48'],
    BRVT: ['77'],
    BARIAVUNGTAU: ['77'],
    VUNGTAU: ['77'],
    BARIA: ['77'],
    TTH: ['46'],
    TTHUE: ['46'],
    THUATHIENHUE: ['46'],
    HUE: ['46'],
    DACLAC: ['66'],
    DARLAC: ['66'],
    DAKLAK: ['66'],
    DACLAK: ['66'],
    DAKNONG: ['67'],
    DACNONG: ['67'],
    CONTUM: ['62'],
    KONTUM: ['62'],
    BACCAN: ['06'],
  }),
);
