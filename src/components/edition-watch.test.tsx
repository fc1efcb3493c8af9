import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { UnreachableError, type Archive } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { en } from "../messages/en.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const older = memoryArchive(anEdition([anArticle("old", { headline: "Old" })]));
const newer = memoryArchive(
  anEdition([anArticle("old", { headline: "Old" }), anArticle("new", { headline: "New" })]),
);

/** An archive of which a newer edition is published while it is read. */
function renewedArchive(): Archive & { hasNewer: ReturnType<typeof vi.fn<Archive["hasNewer"]>> } {
  let current = older;
  return {
    ...older,
    list: (request) => current.list(request),
    hasNewer: vi.fn<Archive["hasNewer"]>(async () => current === older),
    renew: () => {
      current = newer;
    },
  };
}

function comeBack(): void {
  document.dispatchEvent(new Event("visibilitychange"));
}

function headlines(): (string | null)[] {
  return screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
}

describe("a newer edition", () => {
  it("is not asked for before the reader comes back", async () => {
    const archive = renewedArchive();
    renderApp("/archive", { archive });
    await screen.findByRole("heading", { level: 1 });
    expect(archive.hasNewer).not.toHaveBeenCalled();
  });

  it("is offered to the reader who comes back, and shown only when asked for", async () => {
    const { user } = renderApp("/archive", { archive: renewedArchive() });
    await screen.findByRole("heading", { level: 1 });
    comeBack();
    expect(await screen.findByText(en.newEdition)).toHaveAttribute("role", "status");
    expect(headlines()).toEqual(["Old"]);
    await user.click(screen.getByRole("button", { name: en.showNewEdition }));
    await waitFor(() => expect(headlines()).toEqual(["Old", "New"]));
    expect(screen.queryByText(en.newEdition)).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  it("is not offered again to a reader who does not want it now", async () => {
    const archive = renewedArchive();
    const { user } = renderApp("/archive", { archive });
    await screen.findByRole("heading", { level: 1 });
    comeBack();
    await user.click(await screen.findByRole("button", { name: en.notNow }));
    comeBack();
    await waitFor(() => expect(screen.queryByText(en.newEdition)).not.toBeInTheDocument());
    expect(archive.hasNewer).toHaveBeenCalledTimes(1);
  });

  it("says nothing where there is none, or no network", async () => {
    const archive = renewedArchive();
    archive.hasNewer.mockResolvedValueOnce(false).mockRejectedValueOnce(new UnreachableError("index.json"));
    renderApp("/archive", { archive });
    await screen.findByRole("heading", { level: 1 });
    comeBack();
    await waitFor(() => expect(archive.hasNewer).toHaveBeenCalledTimes(1));
    comeBack();
    await waitFor(() => expect(archive.hasNewer).toHaveBeenCalledTimes(2));
    expect(screen.queryByText(en.newEdition)).not.toBeInTheDocument();
  });
});
