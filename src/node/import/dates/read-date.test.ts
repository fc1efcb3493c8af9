import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDate } from "../../../content/date.ts";
import { readDate } from "./read-date.ts";

/** What is written, and what it means; nothing behind the bar is refused. */
const EXAMPLES = `
2023-11-17 | 2023-11-17
 2023-11-17  | 2023-11-17
20231117 | 2023-11-17
2023/11/17 | 2023-11-17
2023.11.17 | 2023-11-17
2023. 11. 17. | 2023-11-17
2023-11 | 2023-11-01
2023 | 2023-01-01
Nov. 2023 | 2023-11-01
2023-321 | 2023-11-17
2023321 | 2023-11-17
2023-W46-5 | 2023-11-17
2023-W46 | 2023-11-13
-2311 | 2023-11-01
23321 | 2023-11-17
031231 | 2003-12-31
2023-11-17Z | 2023-11-17
2023-11-17T09:30Z | 2023-11-17T09:30:00Z
2023-11-17T09:30 | 2023-11-17T09:30:00Z
2023-11-17T09:30:15.25+01:00 | 2023-11-17T09:30:15+01:00
2023-11-17T09:30:15+0100 | 2023-11-17T09:30:15+01:00
2023-11-17T09:30:15+01 | 2023-11-17T09:30:15+01:00
2023-11-17T09:30:15-05:00Z | 2023-11-17T09:30:15-05:00
2023-011-17T09:30:15Z | 2023-11-17T09:30:15Z
20231117T093015+0100 | 2023-11-17T09:30:15+01:00
20231117T093015Z | 2023-11-17T09:30:15Z
20231117093015 | 2023-11-17T09:30:15Z
2023-W46-5T09:30Z | 2023-11-17T09:30:00Z
2023-11-17T09:30:15+01:00[Europe/Paris] | 2023-11-17T09:30:15+01:00
2023-07-17T09:30:15[Europe/Paris] | 2023-07-17T09:30:15+02:00
2023-11-17 09:30:15 | 2023-11-17T09:30:15Z
2023-11-17 09:30:15.0 | 2023-11-17T09:30:15Z
2023-11-17 09:30:15 +00:00 | 2023-11-17T09:30:15Z
2023-11-17 09:30:15 -0500 EST | 2023-11-17T09:30:15-05:00
2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z
Fri, 17 Nov 2023 09:30:15 GMT | 2023-11-17T09:30:15Z
Fri, 17 Nov 23 09:30 EST | 2023-11-17T09:30:00-05:00
Fri, 17 Nov 2023 09:30:15 PT | 2023-11-17T09:30:15-08:00
Fri, 17 Nov 2023 09:30:15 GMT-01:30 | 2023-11-17T09:30:15-01:30
Fri, 17 Jul 2023 09:30:15 Europe/Brussels | 2023-07-17T09:30:15+02:00
Fri,17 Nov, 2023 09:30:15 -0000 | 2023-11-17T09:30:15Z
Friday, 17-Nov-23 09:30:15 GMT | 2023-11-17T09:30:15Z
Fri Nov 17 09:30:15 2023 | 2023-11-17T09:30:15Z
Fri Nov 17 09:30:15 CET 2023 | 2023-11-17T09:30:15+01:00
Fri Nov 17 09:30:15 +0100 2023 | 2023-11-17T09:30:15+01:00
Fri Nov 17 2023 09:30:15 GMT+0100 (Central European Standard Time) | 2023-11-17T09:30:15+01:00
Fri, 2023/11/17 09:30:15 EDT | 2023-11-17T09:30:15-04:00
17/Nov/2023:09:30:15 +0100 | 2023-11-17T09:30:15+01:00
17-NOV-2023 09:30:15.79 | 2023-11-17T09:30:15Z
17-NOV-23 09.30.15.000000 PM | 2023-11-17T21:30:15Z
2023:11:17 09:30:15 | 2023-11-17T09:30:15Z
Friday, November 17, 2023 - 3:07pm | 2023-11-17T15:07:00Z
Nov. 17, 2023, 12:37 p.m. | 2023-11-17T12:37:00Z
Fri, Nov 17 2023 at 12:05 AM EST | 2023-11-17T00:05:00-05:00
17th of November, 2023, 9 am | 2023-11-17T09:00:00Z
Thurs 17Nov2023 | 2023-11-17
le 17 novembre 2023 à 15h54 | 2023-11-17T15:54:00Z
1er févr. 2023 | 2023-02-01
mar., 17 mai 2023 | 2023-05-17
Fr, 17. März 2023 09:30 Uhr | 2023-03-17T09:30:00Z
17 de noviembre de 2023 | 2023-11-17
17 ноября 2023 г. | 2023-11-17
Пт, 17 ноя 2023 09:30:15 +0300 | 2023-11-17T09:30:15+03:00
17 November 2023 09:30 (GMT+1) | 2023-11-17T09:30:00+01:00
2023-11-17T24:00:00Z | 2023-11-18T00:00:00Z
2023-12-31T24:00 | 2024-01-01T00:00:00Z
2023-11-17T24:01Z |
9999-12-31T24:00Z |
2023-11-17T09Z | 2023-11-17T09:00:00Z
2023-11-17T09+01:00 | 2023-11-17T09:00:00+01:00
2023321T093015Z | 2023-11-17T09:30:15Z
2023W465T0930Z | 2023-11-17T09:30:00Z
+002023-11-17T09:30:15Z | 2023-11-17T09:30:15Z
-2023-11-17 |
2020-W53-7 | 2021-01-03
2021-W53-1 |
2023-11-17 09:30:15.123456 +0000 UTC m=+0.000000001 | 2023-11-17T09:30:15Z
17 November 2023 at 9.30am | 2023-11-17T09:30:00Z
November 17, 2023, 12:00 noon | 2023-11-17T12:00:00Z
November 17, 2023 at midnight | 2023-11-17T00:00:00Z
Published: Nov 17, '23 | 2023-11-17
17 Nov 2023 | 09:30 | 2023-11-17T09:30:00Z
‏17‏/‏11‏/‏2023 | 2023-11-17
2023–11–17 | 2023-11-17
17.11.2023, 9.30 Uhr | 2023-11-17T09:30:00Z
17.11.2023 um 9 Uhr | 2023-11-17T09:00:00Z
le 17 novembre 2023 à 9 h 30 | 2023-11-17T09:30:00Z
sexta-feira, 17 de novembro de 2023 às 9h | 2023-11-17T09:00:00Z
17 november 2023 kl. 09.30 | 2023-11-17T09:30:00Z
17. marraskuuta 2023 klo 9.30 | 2023-11-17T09:30:00Z
piątek, 17 listopada 2023 r., godz. 9:30 | 2023-11-17T09:30:00Z
17. listopada 2023 | 2023-10-17
п'ятниця, 17 листопада 2023 року | 2023-11-17
17 ноября 2023 в 09:30 МСК | 2023-11-17T09:30:00+03:00
17 Νοε. 2023 9:30 μ.μ. | 2023-11-17T21:30:00Z
17 KASIM 2023 | 2023-11-17
17 تشرين الثاني/نوفمبر 2023 09:30 م | 2023-11-17T21:30:00Z
יום שישי, 17 בנובמבר 2023 בשעה 09:30 | 2023-11-17T09:30:00Z
१७ नवंबर २०२३ | 2023-11-17
Thứ sáu, 3/11/2023, 09:30 (GMT+7) | 2023-11-03T09:30:00+07:00
Ngày 17 tháng 11 năm 2023 | 2023-11-17
วันศุกร์ที่ 17 พฤศจิกายน พ.ศ. 2566 เวลา 09:30 น. | 2023-11-17T09:30:00Z
17 พ.ย. 66 | 2023-11-17
2023年11月17日 星期五 | 2023-11-17
2023年11月 | 2023-11-01
令和5年11月17日(金) 9時30分 | 2023-11-17T09:30:00Z
昭和64年1月7日 | 1989-01-07
民國112年11月17日 | 2023-11-17
2023년 11월 17일 금요일 | 2023-11-17
۱۴۰۲/۰۸/۲۶ |
1402/08/26 |
-99999999999999999 |
il y a 2 h |
posted 2 hours ago |
12345678901 |
Παρ, 17 Νοέ 2023 09:30:15 EET | 2023-11-17T09:30:15+02:00
2023-július-17T9:15-05:00 | 2023-07-17T09:15:00-05:00
2023年11月17日 | 2023-11-17
2023年11月17日 下午 9:30 | 2023-11-17T21:30:00Z
2023년 11월 17일 09:30:15 | 2023-11-17T09:30:15+09:00
2023-11-17 오후 9:30:15 | 2023-11-17T21:30:15+09:00
١٧ نوفمبر ٢٠٢٣ | 2023-11-17
17.11.2023 09:30 | 2023-11-17T09:30:00Z
3.4.23 | 2023-04-03
17/11/2023 | 2023-11-17
11/17/2023 4:20 pm PST | 2023-11-17T16:20:00-08:00
Tue, 3/4/2025 | 2025-03-04
Fri, 3/4/2025 |
Thu, 3/4/2025 | 2025-04-03
1700213415 | 2023-11-17T09:30:15Z
1700213415123 | 2023-11-17T09:30:15Z
1700213415.123 | 2023-11-17T09:30:15Z
/Date(1700213415000+0100)/ | 2023-11-17T09:30:15Z
3/4/2023 |
03-04-05 |
|
0000-00-00 00:00:00 |
0001-01-01T00:00:00Z |
2023-02-29 |
2023-13-01 |
31 Jun 2023 09:30:15 GMT |
2023-11-17T25:00:00Z |
2023-11-17T09:61:00Z |
2023-11-17T09:30:61Z |
2023-11-17T09:30:00+25:00 |
2023-11-17T09:30:15+01:00Textra |
2023-11-17T09:xx:15Z |
Fri, 17 zz 2023 09:30:15 GMT |
Fri, Nov x 2023 09:30:15 GMT |
Fri, 17 Nov 2023 1:2:3:4 GMT |
Fri, 17 Nov 2023 09:30:15 +zz:00 |
12:30 |
Monday |
May |
today |
12 |
45247 |
10 11 12 |
`;

