import { expect, test } from "vitest";
import { dangers } from "./dangers.ts";
import { partsOf } from "./page-parts.ts";

const INNOCENT = '<p><a href="/x">x</a><img src="/y.png"></p><script type="application/json">{}</script>';

test.each([
  ['<img src="/y.png" onerror="alert(1)">', "img[onerror]"],
  ['<p style="color:red">x</p>', "p[style]"],
  ["<svg><a>x</a></svg>", "svg http://www.w3.org/2000/svg"],
  ['<a href="javascript:alert(1)">x</a>', "javascript:alert(1)"],
  ['<img src="data:image/png;base64,x">', "data:image/png;base64,x"],
  ["<script>alert(1)</script>", "a script of alert(1)"],
  ['<script type="application/json">{}</p></script>', "a script of {}</p>"],
])("%s is found in a page", (html, danger) => {
  const innocent = partsOf(INNOCENT).drawn;
  expect(dangers(new Map([["a.html", INNOCENT + html]]), innocent)).toContain(`a.html: ${danger}`);
  expect(dangers(new Map([["a.html", INNOCENT]]), innocent)).toEqual([]);
});

test.each(["<a><b></a>", "<a>\u0001</a>"])("%j is found to be no XML", (xml) => {
  expect(dangers(new Map([["a.xml", xml]]), new Set())).toHaveLength(1);
});
