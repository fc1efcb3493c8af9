import { useState, type DragEvent } from "react";

/** What a row and the handle on it need to be dragged by the pointer. */
export interface DragOrder {
  row: (id: string) => {
    "data-drop"?: "before" | "after" | undefined;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
  handle: (id: string) => {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
}

/**
 * Rows that are put in order by dragging: what is dropped on another row takes its place. Whoever has no pointer has
 * buttons that do the same. `beside` gives the rows among which one can be moved, and it, in their order.
 */
export function useDragOrder(
  beside: (id: string) => readonly string[],
  move: (dragged: string, by: number) => void,
): DragOrder {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();

  /** How many places down it would go; none where it cannot stand. */
  function by(onto: string): number {
    if (dragged === undefined) return 0;
    const ids = beside(dragged);
    const [from, to] = [ids.indexOf(dragged), ids.indexOf(onto)];
    // Another tab may have taken it away meanwhile.
    return from === -1 || to === -1 ? 0 : to - from;
  }

  function end(): void {
    setDragged(undefined);
    setOver(undefined);
  }

  return {
    row: (id) => ({
      "data-drop": over !== id || by(id) === 0 ? undefined : by(id) < 0 ? "before" : "after",
      onDragOver: (event) => {
        if (dragged === undefined) return;
        setOver(id);
        if (by(id) !== 0) event.preventDefault();
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(undefined);
      },
      onDrop: (event) => {
        if (dragged === undefined || by(id) === 0) return;
        event.preventDefault();
        move(dragged, by(id));
        end();
      },
    }),
    handle: (id) => ({
      draggable: true,
      onDragStart: ({ dataTransfer, currentTarget }) => {
        dataTransfer.effectAllowed = "move";
        // Without data Firefox drags nothing; of no type that another page would take.
        dataTransfer.setData("application/x-broadsheet-row", "");
        dataTransfer.setDragImage(currentTarget.closest("[data-row]") ?? currentTarget, 0, 0);
        setDragged(id);
      },
      onDragEnd: end,
    }),
  };
}
