import "fake-indexeddb/auto";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";

describe("taking along what is kept", () => {
  it("that fails is told by the name of the file, without a guess at the reason", async () => {
    const keeper = await openTab();
    const { user } = renderApp("/your-data", {
      keeper: { ...keeper, records: () => Promise.reject(new RangeError("Too deep")) },
    });
    await user.click(await screen.findByRole("button", { name: "One file for each page" }));
    const outcome = await screen.findByText(/could not be made/);
    expect(outcome).toHaveTextContent(
      /^“One file for each page” could not be made; what you keep is as it was\./,
    );
    expect(outcome).not.toHaveTextContent(/storage/);
    keeper.close();
  });
});
