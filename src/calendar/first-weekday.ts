/** What some browsers know of a language's week, by one of two names. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

// Of Unicode's CLDR, for browsers that do not tell.
const FROM_SUNDAY = new Set(
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split(
    " ",
  ),
);
const FROM_SATURDAY = new Set("AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "));

/** The weekday that weeks begin with where a language is spoken: 1 for Monday to 7 for Sunday. */
export function firstWeekday(language: string): number {
  const locale: WeekLocale = new Intl.Locale(language);
  const known = locale.getWeekInfo?.() ?? locale.weekInfo;
  return known?.firstDay ?? firstWeekdayIn(locale.maximize().region ?? "");
}

/** The same by a region's two letters. */
export function firstWeekdayIn(region: string): number {
  if (FROM_SUNDAY.has(region)) return 7;
  return FROM_SATURDAY.has(region) ? 6 : 1;
}
