import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { displayEn } from "../messages/display-en.ts";
import { en } from "../messages/en.ts";
import { renderApp } from "../testing/render-app.tsx";

describe("the display settings", () => {
  it("are closed by Escape, which gives the focus back to their button, and by a press elsewhere", async () => {
    const { user } = renderApp("/topics");
    // The page that is there while another is loaded is not the one that stays.
    await screen.findByRole("heading", { level: 1, name: en.topics });
    const summary = screen.getByText(en.display);
    await user.click(summary);
    const dark = await screen.findByRole("radio", { name: displayEn.themes.dark });
    await user.click(dark);
    await waitFor(() => expect(dark).toBeVisible());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(dark).not.toBeVisible());
    expect(summary).toHaveFocus();
    await user.click(summary);
    await waitFor(() => expect(dark).toBeVisible());
    await user.click(screen.getByRole("main"));
    await waitFor(() => expect(dark).not.toBeVisible());
  });
});
