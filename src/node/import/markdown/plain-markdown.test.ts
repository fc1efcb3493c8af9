import { expect, it } from "vitest";
import { plainMarkdown } from "./plain-markdown.ts";

it.each([
  "He paid {$5} for {two}, and 50 {%} of it were {% 5 %} too much.",
  "Prices rose by 50%% to 60%%, and %%d and %%s stand for 5%% or 6 %%.",
  "It holds if a == b and c == d, or if (a==b && c==d).",
  "In a set {# of all} a box {#4} is empty.",
  "They said :name: and 12:30:45, but not :nobody-knows-it:.",
  "As he wrote [[1]](https://a.example/1), it [[2]][2] holds.",
  "Is it there? [[ -f x ]] tells.",
  "It cost $20 for _a_ *pair* and 30$.",
  "They need 10~20~30 minutes.",
  "The area is x ^2",
  "We are sorry for the delay. ^JB",
  "!!! Breaking news",
  "??? really",
  "=== Results",
  "::: so it said :::",
  "import of cars from “friends” and from 'others'",
  "export default risk, which banks fear, has grown.",
  "export const was its name",
  "Note: this is a paragraph.",
  "Tags: I never use them.",
  "*[Editor’s note]: the mill is closed.*",
  "%% of voters\n\nA paragraph.\n\n%% of others",
  "{% begins here\n\nAnother paragraph.\n\nand ends %} here.",
  '<Ann Lee>\n\n  * One\n\n<IMG SRC="https://a.example/a.jpg">\n\nText.',
])("leaves %j as it is", (text) => {
  expect(plainMarkdown(text)).toBe(text);
});

it.each([
  "Use `$HOME_DIR/$x`, `x^2^`, `:tada:`, `==a==` and `{{< a >}}`.",
  "    if [[ -f $a_b/$c ]]; then\n\n    {% if a %} :tada: H~2~O",
  "* One\n\n      ```sh\n      [[a]] ==b==\n      ```",
  "> ```\n> [[a]] ==b==\n> ```",
  "```\n```js\n[[a]] ==b==\n```",
  "```[[a]]``` is code\n\n```\n{{< a >}}\n```",
  "```liquid\n{% highlight js %}\nx\n{% endhighlight %}\n```",
])("leaves code as it is: %j", (text) => {
  expect(plainMarkdown(text)).toBe(text);
});

it("goes on with the rewriting after a line that begins with code", () => {
  expect(plainMarkdown("```a``` is code.\n\n* One\n\n    Of [[it]].")).toBe(
    "```a``` is code.\n\n* One\n\n    Of it.",
  );
});

it("shows a film that a shortcode names by its address", () => {
  expect(plainMarkdown("{% youtube https://youtu.be/abcdefghijk %}")).toContain("/embed/abcdefghijk");
});
