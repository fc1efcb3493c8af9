type Form = [form: string, pattern: RegExp, plain: string];

/**
 * Ways to write a date that are like no other, each turned into the plain way: a day, a space, a time, a zone. What is
 * matched has small letters and single spaces. One line a form.
 */
const FORMS: Form[] = [
  [".NET: /date(1700213400000+0100)/", /^\\?\/date\((-?\d+)(?:[+-]\d{4})?\)\\?\/$/, "$1"],
  [
    "ISO 8601 basic: 20231117t093000",
    /^(\d{4})(\d\d)(\d\d)[t -]?(\d\d)(\d\d)(\d\d)(?:[.,]\d+)?(?!\d)/,
    "$1-$2-$3 $4:$5:$6 ",
  ],
  ["ISO 8601 basic: 20231117t0930", /^((?:19|20)\d\d)(\d\d)(\d\d)[t ]?(\d\d)(\d\d)(?!\d)/, "$1-$2-$3 $4:$5 "],
  ["ISO 8601 basic: 20231117, also before a time", /^(\d{4})(\d\d)(\d\d)(?!\d)/, "$1-$2-$3"],
  ["ISO 8601 basic: 2023w465t0930, 2023321t0930", /^([\dw-]+t\d\d)(\d\d)(?!\d)/, "$1:$2"],
  ["ISO 8601 basic: 2023w465t093015, 2023321t093015", /^([\dw-]+t\d\d)(\d\d)(\d\d)(?!\d)/, "$1:$2:$3"],
  ["ISO 8601, hours alone: 2023-11-17t09z", /^([\dw-]+t\d\d)(?=z|[+-]\d\d|$)/, "$1:00"],
  ["ISO 8601 with more digits: +002023-11-17", /^\+0*(?=\d{4}-)/, ""],
  ["ISO 8601:1988: -0312", /^-(\d\d)-?(\d\d)$/, "20$1-$2"],
  ["XML Schema: 2023-11-17z, 2023-11-17+01:00", /^(\d{4}-\d\d-\d\d) ?(?:z|[+-]\d\d:?\d\d)$/, "$1"],
  ["a zero too many: 2003-012-31", /^(\d{4})-0(\d\d)-(\d\d)(?!\d)/, "$1-$2-$3"],
  ["EXIF: 2023:11:17 09:30:00", /^(\d{4}):(\d\d):(\d\d)(?= |$)/, "$1-$2-$3"],
  ["Apache: 17/nov/2023:09:30:00 +0100", /^(\d\d?)\/(\p{L}+)\/(\d{4}):/u, "$1 $2 $3 "],
  ["Go: 2023-11-17 09:30:00 +0000 utc m=+0.1", / m=[+-][\d.]+$/, ""],
  ["Oracle: 17-nov-23 09.30.00.000000 am", /(\d\d?)\.(\d\d)\.(\d\d)(?:\.\d+)? (am|pm)$/, "$1:$2:$3 $4"],
  ["Vietnamese: 17 thang 11 nam 2023", /(\d\d?) thang (\d\d?),?(?: nam)? (\d{4})/, "$1.$2.$3"],
  ["Vietnamese: thu sau, which is no Thursday", /(?<!\p{L})thu (?=hai|ba|tu|nam|sau|bay)/u, ""],
  // In November Poles leave the dot away that Croats have, whose listopad is October.
  ["Polish: 17 listopada", /(\d) lis(?:topada)?(?!\p{L})/u, "$1 november"],
  ["Croatian: 17. listopada", /(\d)\. ?lis(?:topada)?(?!\p{L})/u, "$1 october"],
  ["ordinals: 23rd, 1er, 1º", /(?<=\d)(?:st|nd|rd|th|er|ro|o|e)(?!\p{L})/u, ""],
  ["French and Portuguese: 15h54, 15 h 54", /(\d) ?h ?(\d\d)(?!\d)/, "$1:$2"],
  ["French and Portuguese: 15h", /(?<![:.])\b(\d\d?) ?h(?![\p{L}\d])/u, "$1:00"],
  [
    "with a dot: 9.30 uhr, 9.30am",
    /(?<![\d.])(\d\d?)\.(\d\d)(?= ?(?:uhr|uur|am|pm|a\.m|p\.m)(?!\p{L}))/u,
    "$1:$2",
  ],
  ["with a dot: kl. 9.30, at 9.30", /(?<=\p{L}\.? )(\d\d?)\.(\d\d)$/u, "$1:$2"],
  ["with a dot: november 2023, 9.30", /(?<=\p{L}\.? \d{4},? )(\d\d?)\.(\d\d)$/u, "$1:$2"],
  ["German and Dutch: 9 uhr", /(?<![\d:.])(\d\d?) (?:uhr|uur)/, "$1:00"],
  ["p.m., a. m.", /(?<![\p{L}.])([ap])\. ?m\.?(?!\p{L})/u, "$1m"],
  ["noon: 12:00 noon, 12 noon, noon", /(?:12(?::00)? )?(?<!\p{L})noon(?!\p{L})/u, "12:00"],
  ["midnight: 12:00 midnight, midnight", /(?:12(?::00)? )?(?<!\p{L})midnight(?!\p{L})/u, "00:00"],
];

