/** A cell of a batch's table as the wire brings it. */
export function cell(level: "central" | "county", amountFen: string, id: string) {
  return {
    transferId: id,
    level,
    payerCode: "451400",
    payerName: "",
    amountFen,
    legalFen: null,
    arrivedFen: "0",
    stage: "issued" as const,
    held: false,
    unconfirmed: false,
  };
}
