/** The app of this version, as the first line of the published worker says: what it consists of, and where the site stands. */
declare const SHELL: { version: string; base: string; files: string[] };

export const { version, base, files } = SHELL;
