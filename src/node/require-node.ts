const OLDEST = { major: 22, minor: 22 };

/** Throws a sentence that says what to do when the running Node is older than the one that the project brings. */
export function requireNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  throw new Error(
    `This is Node ${version}; the project brings the one it needs. Run \`npm ci\`, then start things with npm, as in \`npm test\`.`,
  );
}
