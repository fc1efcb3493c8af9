import type { Plugin } from "vite";

/**
 * Lets the bundler leave out the router's components that nobody uses. Each is made by a call and then given a name for
 * developer tools; the bundler cannot know that neither does anything else, and keeps them all.
 */
export function dropUnusedComponents(): Plugin {
  return {
    name: "broadsheet:drop-unused-components",
    apply: "build",
    transform: {
      filter: { id: /node_modules\/react-router\/dist\/production\/.*\.js$/ },
      handler: (code) =>
        code
          .replace(/^(\w+)\.displayName = ".*";$/gm, "")
          .replace(
            /^const (\w+) = (React\S*\.(?:forwardRef|createContext)\()/gm,
            "const $1 = /* @__PURE__ */ $2",
          ),
    },
  };
}
