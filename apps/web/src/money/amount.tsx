import type { Fen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { inUnit, toFen } from "./in-unit.ts";

/** An amount in the unit of the header; in grids a zero is a dash, and a change says which way it went. */
export function Amount({
  fen,
  dash = false,
  signed = false,
}: {
  fen: string | Fen;
  dash?: boolean;
  signed?: boolean;
}) {
  const { unit } = useFrame();
  const value = typeof fen === "bigint" ? fen : toFen(fen);
  if (dash && value === 0n) return <span className="num quiet">—</span>;
  return (
    <span className={value < 0n ? "num negative" : "num"}>
      {signed && value > 0n ? "+" : ""}
      {inUnit(value, unit)}
    </span>
  );
}

export function UnitLabel() {
  const { unit } = useFrame();
  const { t } = useTranslation("domain");
  return <span className="unit-label">{t(unit === "wan" ? "unitWan" : "unitYuan")}</span>;
}
