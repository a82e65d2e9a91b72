import type { Client, Output } from "@daowei/client";
import { batchStageWords, roleWords } from "@daowei/domain/approvals";
import { deadlineStateWords } from "@daowei/domain/deadlines";
import { formatFen } from "@daowei/domain/money";
import type { TraceStep } from "@daowei/domain/policies";
import { transferStageWords } from "@daowei/domain/transfers";

import { stepLines } from "../explanation-tree.ts";
import type { RemoteFormat } from "../formats.ts";
import type { Outcome } from "../outcome.ts";
import { levelWords } from "../words.ts";
import { askServer, left, right, yuan } from "./answer.ts";
import type { Answer } from "./answer.ts";

export interface Asked {
  readonly format: RemoteFormat;
}
export interface OfYear extends Asked {
  readonly year: number;
  readonly place: string;
}

const money = (fen: string) => formatFen(BigInt(fen));
const fiscal = ({ year, place }: OfYear) => ({ fiscalYear: year, placeCode: place });

export function whoami({ format }: Asked): Promise<Outcome> {
  return askServer(format, async (client) => {
    const me = await client.session.whoami();
    const { name, post, key, environment, today, address } = me;
    const rows = [
      ["所有人 owner", name],
      ["岗位 post", `${roleWords[post.role]} ${post.placeCode} ${post.officeName}`],
      ["密钥 key", key === null ? "–" : `${key.name} …${key.ending}`],
      ["权限 scopes", key === null ? "–" : key.scopes.join(" ")],
      ["限定来源 only from", key === null ? "–" : key.addresses.join(" ") || "不限 anywhere"],
      ["本次来源 seen from", address],
      ["有效至 expires", key === null ? "–" : key.expiresAt],
      ["环境 environment", environment],
      ["当前日期 today", today],
    ];
    return { value: me, columns: [left("项目"), left("内容")], rows };
  });
}

export interface ListBatches extends OfYear {
  readonly stage?: Output<"batches.list">[number]["stage"];
}

export function listBatches(options: ListBatches): Promise<Outcome> {
  return askServer(options.format, async (client) =>
    ofBatches(await client.batches.list({ ...fiscal(options), stage: options.stage })),
  );
}

export function ofBatches(batches: Output<"batches.list">): Answer {
  return {
    value: batches,
    columns: [
      left("编号"),
      left("标题"),
      left("状态"),
      yuan("金额（元）"),
      yuan("已到位（元）"),
      left("期限"),
      left("id"),
    ],
    rows: batches.map((one) => [
      one.number,
      one.title,
      batchStageWords[one.stage],
      one.amountFen,
      one.arrivedFen,
      one.dueOn,
      one.id,
    ]),
  };
}

export function showBatch(id: string, { format }: Asked): Promise<Outcome> {
  return askServer(format, async (client) => {
    const [batch, { rows }] = await Promise.all([
      client.batches.get({ id }),
      client.batches.rows({ id }),
    ]);
    return {
      value: { ...batch, rows },
      columns: [left("区划"), left("名称"), right("人数"), yuan("合计（元）")],
      rows: rows.map((row) => [row.placeCode, row.placeName, row.heads, row.totalFen]),
    };
  });
}

export interface ListTransfers extends OfYear {
  readonly batch?: string;
  readonly stage?: Output<"transfers.list">["items"][number]["stage"];
  readonly overdue?: boolean;
}

/** All of them, page after page. */
export function listTransfers(options: ListTransfers): Promise<Outcome> {
  return askServer(options.format, async (client) => {
    const { batch: batchId, stage, overdue: overdueOnly } = options;
    const filter = { ...fiscal(options), batchId, stage, overdueOnly };
    const all: Output<"transfers.list">["items"] = [];
    for await (const one of client.transfers.iterate(filter)) all.push(one);
    return {
      value: all,
      columns: [
        left("编号"),
        left("区划"),
        left("级次"),
        yuan("应拨（元）"),
        yuan("已到位（元）"),
        left("状态"),
        left("期限"),
        left("id"),
      ],
      rows: all.map((one) => [
        one.number,
        one.placeName,
        levelWords[one.level],
        one.amountFen,
        one.arrivedFen,
        transferStageWords[one.stage],
        one.dueOn,
        one.id,
      ]),
    };
  });
}

export interface ListDeadlines extends OfYear {
  readonly within?: number;
}

export function listDeadlines(options: ListDeadlines): Promise<Outcome> {
  return askServer(options.format, async (client) => {
    const all = await client.deadlines.list(fiscal(options));
    const near = all.filter(
      ({ daysLeft }) => options.within === undefined || daysLeft <= options.within,
    );
    return {
      value: near,
      columns: [left("期限"), right("还有（天）"), left("事项"), left("区划"), left("状态")],
      rows: near.map((one) => [
        one.dueOn,
        String(one.daysLeft),
        one.what,
        one.placeName,
        deadlineStateWords[one.state],
      ]),
    };
  });
}

type Explained = Output<"transfers.explain">;

/** Every amount of a transfer down to the sentence it rests on. */
export function explainTransfer(id: string, { format }: Asked): Promise<Outcome> {
  return askServer(format, async (client) => {
    const explained = await explanationsOf(client, id);
    return {
      value: explained,
      columns: [left("参保类别"), left("来历")],
      rows: explained.flatMap(rowsOf),
    };
  });
}

async function explanationsOf(client: Client, id: string): Promise<readonly Explained[]> {
  const { obligations } = await client.transfers.get({ id });
  return Promise.all(
    obligations.map(({ id: obligationId }) => client.transfers.explain({ obligationId })),
  );
}

function rowsOf({ insuredClass, level, amountFen, explanation }: Explained): string[][] {
  const share = explanation.shares.find((one) => one.level === level);
  if (share === undefined) throw new Error(`no share of ${level} in the explanation`);
  // The wire names operations by text alone; they are those of the domain.
  const lines = stepLines(share.root as TraceStep);
  return [[insuredClass, `${money(amountFen)} 元`], ...lines.map((line) => ["", line])];
}
