/** Elements that begin and end a paragraph: https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3 */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p " +
    "plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
  ).split(" "),
);

/** Elements of which nothing is read: what runs, styles, describes or asks, and what a browser shows in place of something. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    "applet area base basefont bgsound colgroup col datalist frame head input keygen link map meta meter noembed noframes " +
    "param progress rp script select source style template title track"
  ).split(" "),
);

/** In SVG and MathML: what is said about a drawing or a formula, not in it. */
export const DROPPED_IN_DRAWINGS: ReadonlySet<string> = new Set(
  "annotation annotation-xml defs desc filter metadata script style symbol title".split(" "),
);
