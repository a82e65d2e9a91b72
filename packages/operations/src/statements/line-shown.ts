import { fenToText } from "@daowei/domain/money";
import type { LineShown } from "@daowei/domain/statements";

/** A line as it goes over the wire: account numbers were masked when it was read. */
export function lineShown(line: Omit<LineShown, "bookedOn"> & { readonly bookedOn: string }) {
  const { bookedOn, direction, amountFen, counterpartName, serial, reference, remark } = line;
  return {
    bookedOn,
    direction,
    amountFen: fenToText(amountFen),
    counterpartName,
    counterpartAccount: line.counterpartAccountMasked,
    serial,
    reference,
    remark,
  };
}