/** The same for signs that are not in ASCII. */
const FORMS_OF_OTHER_SCRIPTS: Form[] = [
  ["Chinese and Japanese: 2023年11月17日", /(\d{4}) ?年 ?(\d\d?) ?月 ?(\d\d?) ?[日号號]/, "$1-$2-$3 "],
  [
    "with the hour's sign: 9時30分15秒, 9시 30분 15초",
    /(\d\d?) ?[時时點点시] ?(\d\d?) ?[分분] ?(\d\d) ?[秒초]/,
    "$1:$2:$3 ",
  ],
  ["with the hour's sign: 9時30分, 9시 30분", /(\d\d?) ?[時时點点시] ?(\d\d) ?[分분]/, "$1:$2 "],
  ["Korean: 2023년 11월 17일", /(\d{4}) ?년 ?(\d\d?) ?월 ?(\d\d?) ?일/, "$1-$2-$3 (kst) "],
  ["months and years: 2023年11月, 2023년 11월", /^(\d{4}) ?[年년] ?(\d\d?) ?[月월]$/, "$1-$2"],
  ["years: 2023年, 2023년", /^(\d{4}) ?[年년]$/, "$1"],
  ["Korean: 오전 11:23:17", /오전 ?(\d\d?:\d\d(?::\d\d)?)/, "$1 am (kst)"],
  ["Korean: 오후 11:23:17", /오후 ?(\d\d?:\d\d(?::\d\d)?)/, "$1 pm (kst)"],
  ["Chinese and Japanese: 上午 11:23", /(?:上午|午前) ?(\d\d?:\d\d(?::\d\d)?)/, "$1 am"],
  ["Chinese and Japanese: 下午 11:23", /(?:下午|午後|午后) ?(\d\d?:\d\d(?::\d\d)?)/, "$1 pm"],
  ["Arabic, of the Levant: كانون الثاني", /كانون الثاني/, "يناير"],
  ["Arabic, of the Levant: تشرين الاول", /تشرين الاول/, "اكتوبر"],
  ["Arabic, of the Levant: تشرين الثاني", /تشرين الثاني/, "نوفمبر"],
  ["Arabic, of the Levant: كانون الاول", /كانون الاول/, "ديسمبر"],
  ["Arabic: 09:30 ص, صباحا", /(:\d\d) ?(?:ص|صباحا)(?!\p{L})/u, "$1 am"],
  ["Arabic: 09:30 م, مساء", /(:\d\d) ?(?:م|مساء)(?!\p{L})/u, "$1 pm"],
  ["Hebrew, in a month: בנובמבר", /(?<!\p{L})ב(?=\p{L}{3})/gu, ""],
  ["Greek: 9:30 π.μ.", /(:\d\d) ?π\. ?μ\.?/, "$1 am"],
  ["Greek: 9:30 μ.μ.", /(:\d\d) ?μ\. ?μ\.?/, "$1 pm"],
  ["Thai, before a day: ที่", /ท(?= \d)/, " "],
  ["dots within Thai words: พ.ย.", /(?<=\p{Script=Thai})\.(?=\p{Script=Thai}|\.?(?: |$|\d))/gu, ""],
];

/** Years that are not counted from the birth of Christ: what stands before the year, and which year was the first. */
const ERAS: [era: string, pattern: RegExp, before: number][] = [
  ["Reiwa", /令和 ?(\d\d?|元) ?(?=年)/, 2018],
  ["Heisei", /平成 ?(\d\d?|元) ?(?=年)/, 1988],
  ["Showa", /昭和 ?(\d\d?|元) ?(?=年)/, 1925],
  ["Taisho", /大正 ?(\d\d?|元) ?(?=年)/, 1911],
  ["Meiji", /明治 ?(\d\d?|元) ?(?=年)/, 1867],
  ["of the Republic of China", /民[國国] ?(\d\d?\d?|元) ?(?=年)/, 1911],
  ["Buddhist, in Thai", /(?<=\p{Script=Thai}.*)(?<!\d)(2[45]\d\d)(?!\d)/u, -543],
  ["Buddhist, in Thai, of two digits", /(?<=\p{Script=Thai}\.? )([4-9]\d)(?![\d:.])/u, 1957],
];

/** The date in the plain way, as far as it was written in another that is in the tables. */
export function rewriteDate(text: string): string {
  return rewrite(ASCII.test(text) ? text : rewrite(withPlainYear(text), FORMS_OF_OTHER_SCRIPTS), FORMS);
}

const ASCII = /^[\x20-\x7e]*$/;

function rewrite(text: string, forms: Form[]): string {
  return forms.reduce((plain, [, pattern, replacement]) => plain.replace(pattern, replacement), text);
}

function withPlainYear(text: string): string {
  const yearOf = (years: string, before: number) => String(before + (years === "元" ? 1 : Number(years)));
  return ERAS.reduce(
    (dated, [, pattern, before]) => dated.replace(pattern, (_, years: string) => yearOf(years, before)),
    text,
  );
}
