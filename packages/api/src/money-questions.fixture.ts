import { newId } from "@daowei/operations";
import { type Caller, guangxi, type GuangxiOffice } from "./guangxi-office.fixture.ts";

const key = () => newId();
const account = { fundAccountCode: "450100", fiscalYear: 2022 };
const because = () => ({ reason: "与回单不符，按回单更正", idempotencyKey: key() });
const sending = () => ({ sentOn: "2022-12-12", voucherNumber: "V", ...because() });
const receipt = () => ({ arrivedOn: "2022-12-12", voucherNumber: "V", idempotencyKey: key() });
const file = () => ({ ...guangxi, fileName: "a.csv", contentBase64: "YQ==" });

type Questions = Record<string, (caller: Caller) => Promise<unknown>>;

/** Every procedure about statements, corrections and payment orders, asked about Guangxi. */
export const moneyQuestions = (here: () => GuangxiOffice): Questions => ({
  ...statementQuestions(here),
  ...correctionQuestions(here),
});

const statementQuestions = (here: () => GuangxiOffice): Questions => ({
  "statements.list": (caller) => caller.statements.list(account),
  "statements.worklist": (caller) => caller.statements.worklist(account),
  "statements.check": (caller) => caller.statements.check({ ...file(), ...account }),
  "statements.accept": (caller) =>
    caller.statements.accept({
      ...file(),
      ...account,
      sha256: "0".repeat(64),
      warningsAcknowledged: true,
      idempotencyKey: key(),
    }),
  "statements.confirm": (caller) =>
    caller.statements.confirm({
      ...account,
      allocations: [{ lineId: key(), transferId: here().transferId, amountFen: "1" }],
      idempotencyKey: key(),
    }),
});

const correctionQuestions = (here: () => GuangxiOffice): Questions => ({
  "transfers.orderPayments": (caller) =>
    caller.transfers.orderPayments({ batchId: here().batch.id, idempotencyKey: key() }),
  "transfers.withdrawPayment": (caller) =>
    caller.transfers.withdrawPayment({ transferId: here().transferId, idempotencyKey: key() }),
  "transfers.askOutcome": (caller) =>
    caller.transfers.askOutcome({ transferId: here().transferId, idempotencyKey: key() }),
  "transfers.reverseArrival": (caller) =>
    caller.transfers.reverseArrival({ arrivalId: here().arrivalId, ...because() }),
  "transfers.correctArrival": (caller) =>
    caller.transfers.correctArrival({
      ...receipt(),
      ...because(),
      arrivalId: here().arrivalId,
      amountFen: "1",
    }),
  "transfers.correctSent": (caller) =>
    caller.transfers.correctSent({ ...sending(), transferId: here().transferId }),
  "transfers.reverseSent": (caller) =>
    caller.transfers.reverseSent({ transferId: here().transferId, ...because() }),
  "transfers.recordReturned": (caller) =>
    caller.transfers.recordReturned({
      ...because(),
      transferId: here().transferId,
      returnedOn: "2022-12-12",
      voucherNumber: "V",
    }),
  "transfers.hold": (caller) =>
    caller.transfers.hold({ transferId: here().transferId, ...because() }),
  "transfers.release": (caller) =>
    caller.transfers.release({ transferId: here().transferId, ...because() }),
  "transfers.reopen": (caller) =>
    caller.transfers.reopen({ transferId: here().transferId, ...because() }),
});
