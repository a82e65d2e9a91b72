import "./comparing.css";
import type { PolicyComparison } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { ConfidenceMark } from "../policies/confidence-mark.tsx";
import { testIds } from "../test-ids.ts";
import { classNameOf } from "../words/class-name.ts";
import { levelName } from "../words/level-name.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

type Rule = PolicyComparison["rules"][number];
type Figure = Rule["standard"]["a"];

/** Two policies side by side: who pays what where, by when, and what the insured pay. */
export function ComparisonView({ comparison }: { comparison: PolicyComparison }) {
  const { t } = useTranslation("comparing");
  const { a, b, rules, deadlines, contributions } = comparison;
  const changed = rules.filter(({ same }) => !same);
  const alike = rules.length - changed.length;
  const placeCode = b.placeCode;
  return (
    <div className="comparison" data-testid={testIds.comparison}>
      <p className="sentence">{t("sentence", { changed: changed.length, alike })}</p>
      {changed.map((rule) => (
        <RuleTable
          key={`${rule.insuredClasses.join()} ${rule.places[0]?.placeCode ?? ""}`}
          rule={rule}
          sides={{ a, b }}
          placeCode={placeCode}
        />
      ))}
      {deadlines.length === 0 ? null : (
        <table className="ledger paper">
          <caption>{t("deadlines")}</caption>
          <Heads sides={{ a, b }} />
          <tbody>
            {deadlines.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.b?.what ?? one.a?.what ?? one.id}</th>
                <td>{one.a === null ? t("none") : (one.a.on ?? one.a.rule)}</td>
                <td>{one.b === null ? t("none") : (one.b.on ?? one.b.rule)}</td>
                <td className={one.same ? undefined : "differs"}>
                  {one.same ? t("same") : t("differs")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {contributions.length === 0 ? null : (
        <table className="ledger paper">
          <caption>{t("contributions")}</caption>
          <Heads sides={{ a, b }} money />
          <tbody>
            {contributions.map((one) => (
              <tr
                key={`${String(one.a?.coverageYear)} ${String(one.b?.coverageYear)} ${String(one.a?.kind)}`}
              >
                <th scope="row">
                  {t("coverage", { year: one.b?.coverageYear ?? one.a?.coverageYear })}
                </th>
                <td className="money">{one.a?.yuan ?? t("none")}</td>
                <td className="money">{one.b?.yuan ?? t("none")}</td>
                <td className="money">{signed(one.differenceYuan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

type Sides = Pick<PolicyComparison, "a" | "b">;

function Heads({ sides, money = false }: { sides: Sides; money?: boolean }) {
  const { t } = useTranslation("comparing");
  return (
    <thead>
      <tr>
        <th scope="col">{t("item")}</th>
        {([sides.a, sides.b] as const).map(({ policyId, number, year, confidence }, index) => (
          <th
            key={`${policyId} ${String(index)}`}
            scope="col"
            className={money ? "money" : undefined}
          >
            {t("side", { number, year })} <ConfidenceMark confidence={confidence} />
          </th>
        ))}
        <th scope="col" className={money ? "money" : undefined}>
          {t("difference")}
        </th>
      </tr>
    </thead>
  );
}

function RuleTable({ rule, sides, placeCode }: { rule: Rule; sides: Sides; placeCode: string }) {
  const { t } = useTranslation("comparing");
  const { insuredClasses, places, standard, shares } = rule;
  return (
    <div className="paper compared-rule">
      <p>
        <b>{rule.b?.title ?? rule.a?.title}</b> ·{" "}
        {insuredClasses.map(classNameOf).join(mark("list"))}
        {rule.b === null ? null : " "}
        {rule.b === null ? null : <ConfidenceMark confidence={rule.b.confidence} />}
      </p>
      <p
        className="quiet"
        title={places.map(({ placeName }) => nameOfPlace(placeName)).join(mark("list"))}
      >
        {t("places", {
          count: places.length,
          names: places
            .slice(0, 8)
            .map(({ placeName }) => nameOfPlace(placeName))
            .join(mark("list")),
        })}
      </p>
      <table className="ledger">
        <Heads sides={sides} money />
        <tbody>
          <FigureRow name={t("standard")} pair={standard} />
          {shares.map((one) => (
            <FigureRow key={one.level} name={levelName(one.level, placeCode)} pair={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureRow({ name, pair }: { name: string; pair: Rule["standard"] }) {
  const { differenceYuan } = pair;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="money">
        <FigureText figure={pair.a} />
      </td>
      <td className="money">
        <FigureText figure={pair.b} />
      </td>
      <td className={differenceYuan === "0" || differenceYuan === null ? "money" : "money differs"}>
        {signed(differenceYuan)}
      </td>
    </tr>
  );
}

function FigureText({ figure }: { figure: Figure }) {
  const { t } = useTranslation("comparing");
  if (figure === null) return <>{t("none")}</>;
  return (
    <>
      {figure.kind === "floor" ? t("floor", { yuan: figure.yuan }) : figure.yuan}
      {figure.derived ? <span className="quiet"> {t("derived")}</span> : null}
    </>
  );
}

function signed(difference: string | null): string {
  if (difference === null) return "";
  return difference === "0" ? "—" : difference.startsWith("-") ? difference : `+${difference}`;
}
