import { sql } from "drizzle-orm";
import type { SetRule } from "./set-rule.ts";

/** 单位设置: each was proposed for its place as it stands, and let in by a second person. */
export const officeSettingsRules: readonly SetRule[] = [
  {
    rule: "office_settings_were_let_in_by_two",
    object: "office_settings",
    over: sql`select count(*) as n from office_settings`,
    broken: sql`
      select s.id::text, s.place_code, 'proposed as they stand' as expected,
        p.kind || ' ' || p.stage || ' for ' || coalesce(p.payload::json->>'placeCode', 'nowhere') as found
      from office_settings s join proposal p on p.id = s.proposal_id
      where p.kind <> 'office_settings.change' or p.stage <> 'applied'
        or p.payload::json->>'placeCode' <> s.place_code or p.payload::jsonb->'settings' <> s.settings::jsonb`,
  },
];
