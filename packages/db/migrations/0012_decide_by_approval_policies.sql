CREATE TABLE "approval_policy" (
	"version" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"first_used_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "approval_policy_is_sha256" CHECK ("approval_policy"."version" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "approval_policy_adoption" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_code" text NOT NULL,
	"number" integer NOT NULL,
	"version" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"adopted_by" uuid NOT NULL,
	"adopted_by_name" text NOT NULL,
	"adopted_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "approval_policy_adoption_number" UNIQUE("place_code","number"),
	CONSTRAINT "approval_policy_adoption_place" CHECK ("approval_policy_adoption"."place_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "approval_request" (
	"batch_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"policy_version" text NOT NULL,
	"adoption_id" uuid,
	"facts" json,
	"route" json NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "approval_request_batch_id_revision_pk" PRIMARY KEY("batch_id","revision")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"batch_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"revision" integer NOT NULL,
	"revision_hash" text NOT NULL,
	"approval_policy_version" text NOT NULL,
	"step" integer NOT NULL,
	"step_key" text NOT NULL,
	"verdict" text NOT NULL,
	"return_to" integer,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"post_id" uuid NOT NULL,
	"role" text NOT NULL,
	"place_code" text NOT NULL,
	"delegation_id" uuid,
	"delegator_id" uuid,
	"delegator_name" text,
	"comment" text,
	"marks" json,
	"at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "decision_batch_id_seq_pk" PRIMARY KEY("batch_id","seq"),
	CONSTRAINT "decision_verdict" CHECK ("decision"."verdict" in ('agree','send_back','reject')),
	CONSTRAINT "decision_place" CHECK ("decision"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "decision_revision_hash" CHECK ("decision"."revision_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "decision_lent_whole" CHECK (num_nulls("decision"."delegation_id", "decision"."delegator_id", "decision"."delegator_name") in (0, 3)),
	CONSTRAINT "decision_not_for_oneself" CHECK ("decision"."delegator_id" <> "decision"."user_id"),
	CONSTRAINT "decision_against_has_reason" CHECK ("decision"."verdict" = 'agree' or char_length("decision"."comment") between 10 and 500),
	CONSTRAINT "decision_return_to_earlier" CHECK ("decision"."return_to" is null or ("decision"."verdict" = 'send_back' and "decision"."return_to" between 0 and "decision"."step" - 1))
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delegator_id" uuid NOT NULL,
	"delegator_name" text NOT NULL,
	"post_id" uuid NOT NULL,
	"place_code" text NOT NULL,
	"delegate_id" uuid NOT NULL,
	"delegate_name" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "delegation_place" CHECK ("delegation"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "delegation_two_persons" CHECK ("delegation"."delegator_id" <> "delegation"."delegate_id"),
	CONSTRAINT "delegation_dates" CHECK ("delegation"."from_on" <= "delegation"."to_on"),
	CONSTRAINT "delegation_reason" CHECK (char_length("delegation"."reason") between 2 and 500),
	CONSTRAINT "delegation_ended_whole" CHECK (num_nulls("delegation"."ended_by", "delegation"."ended_at") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "reassignment" (
	"batch_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"revision" integer NOT NULL,
	"step" integer NOT NULL,
	"from_user_id" uuid NOT NULL,
	"to_user_id" uuid NOT NULL,
	"to_user_name" text NOT NULL,
	CONSTRAINT "reassignment_batch_id_seq_pk" PRIMARY KEY("batch_id","seq"),
	CONSTRAINT "reassignment_two_persons" CHECK ("reassignment"."from_user_id" <> "reassignment"."to_user_id")
);
--> statement-breakpoint
ALTER TABLE "batch" DROP CONSTRAINT "batch_stage";--> statement-breakpoint
ALTER TABLE "batch_event" DROP CONSTRAINT "batch_event_to";--> statement-breakpoint
ALTER TABLE "transfer" DROP CONSTRAINT "transfer_stage";--> statement-breakpoint
ALTER TABLE "transfer_event" DROP CONSTRAINT "transfer_event_to";--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "submitted_revision" integer;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "approval_step" integer;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "held_by" uuid;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "held_by_name" text;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "held_reason" text;--> statement-breakpoint
-- What was on its way, or went its way, before approval policies were kept went by the built-in one: a review, then an approval.
INSERT INTO "approval_policy" ("version", "text") VALUES ('a757cc62dfc507452c18882bb81f7666dd6601abf8f4fb3150b5e34bc8b1c0f4', '{"format":"approval-policy.v1","name":"一人复核、一人审批","stages":[{"commentWhen":[],"key":"review","level":"any","name":"复核","people":1,"role":"reviewer","skipWhen":[],"stepUpWhen":[],"when":[]},{"commentWhen":[],"key":"approve","level":"any","name":"审批","people":1,"role":"approver","skipWhen":[],"stepUpWhen":[],"when":[]}]}');
--> statement-breakpoint
DROP TRIGGER "fixed" ON "batch";
--> statement-breakpoint
INSERT INTO "approval_request" ("batch_id", "revision", "policy_version", "route", "submitted_at")
SELECT "batch_id", "revision", 'a757cc62dfc507452c18882bb81f7666dd6601abf8f4fb3150b5e34bc8b1c0f4', '{"steps":[{"key":"review","name":"复核","role":"reviewer","placeCode":null,"people":1,"commentNeeded":false,"stepUpNeeded":false,"because":[]},{"key":"approve","name":"审批","role":"approver","placeCode":null,"people":1,"commentNeeded":false,"stepUpNeeded":false,"because":[]}],"skipped":[]}', max("at") FROM "batch_event" WHERE "act" = 'submit' GROUP BY "batch_id", "revision";
--> statement-breakpoint
UPDATE "batch" SET "approval_step" = CASE "stage" WHEN 'submitted' THEN 0 WHEN 'reviewed' THEN 1 END, "submitted_revision" = "last"."revision"
FROM (SELECT "batch_id", max("revision") AS "revision" FROM "approval_request" GROUP BY "batch_id") AS "last"
WHERE "last"."batch_id" = "batch"."id";
--> statement-breakpoint
INSERT INTO "decision" ("batch_id", "seq", "revision", "revision_hash", "approval_policy_version", "step", "step_key", "verdict", "user_id", "user_name", "post_id", "role", "place_code", "comment", "at")
SELECT "e"."batch_id", "e"."seq", "e"."revision", "e"."revision_hash", 'a757cc62dfc507452c18882bb81f7666dd6601abf8f4fb3150b5e34bc8b1c0f4',
	CASE "e"."from_stage" WHEN 'submitted' THEN 0 ELSE 1 END, CASE "e"."from_stage" WHEN 'submitted' THEN 'review' ELSE 'approve' END,
	CASE "e"."act" WHEN 'send_back' THEN 'send_back' ELSE 'agree' END,
	"e"."user_id", "e"."user_name", "e"."post_id", "e"."role", "p"."place_code", "e"."comment", "e"."at"
FROM "batch_event" "e" JOIN "post" "p" ON "p"."id" = "e"."post_id"
WHERE "e"."act" IN ('review', 'approve', 'send_back');
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "batch" FOR EACH ROW
	WHEN (to_jsonb(OLD) - '{stage,returned,document_number,revision,revision_hash,last_seq,updated_at,approval_step,submitted_revision,held_by,held_by_name,held_reason}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{stage,returned,document_number,revision,revision_hash,last_seq,updated_at,approval_step,submitted_revision,held_by,held_by_name,held_reason}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "approval_policy_adoption" ADD CONSTRAINT "approval_policy_adoption_version_approval_policy_version_fk" FOREIGN KEY ("version") REFERENCES "public"."approval_policy"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_policy_adoption" ADD CONSTRAINT "approval_policy_adoption_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_policy_adoption" ADD CONSTRAINT "approval_policy_adoption_adopted_by_person_id_fk" FOREIGN KEY ("adopted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_policy_version_approval_policy_version_fk" FOREIGN KEY ("policy_version") REFERENCES "public"."approval_policy"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_request" ADD CONSTRAINT "approval_request_adoption_id_approval_policy_adoption_id_fk" FOREIGN KEY ("adoption_id") REFERENCES "public"."approval_policy_adoption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_approval_policy_version_approval_policy_version_fk" FOREIGN KEY ("approval_policy_version") REFERENCES "public"."approval_policy"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_delegator_id_person_id_fk" FOREIGN KEY ("delegator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_event" FOREIGN KEY ("batch_id","seq") REFERENCES "public"."batch_event"("batch_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegator_id_person_id_fk" FOREIGN KEY ("delegator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegate_id_person_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reassignment" ADD CONSTRAINT "reassignment_from_user_id_person_id_fk" FOREIGN KEY ("from_user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reassignment" ADD CONSTRAINT "reassignment_to_user_id_person_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reassignment" ADD CONSTRAINT "reassignment_event" FOREIGN KEY ("batch_id","seq") REFERENCES "public"."batch_event"("batch_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_request_submitted" ON "approval_request" USING btree ("submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_person_counts_once" ON "decision" USING btree ("batch_id","revision","user_id") WHERE "decision"."verdict" = 'agree';--> statement-breakpoint
CREATE UNIQUE INDEX "decision_delegator_counts_once" ON "decision" USING btree ("batch_id","revision","delegator_id") WHERE "decision"."verdict" = 'agree';--> statement-breakpoint
CREATE INDEX "delegation_delegate" ON "delegation" USING btree ("delegate_id");--> statement-breakpoint
CREATE INDEX "delegation_delegator" ON "delegation" USING btree ("delegator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reassignment_once" ON "reassignment" USING btree ("batch_id","revision","step","from_user_id");--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_held_by_person_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_judged_on_its_way" CHECK (("batch"."stage" in ('submitted','reviewed')) = ("batch"."approval_step" is not null)
        and ("batch"."approval_step" is null or "batch"."submitted_revision" is not null));--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_held_whole" CHECK (num_nulls("batch"."held_by", "batch"."held_by_name", "batch"."held_reason") in (0, 3));--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_stage" CHECK ("batch"."stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled','rejected'));--> statement-breakpoint
ALTER TABLE "batch_event" ADD CONSTRAINT "batch_event_to" CHECK ("batch_event"."to_stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled','rejected'));--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_stage" CHECK ("transfer"."stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled','rejected','failed','returned','outcome_unknown'));--> statement-breakpoint
ALTER TABLE "transfer_event" ADD CONSTRAINT "transfer_event_to" CHECK ("transfer_event"."to_stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled','rejected','failed','returned','outcome_unknown'));
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "approval_policy" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "approval_policy" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "approval_policy_adoption" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "approval_policy_adoption" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "approval_request" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "approval_request" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "reassignment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "reassignment" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- A delegation is made and ended, once.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "delegation" FOR EACH ROW
	WHEN (OLD."ended_at" IS NOT NULL
		OR to_jsonb(OLD) - '{ended_at,ended_by}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{ended_at,ended_by}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "delegation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "delegation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CALL "fence_by_parent"('approval_request', 'batch_id', 'batch');
--> statement-breakpoint
CALL "fence_by_parent"('decision', 'batch_id', 'batch');
--> statement-breakpoint
CALL "fence_by_parent"('reassignment', 'batch_id', 'batch');
--> statement-breakpoint
CALL "fence_by_place"('delegation', 'place_code');
--> statement-breakpoint
-- How offices above decide is no secret from those below; each takes a policy for its own place.
CALL "fence_by_place"('approval_policy_adoption', 'place_code');
--> statement-breakpoint
CREATE POLICY "read" ON "approval_policy_adoption" FOR SELECT USING (true);
