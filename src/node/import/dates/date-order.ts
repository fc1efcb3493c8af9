import { plainWords } from "./date-words.ts";
import { readDate } from "./read-date.ts";

const LONGEST = 100;

/** Which comes first where days and months are numbers: `7/4/2023` is 7 April, or 4 July. */
export const DATE_ORDERS = ["day", "month"] as const;

export type DateOrder = (typeof DATE_ORDERS)[number];

/** Of Iran 1402, of Islam 1445, of Thailand 2566 and of the Jews 5784 are 2023; beside a year of ours they are times. */
const YEAR_OF_OTHERS = /^(?!.*(?<!\d)(?:19|20)\d\d(?!\d)).*(?<!\d)(?:1[34]|25|57)\d\d(?!\d)/s;

/** Completes "has the date 7/4/2023, which …": why it cannot be read, and what to do. */
export function whyNoDate(text: string): string {
  const days = DATE_ORDERS.flatMap((order) => readDate(text, "UTC", order)?.slice(0, 10) ?? []);
  const [one, other] = days;
  if (one === undefined && YEAR_OF_OTHERS.test(plainWords(text.slice(0, LONGEST))))
    return "looks like one of another calendar, which is not read; write it as 2023-11-17";
  if (one === undefined || other === undefined || readDate(text) !== undefined)
    return "cannot be read; write it as 2023-11-17 or 2023-11-17T09:30:00+01:00";
  return `could be ${one} or ${other}: day and month cannot be told apart; write it as one of these, or say which comes first in all of them with --date-order day or --date-order month`;
}
