CREATE TABLE "policy_publication" (
	"number" integer PRIMARY KEY NOT NULL,
	"policy_id" text NOT NULL,
	"act" text NOT NULL,
	"version" text,
	"place_code" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT store_now() NOT NULL,
	CONSTRAINT "policy_publication_proposal_id_unique" UNIQUE("proposal_id"),
	CONSTRAINT "policy_publication_number" CHECK ("policy_publication"."number" > 0),
	CONSTRAINT "policy_publication_place" CHECK ("policy_publication"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "policy_publication_act" CHECK ("policy_publication"."act" in ('publish','withdraw')),
	CONSTRAINT "policy_publication_has_text" CHECK (("policy_publication"."act" = 'publish') = ("policy_publication"."version" is not null))
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place_code" text NOT NULL,
	"payload" text NOT NULL,
	"payload_sha256" text NOT NULL,
	"effect" text NOT NULL,
	"reason" text NOT NULL,
	"stage" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_post_id" uuid NOT NULL,
	"proposed_role" text NOT NULL,
	"proposed_office" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT store_now() NOT NULL,
	"closed_by" uuid,
	"closed_by_name" text,
	"closed_post_id" uuid,
	"closed_role" text,
	"closed_office" text,
	"closed_at" timestamp with time zone,
	"comment" text,
	"decided_effect" text,
	"decided_hash" text,
	CONSTRAINT "proposal_place" CHECK ("proposal"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "proposal_stage" CHECK ("proposal"."stage" in ('proposed','applied','rejected','withdrawn')),
	CONSTRAINT "proposal_payload_sha256" CHECK ("proposal"."payload_sha256" = encode(sha256(convert_to("proposal"."payload", 'UTF8')), 'hex')),
	CONSTRAINT "proposal_decided_hash" CHECK ("proposal"."decided_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "proposal_closed_by_somebody" CHECK (("proposal"."stage" = 'proposed') = ("proposal"."closed_by" is null)
        and ("proposal"."closed_by" is null) = ("proposal"."closed_at" is null)
        and ("proposal"."closed_by" is null) = ("proposal"."closed_post_id" is null)),
	CONSTRAINT "proposal_two_people" CHECK ("proposal"."stage" not in ('applied','rejected') or "proposal"."closed_by" <> "proposal"."proposed_by"),
	CONSTRAINT "proposal_withdrawn_by_proposer" CHECK ("proposal"."stage" <> 'withdrawn' or "proposal"."closed_by" = "proposal"."proposed_by"),
	CONSTRAINT "proposal_effect_was_seen" CHECK (("proposal"."stage" = 'applied') = ("proposal"."decided_effect" is not null and "proposal"."decided_hash" is not null)),
	CONSTRAINT "proposal_rejection_has_reason" CHECK ("proposal"."stage" <> 'rejected' or "proposal"."comment" is not null)
);
--> statement-breakpoint
ALTER TABLE "policy_publication" ADD CONSTRAINT "policy_publication_version_policy_version_version_fk" FOREIGN KEY ("version") REFERENCES "public"."policy_version"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_publication" ADD CONSTRAINT "policy_publication_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_post_id_post_id_fk" FOREIGN KEY ("proposed_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_closed_post_id_post_id_fk" FOREIGN KEY ("closed_post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_publication_policy" ON "policy_publication" USING btree ("policy_id","number");--> statement-breakpoint
CREATE INDEX "proposal_stage" ON "proposal" USING btree ("stage","proposed_at");--> statement-breakpoint
-- What was proposed is fixed, and a proposal is closed once.
CREATE TRIGGER "fixed" BEFORE UPDATE ON "proposal" FOR EACH ROW
	WHEN (OLD."stage" <> 'proposed'
		OR to_jsonb(OLD) - '{stage,closed_by,closed_by_name,closed_post_id,closed_role,closed_office,closed_at,comment,decided_effect,decided_hash}'::text[]
		IS DISTINCT FROM to_jsonb(NEW) - '{stage,closed_by,closed_by_name,closed_post_id,closed_role,closed_office,closed_at,comment,decided_effect,decided_hash}'::text[])
	EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "proposal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_deleted_whole" BEFORE TRUNCATE ON "proposal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "policy_publication" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "append_only_whole" BEFORE TRUNCATE ON "policy_publication" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
