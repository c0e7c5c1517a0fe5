import { isPlaceholderNumber } from '../text/placeholder';

/** Seven equal digits at the end are the whole of what a mobile subscriber's number has beside its prefix. */
const EQUAL_SUBSCRIBER = /(\d)\1{6}$/;

/**
 * Phone numbers typed to get past a form: `0999999999`, `0900000000`, `0123456789`, `0987654321`. `digits` has the trunk zero. Some of these
 * are sold as lucky numbers; as many records of different people carry them, they tell nobody apart.
 */
export function isPlaceholderPhone(digits: string): boolean {
  const last = digits.charCodeAt(digits.length - 1);
  const mayBeEqual = last === digits.charCodeAt(digits.length - 2) && last === digits.charCodeAt(digits.length - 3);
  return (mayBeEqual && EQUAL_SUBSCRIBER.test(digits)) || isPlaceholderNumber(digits);
}

/** Local parts that say that there is no address, without separators and digits at the end. */
const PLACEHOLDER_LOCAL_PARTS: ReadonlySet<string> = new Set(
  (
    'khong,khongemail,khongmail,khongcodiachi,khongcosdt,khongtontai,khongcotaikhoan,khongco,khongcoemail,khongcomail,khongcothongtin,khongro,khongbiet,khongdung,khongxacdinh,khongcung,khongcungcap,koco,kocoemail,kocomail,' +
    'kco,ko,k,chuaco,chuacoemail,chuacomail,chuacapnhat,chuaro,dangcapnhat,capnhat,capnhatsau,noemail,nomail,nothing,none,no,na,null,nil,' +
    'undefined,unknown,empty,blank,test,tester,testing,testmail,testemail,demo,example,sample,dummy,fake,abc,abcd,abcde,abcdef,abcxyz,xyz,asd,asdf,' +
    'asdfgh,qwe,qwer,qwerty,email,mail,gmail,yourname,yourmail,youremail,name,noname,user,noreply,donotreply,vodanh,khongten,khachhang,khachle,admin,administrator,chuadangky,khongcogi,emailao,mailao'
  ).split(','),
);
const SAME_LETTER = /^(\w)\1*$/;

/** E-mail addresses typed to get past a form: `khongco@gmail.com`, `test123@yahoo.com`, `abc@abc.com`, `xxx@xxx.xx`. Lower case. */
export function isPlaceholderEmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at).replace(/[._+-]/g, '');
  const word = local.replace(/\d+$/, '');
  const [label = ''] = email.slice(at + 1).split('.');
  if (PLACEHOLDER_LOCAL_PARTS.has(word)) return true;
  if (word === '') return local.length < 4 || isPlaceholderNumber(local) || SAME_LETTER.test(local);
  return (
    (SAME_LETTER.test(local) && (local.length > 2 || local === label)) ||
    (PLACEHOLDER_LOCAL_PARTS.has(label) && word === label)
  );
}
