import { staticArchive } from "../../archive/static-archive.ts";
import type { Site } from "../../content/site.ts";
import type { Outcome, Question, QuestionKind } from "./archive-queries.ts";
import { serveWire, trafficOf, type Sent, type Traffic, type WireServer } from "./wire-server.ts";

/** What each question of a kind cost a reader who had fetched nothing before. */
export interface KindCost extends Pick<QuestionKind, "what" | "bars"> {
  costs: Traffic[];
  /** What was sent for each of them. */
  sent: Sent[][];
  /** How many were not answered though an answer is there, and how many found nothing until the search was ended. */
  missed: number;
  stopped: number;
}

/** Asks every question of a published archive, each with a reader of its own, and counts what the server sent. */
export async function askCold(
  site: Site,
  folder: string,
  kinds: QuestionKind[],
  options: { honoursRange: boolean },
): Promise<KindCost[]> {
  const server = await serveWire(folder, options);
  const asked: KindCost[] = [];
  try {
    for (const { questions, ...kind } of kinds) {
      const answers: Answer[] = [];
      for (const question of questions) answers.push(await ask(question, site, server));
      const number = (wanted: Outcome) => answers.filter(({ outcome }) => outcome === wanted).length;
      const sent = answers.map((answer) => answer.sent);
      asked.push({
        ...kind,
        costs: sent.map(trafficOf),
        sent,
        missed: number("missed"),
        stopped: number("stopped"),
      });
    }
  } finally {
    server.close();
  }
  return asked;
}

interface Answer {
  sent: Sent[];
  outcome: Outcome;
}

async function ask(question: Question, site: Site, server: WireServer): Promise<Answer> {
  const underway = new Set<Promise<unknown>>();
  function fetchFile(path: string, init?: RequestInit): Promise<Response> {
    const response = fetch(server.address + path, init);
    underway.add(response);
    return response;
  }
  const outcome = await question(staticArchive(site, fetchFile));
  // A reader pays for what it asked for, whether it waited for it or not.
  await Promise.allSettled(underway);
  return { sent: server.take(), outcome };
}
