CREATE TABLE "api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"place_code" text NOT NULL,
	"scopes" text[] NOT NULL,
	"proposal_id" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "api_key_proposal_id_unique" UNIQUE("proposal_id"),
	CONSTRAINT "api_key_place" CHECK ("api_key"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "api_key_scopes" CHECK (cardinality("api_key"."scopes") > 0 and "api_key"."scopes" <@ array['read','headcounts.write','drafts.write','submit']),
	CONSTRAINT "api_key_a_year_at_most" CHECK ("api_key"."expires_at" > "api_key"."issued_at" and "api_key"."expires_at" <= "api_key"."issued_at" + interval '366 days')
);
--> statement-breakpoint
CREATE TABLE "api_key_call" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"procedure" text NOT NULL,
	"outcome" text NOT NULL,
	"millis" integer NOT NULL,
	"address" text NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_key_secret" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"ending" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"last_used_from" text,
	CONSTRAINT "api_key_secret_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "api_key_secret_hashed" CHECK ("api_key_secret"."secret_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_revoked_by_person_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key_call" ADD CONSTRAINT "api_key_call_key_id_api_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key_secret" ADD CONSTRAINT "api_key_secret_key_id_api_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_owner" ON "api_key" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "api_key_post" ON "api_key" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "api_key_call_key" ON "api_key_call" USING btree ("key_id","at");--> statement-breakpoint
CREATE INDEX "api_key_call_at" ON "api_key_call" USING btree ("at");--> statement-breakpoint
CREATE INDEX "api_key_secret_key" ON "api_key_secret" USING btree ("key_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_key_secret_lasting" ON "api_key_secret" USING btree ("key_id") WHERE "api_key_secret"."ends_at" is null;
--> statement-breakpoint
-- What two people let in stays as it was let in; a key ends once.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "api_key" FOR EACH ROW
	WHEN (OLD."revoked_at" IS NOT NULL
		OR to_jsonb(OLD) - '{revoked_at,revoked_by}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{revoked_at,revoked_by}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "api_key" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "api_key" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "api_key_secret" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{ends_at,last_used_at,last_used_from}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{ends_at,last_used_at,last_used_from}'::text[]
		OR (OLD."ends_at" IS NOT NULL AND (NEW."ends_at" IS NULL OR NEW."ends_at" > OLD."ends_at")))
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "api_key_secret" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "api_key_secret" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "api_key_call" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CALL "fence_by_place"('api_key', 'place_code');
--> statement-breakpoint
-- Its owner looks after it from whatever post of his; issued it is within the place alone.
CREATE POLICY "own" ON "api_key" FOR SELECT USING ("owner_id" = (SELECT scope_person()));
--> statement-breakpoint
CREATE POLICY "own_end" ON "api_key" FOR UPDATE USING ("owner_id" = (SELECT scope_person())) WITH CHECK ("owner_id" = (SELECT scope_person()));
--> statement-breakpoint
CALL "fence_by_parent"('api_key_secret', 'key_id', 'api_key');
--> statement-breakpoint
CALL "fence_by_parent"('api_key_call', 'key_id', 'api_key');
