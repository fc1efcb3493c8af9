import { useEffect, useRef, useState } from "react";
import type { Site } from "../content/site.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { mergeFiles, type MergeEnd } from "./merge-files.ts";
import { readFiles, type FilesToImport, type FileToImport } from "./read-files.ts";

export type ImportState =
  | { is: "idle" | "cancelled" | "failed" }
  | { is: "reading"; name: string; done: number }
  | { is: "preview"; read: FilesToImport }
  | { is: "merging"; done: number; all: number }
  | { is: "ended"; end: MergeEnd };

export interface Import {
  state: ImportState;
  read: (files: readonly File[]) => void;
  merge: (files: readonly FileToImport[], revive: boolean) => void;
  discard: () => void;
  cancel: () => void;
}

/**
 * Takes files through being read, looked at and brought in; one lot at a time. What is being brought in when the reader
 * leaves the page goes on: only cancelling ends it.
 */
export function useImport(keeper: Keeper | undefined, site: Site): Import {
  const [state, setState] = useState<ImportState>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  const isMerging = useRef(false);
  useEffect(
    () => () => {
      if (!isMerging.current) running.current?.abort();
    },
    [],
  );

  /** Does some work, in place of what is going on; what comes of it counts unless the reader has turned to something else. */
  function begin(
    work: (signal: AbortSignal, show: (state: ImportState) => void) => Promise<ImportState>,
  ): void {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    isMerging.current = false;
    const show = (state: ImportState) => {
      if (running.current === controller) setState(state);
    };
    work(controller.signal, show).then(show, () =>
      show({ is: controller.signal.aborted ? "cancelled" : "failed" }),
    );
  }

  return {
    state,
    read(files) {
      if (keeper === undefined || files.length === 0) return;
      begin(async (signal, show) => {
        const onProgress = (name: string, done: number) => show({ is: "reading", name, done });
        return { is: "preview", read: await readFiles(files, keeper, { site, signal, onProgress }) };
      });
    },
    merge(files, revive) {
      if (keeper === undefined) return;
      begin(async (signal, show) => {
        isMerging.current = true;
        const onProgress = (done: number, all: number) => show({ is: "merging", done, all });
        return { is: "ended", end: await mergeFiles(files, keeper, { revive, signal, onProgress }) };
      });
    },
    discard: () => setState({ is: "idle" }),
    cancel: () => running.current?.abort(),
  };
}
