-- Whose rows a transaction sees and writes. daowei.scope is the place of the acting post, or 'whole' for the system itself;
-- both settings end with their transaction. A place and all below it are one range of codes: 450100 is 450100 to 450199.
-- The owner is not bound by this, and no login but the owner's may change it.
CREATE FUNCTION "scope_from"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN s = 'whole' THEN '000000' WHEN s ~ '^[0-9]{6}$' THEN s END
	FROM current_setting('daowei.scope', true) AS s
$$;
--> statement-breakpoint
CREATE FUNCTION "scope_to"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN s = 'whole' THEN '999999' WHEN s ~ '^[0-9]{6}$' THEN rpad(regexp_replace(s, '(00){1,3}$', ''), 6, '9') END
	FROM current_setting('daowei.scope', true) AS s
$$;
--> statement-breakpoint
CREATE FUNCTION "scope_is_whole"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(current_setting('daowei.scope', true) = 'whole', false)
$$;
--> statement-breakpoint
CREATE FUNCTION "scope_person"() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('daowei.person', true), '')::uuid
$$;
--> statement-breakpoint
-- For a table with a place of its own. Later migrations call these for their tables; a test names the table that was forgotten.
CREATE PROCEDURE "fence_by_place"(fenced regclass, place name) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', fenced);
	EXECUTE format('CREATE POLICY by_place ON %s USING (%I BETWEEN (SELECT scope_from()) AND (SELECT scope_to()))', fenced, place);
END
$$;
--> statement-breakpoint
-- For a table whose rows belong to a row of a fenced table: they are there when that one is.
CREATE PROCEDURE "fence_by_parent"(fenced regclass, reference name, parent regclass) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', fenced);
	EXECUTE format('CREATE POLICY by_parent ON %1$s USING (EXISTS (SELECT FROM %3$s AS parent WHERE parent.id = %1$s.%2$I))', fenced, reference, parent);
END
$$;
--> statement-breakpoint
REVOKE ALL ON PROCEDURE "fence_by_place"(regclass, name), "fence_by_parent"(regclass, name, regclass) FROM PUBLIC;
--> statement-breakpoint
CALL "fence_by_place"('transfer', 'place_code');
--> statement-breakpoint
CALL "fence_by_place"('obligation', 'place_code');
--> statement-breakpoint
CALL "fence_by_place"('explanation', 'place_code');
--> statement-breakpoint
CALL "fence_by_place"('headcount', 'place_code');
--> statement-breakpoint
CALL "fence_by_parent"('transfer_event', 'transfer_id', 'transfer');
--> statement-breakpoint
-- The fund account is the city's and the county confirms what comes in for it: the transfer decides, not the account.
CALL "fence_by_parent"('arrival', 'transfer_id', 'transfer');
--> statement-breakpoint
-- An office's batch, and one from above that carries money for the place: of that one only the place's own transfers are there.
ALTER TABLE "batch" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "batch" USING (
	"place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to())
	OR EXISTS (SELECT FROM "transfer" WHERE "transfer"."batch_id" = "batch"."id")
);
--> statement-breakpoint
CALL "fence_by_parent"('batch_event', 'batch_id', 'batch');
--> statement-breakpoint
CALL "fence_by_parent"('batch_policy', 'batch_id', 'batch');
--> statement-breakpoint
-- The file that a visible batch was computed from may be one from above; its rows of other places are not there.
ALTER TABLE "headcount_version" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "headcount_version" USING ("place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to()));
--> statement-breakpoint
CREATE POLICY "of_visible_batch" ON "headcount_version" FOR SELECT USING (
	EXISTS (SELECT FROM "batch" WHERE "batch"."headcount_version_id" = "headcount_version"."id")
);
--> statement-breakpoint
CREATE INDEX "batch_headcount_version" ON "batch" USING btree ("headcount_version_id");
--> statement-breakpoint
-- Who holds which post anywhere is what decides whether duties are separate: every acting post reads it, and before he acts in
-- any, each person his own. Given and ended within one's place alone.
ALTER TABLE "post" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "post" USING ("place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to()));
--> statement-breakpoint
CREATE POLICY "read" ON "post" FOR SELECT USING ((SELECT scope_from()) IS NOT NULL OR "person_id" = (SELECT scope_person()));
--> statement-breakpoint
ALTER TABLE "proposal" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "proposal" USING ("place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to()));
--> statement-breakpoint
-- What somebody proposed in another post of his stays his to read and to take back.
CREATE POLICY "own" ON "proposal" USING ("proposed_by" = (SELECT scope_person())) WITH CHECK (false);
--> statement-breakpoint
-- Rules are made to be read: everybody sees what is in force where, and publishes for his own place.
ALTER TABLE "policy_publication" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "by_place" ON "policy_publication" USING ("place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to()));
--> statement-breakpoint
CREATE POLICY "read" ON "policy_publication" FOR SELECT USING (true);
--> statement-breakpoint
ALTER TABLE "idempotency" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "idempotency" USING ("user_id" = (SELECT scope_person()) OR (SELECT scope_is_whole()));
--> statement-breakpoint
-- What was done about one's place, by one's place, and to a batch that carries its money. Signed with the acting post's place;
-- only the system signs for no place.
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "read" ON "audit_entry" FOR SELECT USING (
	"object_place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to())
	OR "place_code" BETWEEN (SELECT scope_from()) AND (SELECT scope_to())
	OR CASE WHEN "object_kind" = 'batch' THEN EXISTS (SELECT FROM "batch" WHERE "batch"."id" = "audit_entry"."object_id"::uuid) ELSE false END
);
--> statement-breakpoint
CREATE POLICY "sign" ON "audit_entry" FOR INSERT WITH CHECK (
	(SELECT scope_is_whole()) OR "place_code" = (SELECT scope_from())
);
--> statement-breakpoint
-- Whether a batch is done is judged over all of its transfers, also by an accountant who sees only those of his place.
CREATE FUNCTION "batch_transfer_stages"(whole uuid) RETURNS TABLE (stage text, transfers bigint)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT transfer.stage, count(*) FROM transfer WHERE transfer.batch_id = whole GROUP BY transfer.stage
$$;
