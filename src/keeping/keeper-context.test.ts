import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { openTab } from "../testing/keepers.ts";
import { lateKeeper } from "./keeper-context.ts";

it("a keeper whose code did not come is opened when somebody asks again", async () => {
  let isOffline = true;
  const late = lateKeeper(async () => {
    if (isOffline) throw new TypeError("the script could not be fetched");
    return openTab();
  });
  const stop = late.subscribe(() => {});
  await expect(late.opened()).rejects.toThrow("could not be fetched");
  isOffline = false;
  const keeper = await late.opened();
  expect(late.current()).toBe(keeper);
  expect(await late.opened()).toBe(keeper);
  stop();
  keeper.close();
});
