-- An entry's hash covers its number, the hash before it, and one hash of all it says: whoever may not read an entry, or is
-- shown only some of them, can still follow the chain through it. Entries written before are held against their old hash
-- and sealed anew; the migration stops at the first one that was changed.
ALTER TABLE "audit_entry" ADD COLUMN "content_hash" text;
--> statement-breakpoint
ALTER TABLE "audit_entry" DISABLE TRIGGER "append_only";
--> statement-breakpoint
DO $$
DECLARE
	entry "audit_entry"%ROWTYPE;
	before_old text := repeat('0', 64);
	before text := repeat('0', 64);
	head text := '';
	tail text := '';
	content text;
BEGIN
	FOR entry IN SELECT * FROM "audit_entry" ORDER BY "number" LOOP
		head := '{"act":' || to_json(entry."act")
			|| ',"at":"' || to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
			|| '","codeVersion":' || to_json(entry."code_version");
		content := ',"objectId":' || to_json(entry."object_id")
			|| ',"objectKind":' || to_json(entry."object_kind")
			|| ',"objectPlaceCode":' || to_json(entry."object_place_code")
			|| ',"payload":' || to_json(entry."payload")
			|| ',"placeCode":' || coalesce(to_json(entry."place_code")::text, 'null')
			|| ',"postId":' || coalesce(to_json(entry."post_id")::text, 'null');
		tail := ',"requestId":' || to_json(entry."request_id")
			|| ',"role":' || coalesce(to_json(entry."role")::text, 'null')
			|| ',"summary":' || to_json(entry."summary")
			|| ',"userId":' || to_json(entry."user_id")
			|| ',"userName":' || to_json(entry."user_name")
			|| ',"via":' || to_json(entry."via") || '}';
		IF entry."previous_hash" <> before_old OR entry."hash" <> encode(sha256(convert_to(
			head || ',"number":"' || entry."number" || '"' || content || ',"previousHash":"' || before_old || '"' || tail, 'UTF8')), 'hex') THEN
			RAISE EXCEPTION 'the audit chain is broken at entry %: nothing was changed', entry."number";
		END IF;
		before_old := entry."hash";
		content := encode(sha256(convert_to(head || content || tail, 'UTF8')), 'hex');
		UPDATE "audit_entry" SET "content_hash" = content, "previous_hash" = before,
			"hash" = encode(sha256(convert_to(entry."number" || E'\n' || before || E'\n' || content, 'UTF8')), 'hex')
			WHERE "number" = entry."number"
			RETURNING "hash" INTO before;
	END LOOP;
	IF (SELECT "hash" FROM "audit_head") <> before_old THEN
		RAISE EXCEPTION 'the audit chain does not end where its head says: nothing was changed';
	END IF;
	UPDATE "audit_head" SET "hash" = before;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE TRIGGER "append_only";
--> statement-breakpoint
ALTER TABLE "audit_entry" ALTER COLUMN "content_hash" SET NOT NULL;
--> statement-breakpoint
CREATE INDEX "audit_entry_place" ON "audit_entry" USING btree ("object_place_code","number");
--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_content_hash" CHECK ("audit_entry"."content_hash" ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
-- The store's calendar date: the day of every record comes from the same clock as its moment.
CREATE FUNCTION "store_today"() RETURNS date LANGUAGE sql STABLE AS $$
	SELECT (store_now() AT TIME ZONE 'Asia/Shanghai')::date
$$;
