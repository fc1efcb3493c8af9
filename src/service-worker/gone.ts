/** True where the server says that there is nothing at a path; some answer with the site's own page and status 200. */
export function isGone(path: string, { status, headers }: Response): boolean {
  if (status === 404 || status === 410) return true;
  return path.endsWith(".json") && (headers.get("content-type") ?? "").startsWith("text/html");
}
