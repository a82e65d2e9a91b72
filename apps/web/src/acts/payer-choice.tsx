import { useTranslation } from "react-i18next";
import { Amount, UnitLabel } from "../money/amount.tsx";
import { nameOfPlace } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";
import { levelName } from "../words/level-name.ts";
import { type Payer, type PayerGroup, sumOpen } from "./payers.ts";

/** Who pays for what is to be sent: each payer with count and sum, ticked or not; levels of many payers open to them. */
export function PayerChoice({
  groups,
  own,
  ticked,
  locked,
  onTick,
}: {
  groups: readonly PayerGroup[];
  /** The code of the place whose office is at work. */
  own: string;
  ticked: ReadonlySet<string>;
  locked: boolean;
  onTick: (codes: readonly string[], on: boolean) => void;
}) {
  const { t } = useTranslation("acts");
  const all = groups.flatMap(({ payers }) => payers);
  const tools = { own, ticked, locked, onTick };
  return (
    <fieldset className="payer-choice" disabled={locked}>
      <legend>
        {t("payers.title")} <UnitLabel />
      </legend>
      <ul>
        <TickRow
          name={t("payers.all")}
          payers={all}
          testId={testIds.payersAll}
          ticked={ticked}
          onTick={onTick}
        />
        {groups.map(({ level, payers }) => (
          <LevelRow
            key={level}
            name={levelName(level, payers[0]?.code ?? own)}
            payers={payers}
            {...tools}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface RowTools {
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (codes: readonly string[], on: boolean) => void;
}

function LevelRow({
  name,
  payers,
  own,
  ...tools
}: RowTools & { name: string; payers: readonly Payer[]; own: string }) {
  const { t } = useTranslation("acts");
  const [only] = payers;
  const named = ({ code, name: payer }: Payer) =>
    code === own ? t("payers.own", { name: nameOfPlace(payer) }) : nameOfPlace(payer);
  if (payers.length === 1 && only !== undefined)
    return <TickRow name={named(only)} payers={payers} {...tools} />;
  return (
    <>
      <TickRow
        name={t("payers.level", { level: name, count: payers.length })}
        payers={payers}
        {...tools}
      />
      <li>
        <details>
          <summary>{t("payers.each", { level: name })}</summary>
          <ul>
            {payers.map((payer) => (
              <TickRow key={payer.code} name={named(payer)} payers={[payer]} {...tools} />
            ))}
          </ul>
        </details>
      </li>
    </>
  );
}

function TickRow({
  name,
  payers,
  testId = testIds.payerTick,
  ticked,
  onTick,
}: RowTools & { name: string; payers: readonly Payer[]; testId?: string }) {
  const { t } = useTranslation("acts");
  const codes = payers.map(({ code }) => code);
  const on = codes.filter((code) => ticked.has(code)).length;
  const count = payers.reduce((sum, payer) => sum + payer.count, 0);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          data-testid={testId}
          checked={on === codes.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = on > 0 && on < codes.length;
          }}
          onChange={({ target }) => {
            onTick(codes, target.checked);
          }}
        />
        <span>{name}</span>
        <span className="num push">{t("transferCount", { count })}</span>
        <Amount fen={sumOpen(payers)} />
      </label>
    </li>
  );
}
