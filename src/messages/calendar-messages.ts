import { useWords } from "./catalogue.ts";
import { calendarEn, type CalendarMessages } from "./calendar-en.ts";

const CATALOGUES = { en: calendarEn };

/** Every word of the calendar in the site's language. */
export function useCalendarMessages(): CalendarMessages {
  return useWords(CATALOGUES);
}
