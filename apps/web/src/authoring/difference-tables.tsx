import type { PayerLevel } from "@daowei/api/contracts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "../money/amount.tsx";
import { levelName } from "../words/level-name.ts";

export interface MoneyBeside {
  readonly beforeFen: string;
  readonly afterFen: string;
  readonly differenceFen: string;
}

/** What the two sides and their difference are called, where it is not the law as it is and after a change. */
type Sides = Readonly<Record<"before" | "after" | "difference", string>>;

/** Money before and after by level, with the sum that closes it. */
export function LevelDifferences({
  caption,
  levels,
  total,
  placeCode,
  sides,
}: {
  caption: string;
  levels: readonly (MoneyBeside & { readonly level: PayerLevel })[];
  total: MoneyBeside;
  placeCode: string;
  sides?: Sides;
}) {
  const { t } = useTranslation("authoring");
  return (
    <DifferenceTable caption={caption} first={t("level")} total={total} sides={sides}>
      {levels.map((one) => (
        <DifferenceRow key={one.level} name={levelName(one.level, placeCode)} money={one} />
      ))}
    </DifferenceTable>
  );
}

export function DifferenceTable({
  caption,
  first,
  total,
  sides,
  children,
}: {
  caption: string;
  first: string;
  total: MoneyBeside;
  sides?: Sides | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation("authoring");
  const named = sides ?? { before: t("before"), after: t("after"), difference: t("difference") };
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {(["before", "after", "difference"] as const).map((side) => (
              <th key={side} scope="col" className="money">
                {named[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {children}
          <tr className="total-row">
            <th scope="row">{t("sum")}</th>
            <Cells money={total} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

export function DifferenceRow({ name, money }: { name: ReactNode; money: MoneyBeside }) {
  return (
    <tr>
      <td>{name}</td>
      <Cells money={money} />
    </tr>
  );
}

function Cells({ money }: { money: MoneyBeside }) {
  return (
    <>
      <td className="money">
        <Amount fen={money.beforeFen} />
      </td>
      <td className="money">
        <Amount fen={money.afterFen} />
      </td>
      <td className="money">
        <Amount fen={money.differenceFen} dash signed />
      </td>
    </>
  );
}