const examples = EXAMPLES.trim()
  .split("\n")
  .map((line) => /^(.*)\|(.*)$/s.exec(line)?.slice(1) ?? []);

describe("a date as people and programs write it", () => {
  it.each(examples)("%s is %s", (written = "", meaning = "") =>
    expect(readDate(written) ?? "").toBe(meaning.trim()),
  );

  it("is in the zone that is given where it names none", () => {
    expect(readDate("17 July 2023 09:30", "Europe/Brussels")).toBe("2023-07-17T09:30:00+02:00");
    expect(readDate("17 Nov 2023 09:30", "Asia/Kolkata")).toBe("2023-11-17T09:30:00+05:30");
    expect(readDate("17 Nov 2023 09:30 GMT", "Europe/Brussels")).toBe("2023-11-17T09:30:00Z");
    expect(readDate("17 Nov 2023", "Europe/Brussels")).toBe("2023-11-17");
  });

  it("is a date that an article can have, whatever the text", () => {
    const pieces = fc.constantFrom(
      "2023",
      "11",
      "17",
      "Nov",
      "Fri",
      "-",
      ":",
      "/",
      ".",
      " ",
      "T",
      "Z",
      "pm",
      "+",
      "0",
      "09",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const date = readDate(written);
        expect(date === undefined || isDate(date)).toBe(true);
      }),
    );
  });

  it("is the same whether its spaces are single, as programs write them, or not", () => {
    const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, "0"));
    const zone = fc.oneof(
      fc.constantFrom("Z", "GMT", "-0000"),
      fc.tuple(two(15), two(59)).map(([h, m]) => `+${h}${m}`),
    );
    const parts = fc.tuple(two(31), fc.constantFrom("Feb", "Jun", "Dec"), two(24), two(60), zone);
    fc.assert(
      fc.property(parts, ([day, month, hour, minute, zone]) => {
        const written = `Mon, ${day} ${month} 2024 ${hour}:${minute}:${minute} ${zone}`;
        expect(readDate(written)).toBe(readDate(written.replaceAll(" ", "  ")));
        const iso = `2024-02-${day}T${hour}:${minute}:${minute}.5${zone.replace(/..$/, ":$&")}`;
        expect(readDate(iso)).toBe(readDate(iso.replace("T", "  ")));
      }),
    );
  });

  it("is what toISOString and toUTCString wrote", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-30"), noInvalidDate: true }),
        (date) => {
          const seconds = `${date.toISOString().slice(0, 19)}Z`;
          expect(readDate(date.toISOString())).toBe(seconds);
          expect(readDate(date.toUTCString())).toBe(seconds);
        },
      ),
    );
  });

  it.each(["1", "-", " ", "2023-", "Nov ", "[", "(", "1:1", "Ⅷ", "\ufdfa"])(
    "is refused at once when it is a megabyte of %j",
    (piece) => expect(readDate(piece.repeat(1_000_000))).toBeUndefined(),
  );
});
