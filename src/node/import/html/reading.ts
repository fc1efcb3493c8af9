import type { Block } from "../../../content/block.ts";
import type { Element, ParentNode } from "./element.ts";
import type { Flow } from "./flow.ts";
import type { Marks } from "./marked-line.ts";

/** What holds where a piece of HTML stands. Never changed: what an element adds is in a new one. */
export interface Place {
  marks: Marks;
  /** Where captions are put of the figure that this is in. */
  captions?: string[];
  /** Where is put who said the quotation that this is in. */
  citations?: Citation[];
  quotationDepth: number;
}

/** Whom a quotation is of. */
export interface Citation {
  text: string;
  url?: string;
}

/** One piece of HTML being read: what its readers share. */
export interface Reading {
  /** Where its relative links lead from. */
  base: string | undefined;
  /** True where its pictures may lie beside it on this machine. */
  isLocal: boolean;
  /** How many characters of addresses may still be written: one link can be of very many pieces of text. */
  addressRoom: number;
  /** True when the last picture that was met could be shown. */
  hasShownImage: boolean;
  /** The blocks of what stands in an element, or in a tree. */
  blocksIn: (parent: ParentNode, place: Place) => Block[];
  /** Adds what stands in an element to the text that is being read. */
  readInto: (flow: Flow, element: Element, place: Place) => void;
}

/** Reads an element into the text around it. */
export type ElementReader = (element: Element, flow: Flow, place: Place, reading: Reading) => void;

/** An address that is going to be written, unless there are too many already. */
export function taken(reading: Reading, address: string | undefined): string | undefined {
  if (address === undefined || reading.addressRoom < address.length) return undefined;
  reading.addressRoom -= address.length;
  return address;
}
