/**
 * Ways to write a date that are like no other, each turned into the plain way: a day, a space, a time, a zone. What is
 * matched has small letters and single spaces. One line a form.
 */
const FORMS: [form: string, pattern: RegExp, plain: string][] = [
  [".NET: /date(1700213400000+0100)/", /^\\?\/date\((-?\d+)(?:[+-]\d{4})?\)\\?\/$/, "$1"],
  [
    "ISO 8601 basic: 20231117t093000",
    /^(\d{4})(\d\d)(\d\d)[t ]?(\d\d)(\d\d)(\d\d)(?:[.,]\d+)?(?!\d)/,
    "$1-$2-$3 $4:$5:$6 ",
  ],
  ["ISO 8601 basic: 20231117t0930", /^((?:19|20)\d\d)(\d\d)(\d\d)[t ]?(\d\d)(\d\d)(?!\d)/, "$1-$2-$3 $4:$5 "],
  ["ISO 8601 basic: 20231117, also before a time", /^(\d{4})(\d\d)(\d\d)(?!\d)/, "$1-$2-$3"],
  ["ISO 8601:1988: -0312", /^-(\d\d)-?(\d\d)$/, "20$1-$2"],
  ["XML Schema: 2023-11-17z, 2023-11-17+01:00", /^(\d{4}-\d\d-\d\d) ?(?:z|[+-]\d\d:?\d\d)$/, "$1"],
  ["a zero too many: 2003-012-31", /^(\d{4})-0(\d\d)-(\d\d)(?!\d)/, "$1-$2-$3"],
  ["EXIF: 2023:11:17 09:30:00", /^(\d{4}):(\d\d):(\d\d)(?= |$)/, "$1-$2-$3"],
  ["Apache: 17/nov/2023:09:30:00 +0100", /^(\d\d?)\/(\p{L}+)\/(\d{4}):/u, "$1 $2 $3 "],
  ["Oracle: 17-nov-23 09.30.00.000000 am", /(\d\d?)\.(\d\d)\.(\d\d)(?:\.\d+)? (am|pm)$/, "$1:$2:$3 $4"],
  ["Chinese and Japanese: 2023年11月17日", /(\d{4}) ?年 ?(\d\d?) ?月 ?(\d\d?) ?[日号號]/, "$1-$2-$3 "],
  [
    "with the hour's sign: 9時30分15秒, 9시 30분 15초",
    /(\d\d?) ?[時时點点시] ?(\d\d) ?[分분] ?(\d\d) ?[秒초]/,
    "$1:$2:$3 ",
  ],
  ["with the hour's sign: 9時30分, 9시 30분", /(\d\d?) ?[時时點点시] ?(\d\d) ?[分분]/, "$1:$2 "],
  ["Korean: 2023년 11월 17일", /(\d{4}) ?년 ?(\d\d?) ?월 ?(\d\d?) ?일/, "$1-$2-$3 (kst) "],
  ["Korean: 오전 11:23:17", /오전 ?(\d\d?:\d\d(?::\d\d)?)/, "$1 am (kst)"],
  ["Korean: 오후 11:23:17", /오후 ?(\d\d?:\d\d(?::\d\d)?)/, "$1 pm (kst)"],
  ["Chinese and Japanese: 上午 11:23", /(?:上午|午前) ?(\d\d?:\d\d(?::\d\d)?)/, "$1 am"],
  ["Chinese and Japanese: 下午 11:23", /(?:下午|午後|午后) ?(\d\d?:\d\d(?::\d\d)?)/, "$1 pm"],
  ["ordinals: 23rd, 1er", /(?<=\d)(?:st|nd|rd|th|er|ro|o|e)(?!\p{L})/u, ""],
  ["French: 15h54", /(\d)h(\d\d)(?!\d)/, "$1:$2"],
  ["p.m., a. m.", /(?<![\p{L}.])([ap])\. ?m\.?(?!\p{L})/u, "$1m"],
];

/** The date in the plain way, as far as it was written in another that is in the table. */
export function rewriteDate(text: string): string {
  return FORMS.reduce((plain, [, pattern, replacement]) => plain.replace(pattern, replacement), text);
}
