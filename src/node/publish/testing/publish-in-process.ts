import { plainApp } from "./plain-app.ts";
import { publish } from "../publish.ts";

// Publishes in a process of its own, which a test kills. Arguments: data, public, out, workshop. Says what it is doing.

const [, , data = "", publicFolder = "", out = "", workshop = ""] = process.argv;
await publish({
  folders: { data, public: publicFolder, out, workshop },
  code: { archive: "1", pages: "1" },
  loadApp: async () => plainApp,
  progress: { step: (name) => console.log(name), add: () => undefined, end: () => undefined },
});
console.log("done");
