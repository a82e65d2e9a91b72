import type { Wire } from "./wire.ts";

type CallKind<Procedure> = Procedure extends { readonly type: "query" }
  ? "question"
  : Procedure extends { readonly input: { readonly idempotencyKey: string } }
    ? "act"
    : "posted_question";

type Listed = {
  readonly [Group in keyof Wire]?: {
    readonly [Name in keyof Wire[Group]]?: CallKind<Wire[Group][Name]>;
  };
};

/**
 * What programs may call, and how: a question has no effect and is asked by its address, a posted question carries a file,
 * an act happens once for its key. The compiler holds each entry against the server's own procedure.
 */
export const procedures = {
  apportionment: { explain: "question", preview: "question", whatIf: "question" },
  batches: {
    create: "act",
    get: "question",
    list: "question",
    rows: "question",
    submit: "act",
  },
  deadlines: { list: "question" },
  enrolment: {
    accept: "act",
    check: "posted_question",
    version: "question",
    versions: "question",
  },
  overview: { get: "question" },
  policies: {
    compare: "question",
    get: "question",
    history: "question",
    list: "question",
    source: "question",
  },
  session: { places: "question", whoami: "question" },
  transfers: { explain: "question", get: "question", list: "question" },
} as const satisfies Listed;

export type Procedures = typeof procedures;
type Group = keyof Procedures;

/** `batches.create`, `transfers.list`: a procedure by its path. */
export type Path = {
  readonly [G in Group]: `${G}.${Extract<keyof Procedures[G], string>}`;
}[Group];

type WireOf<P extends Path> = P extends `${infer G extends Group}.${infer Name}`
  ? Name extends keyof Wire[G]
    ? Wire[G][Name]
    : never
  : never;

/** What a procedure takes: `Input<"batches.create">`. The client makes an act's key when it is left out. */
export type Input<P extends Path> =
  WireOf<P> extends { readonly input: infer Asked }
    ? Asked extends { readonly idempotencyKey: string }
      ? Omit<Asked, "idempotencyKey"> & { readonly idempotencyKey?: string }
      : Asked
    : never;

/** What a procedure answers: `Output<"batches.get">`. */
export type Output<P extends Path> =
  WireOf<P> extends { readonly output: infer Answer } ? Answer : never;
