import type { Plugin } from "vite";

/**
 * Lets the bundler leave out what nobody uses of the router. Its components are made by a call and then given a name for
 * developer tools; the bundler cannot know that neither does anything else, and keeps them all. Nor can it know that no
 * router here is instrumented.
 */
export function dropUnusedRouterParts(): Plugin {
  return {
    name: "broadsheet:drop-unused-router-parts",
    apply: "build",
    transform: {
      filter: { id: /node_modules\/react-router\/dist\/production\/.*\.js$/ },
      handler: (code) =>
        code
          .replace(/^(\w+)\.displayName = ".*";$/gm, "")
          .replace(
            /^const (\w+) = (React\S*\.(?:forwardRef|createContext)\()/gm,
            "const $1 = /* @__PURE__ */ $2",
          )
          .replace(/if \((?:init|opts\?)\.instrumentations\)/g, "if (false)"),
    },
  };
}
