/** Languages whose months and weekdays are understood as Node knows them. */
export const LANGUAGES = (
  "fr de es it pt nl sv da nb fi pl cs sk hu ro tr ru uk be el bg hr sr sr-Latn sl et lv lt is id ms ca gl eu sw vi " +
  "ar he fa ur hi bn ta th zh ja ko"
).split(" ");

/** What feeds and papers write beside that, by month; in Arabic also the months of the Maghreb and the Levant. */
export const OTHER_MONTHS = [
  "janv ene janner جانفي",
  "fev febr feber فيفري شباط",
  "marz mrt اذار",
  "avr افريل نيسان",
  "μαω ماي ايار",
  "ιον جوان حزيران",
  "juil ιολ جويلية يوليوز تموز",
  "agt agu ags اوت غشت اب",
  "set setiembre شتنبر ايلول सतमबर",
  "okt",
  "نونبر नवमबर",
  "dez dic دجنبر दसमबर",
];

/** What stands between the parts of a date without saying anything. */
export const FILLERS = new Set(
  (
    "of the at on in date posted published de del di den der du da la las le el il um am vom uhr stand a as alle ore " +
    "publie om uur op kl klo r godz o roku v ora г года в час р року о u sati saat pukul luc ngay שעה الساعة น เวลา พศ 입력"
  ).split(" "),
);
