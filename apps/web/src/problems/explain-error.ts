import { formatFen } from "@daowei/domain/money";
import type { TFunction } from "i18next";
import { fileSize } from "../files/file-size.ts";
import { toFen } from "../money/in-unit.ts";
import { isWireError } from "../wire/api.ts";
import { filled, mark, wordOf, wordsOf } from "../words/spoken.ts";
import { nameOfOffice, nameOfPlace } from "../places/named.tsx";

export interface ExplainedError {
  readonly sentence: string;
  readonly remedy: string | null;
  /** No answer came: the act may or may not have happened. */
  readonly outcomeUnknown: boolean;
}

type Facts = Readonly<Record<string, unknown>>;
const roleFacts: ReadonlySet<string> = new Set(["needed", "held", "role", "heldRole"]);

/** The facts of a problem by the names a person knows them by. */
function namedFacts(facts: Facts): Record<string, string> {
  const { act, batchStage, role, transferStage } = wordsOf("domain");
  const acts = { ...wordsOf("audit").acts, ...act };
  const stages = { ...transferStage, ...batchStage };
  const named: Record<string, string> = {};
  for (const [key, value] of Object.entries(facts)) {
    if (Array.isArray(value)) named[key] = listed(key, value);
    if (typeof value !== "string" && typeof value !== "number") continue;
    const text = String(value);
    named[key] = inOurWords(key, text);
    if (key === "act" || key === "earlierAct") named[`${key}Name`] = wordOf(acts, text);
    if (key === "because" && isKind(text)) named[key] = kinds()[text].sentence;
    if (key === "verdict") named["verdictName"] = wordOf(wordsOf("enrolment").standing, text);
    if (key === "stage") named["stageName"] = wordOf(stages, text);
    if (roleFacts.has(key)) named[`${key}Name`] = wordOf(role, text);
    if (key === "bytes" || key === "mostBytes") named[`${key}Size`] = fileSize(Number(value));
    if (key.endsWith("Fen")) named[`${key}Yuan`] = formatFen(toFen(text));
  }
  return named;
}

/** Places and offices stand in the language of the page; the other facts as they are. */
function inOurWords(key: string, text: string): string {
  if (key === "placeName" || key === "payerName") return nameOfPlace(text);
  return key === "officeName" ? nameOfOffice(text) : text;
}

/** Several facts of one name, in the words of a person. */
function listed(key: string, values: readonly unknown[]): string {
  const table = key === "missing" ? wordsOf("domain").attachmentKind : {};
  return values.map((value) => wordOf(table, String(value))).join(mark("list"));
}

const kinds = () => wordsOf("problems").kinds;

function isKind(kind: string): kind is keyof ReturnType<typeof kinds> {
  return Object.hasOwn(kinds(), kind);
}

/** The kind of a refusal of the server; undefined for any other failure. */
export function problemKind(error: unknown): string | undefined {
  return isWireError(error) ? error.data?.problem?.kind : undefined;
}

/** The post that a refusal says it takes; undefined where it is about something else. */
export function neededRole(error: unknown) {
  const problem = isWireError(error) ? error.data?.problem : undefined;
  return problem?.kind === "role_needed" ? problem.needed : undefined;
}

/** The sentence for a kind alone, as in a list of skipped items. */
export function problemSentence(kind: string, facts: Facts = {}): string {
  return isKind(kind) ? filled(kinds()[kind].sentence, namedFacts(facts)) : kind;
}

export function explainError(
  error: unknown,
  t: TFunction<"problems">,
  nameOf: (path: string) => string = (path) => path,
): ExplainedError {
  if (!isWireError(error)) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      sentence: t("pageBroken", { detail }),
      remedy: t("pageBrokenRemedy"),
      outcomeUnknown: false,
    };
  }
  const data = error.data;
  if (data === undefined || data === null)
    return { sentence: t("unreachable"), remedy: null, outcomeUnknown: true };
  const problem = data.problem;
  if (problem !== undefined && problem !== null && isKind(problem.kind)) {
    const facts = namedFacts({ ...problem });
    if (facts["path"] !== undefined) facts["path"] = nameOf(facts["path"]);
    const { sentence, remedy } = kinds()[problem.kind];
    const outcomeUnknown = problem.kind === "outcome_unknown";
    return { sentence: filled(sentence, facts), remedy: filled(remedy, facts), outcomeUnknown };
  }
  return {
    sentence: t("unknown", { code: data.code }),
    remedy: t("unknownRemedy"),
    outcomeUnknown: data.httpStatus === 502 || data.httpStatus === 504,
  };
}
