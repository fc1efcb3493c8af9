/** Hands the reader a file of whatever a browser's database may hold. */
export function downloadJson(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([writeAnything(content)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.json`;
  link.click();
  // The download has its own hold on it when it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** JSON, with a word in place of what JSON has no form for. */
function writeAnything(content: unknown): string {
  const holders: unknown[] = [];
  return JSON.stringify(
    content,
    function (this: unknown, _, value: unknown) {
      if (typeof value === "bigint") return `${value}`;
      if (typeof value !== "object" || value === null) return value;
      // What holds itself would be written without end.
      while (holders.length > 0 && holders.at(-1) !== this) holders.pop();
      if (holders.includes(value)) return "…";
      holders.push(value);
      return value instanceof Map || value instanceof Set ? [...value] : value;
    },
    2,
  );
}
