import * as v from "valibot";
import { isDate } from "./date.ts";

/** ISO 8601: a day (`2023-11-17`), or an instant with its offset (`2023-11-17T09:30:00+01:00`). */
export const dateSchema = v.pipe(
  v.string(),
  v.check(isDate, "must be a day such as 2023-11-17 or an instant such as 2023-11-17T09:30:00+01:00"),
);
