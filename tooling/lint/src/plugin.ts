import type { Rule } from "./rule.ts";
import { noClock } from "./rules/no-clock.ts";
import { noFloatMoney } from "./rules/no-float-money.ts";
import { noOuterDb } from "./rules/no-outer-db.ts";
import { noSessionSetting } from "./rules/no-session-setting.ts";
import { noSwallowedError } from "./rules/no-swallowed-error.ts";
import { noZeroForAbsence } from "./rules/no-zero-for-absence.ts";
import { oneDoor } from "./rules/one-door.ts";
import { readingOrder } from "./rules/reading-order.ts";
import { stayInside } from "./rules/stay-inside.ts";
import { tellingNames } from "./rules/telling-names.ts";

const rules: Readonly<Record<string, Rule>> = {
  "no-clock": noClock,
  "no-float-money": noFloatMoney,
  "no-outer-db": noOuterDb,
  "no-session-setting": noSessionSetting,
  "no-swallowed-error": noSwallowedError,
  "no-zero-for-absence": noZeroForAbsence,
  "one-door": oneDoor,
  "reading-order": readingOrder,
  "stay-inside": stayInside,
  "telling-names": tellingNames,
};

// oxlint loads a plugin by its default export.
export default { meta: { name: "daowei" }, rules };
