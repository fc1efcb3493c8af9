import { describeArchive } from "./archive.contract.ts";
import { memoryArchive } from "./memory-archive.ts";

describeArchive("an edition in memory", memoryArchive);
