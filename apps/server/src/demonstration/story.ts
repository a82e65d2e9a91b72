import { addDays, civilDate } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import {
  approveBatch,
  batchRows,
  createBatch,
  issueBatch,
  reviewBatch,
  submitBatch,
} from "@daowei/operations/batches";
import type { BatchActed } from "@daowei/operations/batches";
import { acceptHeadcounts } from "@daowei/operations/enrolment";
import { confirmArrivals, recordSent } from "@daowei/operations/transfers";

import { headcountsOfCities } from "./headcounts.ts";
import { keyOf } from "./narrator.ts";
import type { Narrator } from "./narrator.ts";

const region = { fiscalYear: 2022, placeCode: "450000" };

interface Told {
  readonly narrator: Narrator;
  readonly headcountVersionId: string;
  readonly places: readonly string[];
}

/** Fiscal year 2022 up to December: one city paid in full, one late, one waiting for review, eleven still to do. */
export async function tellStory(narrator: Narrator): Promise<void> {
  await narrator.on(civilDate("2022-06-20"));
  const { places, ...file } = headcountsOfCities("示例数据-北海防城港贵港参保人数-2022.csv", [
    "450500",
    "450600",
    "450800",
  ]);
  const { versionId } = await narrator.lets("jingban-jia", acceptHeadcounts, {
    ...region,
    ...file,
    cutOffOn: "2022-05-31",
    status: "verified",
    warningsAcknowledged: true,
    idempotencyKey: keyOf("headcounts"),
  });
  const told: Told = { narrator, headcountVersionId: versionId, places };
  await payBeihai(told);
  await payFangchenggangLate(told);
  await submitGuigang(told);
}

/** 北海: issued in June, sent and arrived in July. */
async function payBeihai(told: Told): Promise<void> {
  const { narrator } = told;
  const city = { name: "北海市", code: "450500", documentNumber: "示例〔2022〕1号" };
  const batchId = await issue(told, { ...city, from: civilDate("2022-06-21") });
  await send(narrator, { batchId, step: "北海", on: civilDate("2022-07-04") });
  const all = await cellsOf(narrator, batchId);
  await arrive(narrator, { step: "北海", on: civilDate("2022-07-08"), cells: all });
}

/** 防城港: due by the end of September by local decision; the counties' own parts have not arrived. */
async function payFangchenggangLate(told: Told): Promise<void> {
  const { narrator } = told;
  const batchId = await issue(told, {
    name: "防城港市",
    code: "450600",
    documentNumber: "示例〔2022〕2号",
    from: civilDate("2022-07-18"),
    dueOn: "2022-09-30",
    dueReason: "示例：本级要求三季度末前全部到位",
  });
  const cells = await cellsOf(narrator, batchId);
  const counties = cells.filter(({ level }) => level === "county");
  const others = cells.filter(({ level }) => level !== "county");
  const [first] = counties;
  if (first === undefined) throw new Error("demonstration: no county pays in 防城港");
  const sent = [...others, first];
  await send(narrator, {
    batchId,
    step: "防城港",
    on: civilDate("2022-08-02"),
    cells: sent,
  });
  await arrive(narrator, {
    step: "防城港",
    on: civilDate("2022-08-09"),
    cells: others,
  });
}

/** 贵港: submitted in December and not yet reviewed. */
async function submitGuigang(told: Told): Promise<void> {
  await told.narrator.on(civilDate("2022-12-08"));
  const made = await create(told, { name: "贵港市", code: "450800" });
  await told.narrator.lets("jingban-jia", submitBatch, decisionOn(made, "guigang submit"));
}

interface City {
  readonly name: string;
  readonly code: string;
  readonly dueOn?: string;
  readonly dueReason?: string;
}

function create({ narrator, headcountVersionId, places }: Told, city: City): Promise<BatchActed> {
  const { name, code, dueOn, dueReason } = city;
  return narrator.lets("jingban-jia", createBatch, {
    ...region,
    policyId: "gx-2022",
    headcountVersionId,
    onlyPlaces: places.filter((place) => place.startsWith(code.slice(0, 4))),
    title: `2022年城乡居民医保财政补助（${name}）`,
    kind: "regular",
    dueOn,
    dueReason,
    idempotencyKey: keyOf(`create ${code}`),
  });
}

/** From preparing to issuing, a working day for each hand. */
async function issue(
  told: Told,
  city: City & { readonly from: CivilDate; readonly documentNumber: string },
): Promise<string> {
  const { narrator } = told;
  const { from, code, documentNumber } = city;
  await narrator.on(from);
  const made = await create(told, city);
  const decision = (act: string) => decisionOn(made, `${act} ${code}`);
  await narrator.lets("jingban-jia", submitBatch, decision("submit"));
  await narrator.on(addDays(from, 1));
  await narrator.lets("fuhe-jia", reviewBatch, {
    ...decision("review"),
    comment: "人数与确认表一致",
  });
  await narrator.on(addDays(from, 2));
  await narrator.lets("shenpi-jia", approveBatch, { ...decision("approve"), comment: "同意" });
  await narrator.on(addDays(from, 3));
  await narrator.lets("shenpi-jia", issueBatch, { ...decision("issue"), documentNumber });
  return made.id;
}

function decisionOn({ id, revisionHash }: BatchActed, step: string) {
  return { id, revisionHash, idempotencyKey: keyOf(step) };
}

interface Cell {
  readonly transferId: string;
  readonly level: string;
}

async function cellsOf(narrator: Narrator, batchId: string): Promise<readonly Cell[]> {
  const { rows } = await narrator.lets("jingban-jia", batchRows, { id: batchId });
  return rows.flatMap(({ cells }) => cells);
}

interface Movement {
  readonly step: string;
  readonly on: CivilDate;
}

async function send(
  narrator: Narrator,
  sending: Movement & { readonly batchId: string; readonly cells?: readonly Cell[] },
): Promise<void> {
  const { batchId, step, on, cells } = sending;
  await narrator.on(on);
  await narrator.lets("guoku-jia", recordSent, {
    batchId,
    transferIds: cells?.map(({ transferId }) => transferId),
    sentOn: on,
    voucherNumber: `示例拨款-${step}`,
    idempotencyKey: keyOf(`send ${step}`),
  });
}

async function arrive(
  narrator: Narrator,
  arriving: Movement & { readonly cells: readonly Cell[] },
): Promise<void> {
  const { step, on, cells } = arriving;
  await narrator.on(on);
  await narrator.lets("zhuanhu-jia", confirmArrivals, {
    transferIds: cells.map(({ transferId }) => transferId),
    arrivedOn: on,
    voucherNumber: `示例到账-${step}`,
    idempotencyKey: keyOf(`arrive ${step}`),
  });
}
