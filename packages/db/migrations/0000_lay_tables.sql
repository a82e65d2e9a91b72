CREATE TABLE "audit_entry" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"post_id" uuid,
	"role" text,
	"place_code" text,
	"via" text NOT NULL,
	"act" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"object_place_code" text NOT NULL,
	"summary" text NOT NULL,
	"payload" text NOT NULL,
	"request_id" text NOT NULL,
	"code_version" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_number" CHECK ("audit_entry"."number" > 0),
	CONSTRAINT "audit_entry_previous_hash" CHECK ("audit_entry"."previous_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "audit_entry_hash" CHECK ("audit_entry"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_is_one_row" CHECK ("audit_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"fiscal_year" integer NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"returned" boolean DEFAULT false NOT NULL,
	"place_code" text NOT NULL,
	"policy_id" text NOT NULL,
	"policy_version" text NOT NULL,
	"headcount_version_id" uuid NOT NULL,
	"code_version" text NOT NULL,
	"due_on" date NOT NULL,
	"due_origin" text NOT NULL,
	"due_citation" json,
	"due_reason" text,
	"heads" bigint NOT NULL,
	"transfer_count" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	"content_sha256" text NOT NULL,
	"revision" integer NOT NULL,
	"revision_hash" text NOT NULL,
	"last_seq" integer NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"illustrative" boolean NOT NULL,
	CONSTRAINT "batch_ordinal" UNIQUE("place_code","fiscal_year","ordinal"),
	CONSTRAINT "batch_place" CHECK ("batch"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "batch_stage" CHECK ("batch"."stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled')),
	CONSTRAINT "batch_kind" CHECK ("batch"."kind" in ('advance','regular','settlement')),
	CONSTRAINT "batch_due_origin" CHECK ("batch"."due_origin" in ('policy','superior','local','fallback')),
	CONSTRAINT "batch_content_sha256" CHECK ("batch"."content_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "batch_revision_hash" CHECK ("batch"."revision_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "batch_local_date_has_reason" CHECK ("batch"."due_origin" <> 'local' or "batch"."due_reason" is not null),
	CONSTRAINT "batch_issued_has_document_number" CHECK ("batch"."stage" not in ('issued','sent','arrived') or "batch"."document_number" is not null),
	CONSTRAINT "batch_counts" CHECK ("batch"."transfer_count" > 0 and "batch"."amount_fen" > 0 and "batch"."heads" > 0 and "batch"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "batch_event" (
	"batch_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"on_date" date NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"post_id" uuid NOT NULL,
	"role" text NOT NULL,
	"office_name" text NOT NULL,
	"act" text NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"comment" text,
	"revision" integer NOT NULL,
	"revision_hash" text NOT NULL,
	CONSTRAINT "batch_event_batch_id_seq_pk" PRIMARY KEY("batch_id","seq"),
	CONSTRAINT "batch_event_seq" CHECK ("batch_event"."seq" > 0),
	CONSTRAINT "batch_event_to" CHECK ("batch_event"."to_stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled')),
	CONSTRAINT "batch_event_revision_hash" CHECK ("batch_event"."revision_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "headcount" (
	"version_id" uuid NOT NULL,
	"place_code" text NOT NULL,
	"insured_class" text NOT NULL,
	"heads" bigint NOT NULL,
	"line" integer,
	CONSTRAINT "headcount_version_id_place_code_insured_class_pk" PRIMARY KEY("version_id","place_code","insured_class"),
	CONSTRAINT "headcount_place" CHECK ("headcount"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "headcount_not_negative" CHECK ("headcount"."heads" >= 0)
);
--> statement-breakpoint
CREATE TABLE "headcount_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"fiscal_year" integer NOT NULL,
	"place_code" text NOT NULL,
	"status" text NOT NULL,
	"cut_off_on" date NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"row_count" integer NOT NULL,
	"place_count" integer NOT NULL,
	"heads" bigint NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_by_name" text NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"illustrative" boolean NOT NULL,
	CONSTRAINT "headcount_version_number" UNIQUE("place_code","fiscal_year","number"),
	CONSTRAINT "headcount_version_file_once" UNIQUE("place_code","fiscal_year","file_sha256"),
	CONSTRAINT "headcount_version_place" CHECK ("headcount_version"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "headcount_version_sha256" CHECK ("headcount_version"."file_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "headcount_version_status" CHECK ("headcount_version"."status" in ('reported','verified')),
	CONSTRAINT "headcount_version_counts" CHECK ("headcount_version"."number" > 0 and "headcount_version"."row_count" >= 0 and "headcount_version"."place_count" >= 0 and "headcount_version"."heads" >= 0)
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"user_id" uuid NOT NULL,
	"act" text NOT NULL,
	"key" uuid NOT NULL,
	"request_sha256" text NOT NULL,
	"reply" json,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_user_id_act_key_pk" PRIMARY KEY("user_id","act","key"),
	CONSTRAINT "idempotency_request" CHECK ("idempotency"."request_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "person_credential" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"place_code" text NOT NULL,
	"office_name" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "post_place_code" CHECK ("post"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "post_role" CHECK ("post"."role" in ('preparer','reviewer','approver','treasury','fund_accountant','auditor','administrator'))
);
--> statement-breakpoint
CREATE TABLE "person_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text NOT NULL,
	"display_username" text,
	"demonstration" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email"),
	CONSTRAINT "person_username_unique" UNIQUE("username"),
	CONSTRAINT "person_username_lower" CHECK ("person"."username" = lower("person"."username"))
);
--> statement-breakpoint
CREATE TABLE "person_verification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_version" (
	"version" text PRIMARY KEY NOT NULL,
	"policy_id" text NOT NULL,
	"number" text NOT NULL,
	"text" text NOT NULL,
	"first_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_version_is_sha256" CHECK ("policy_version"."version" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "store" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"clock_offset_days" integer DEFAULT 0 NOT NULL,
	"code_version" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seeded_at" timestamp with time zone,
	CONSTRAINT "store_is_one_row" CHECK ("store"."id" = 1),
	CONSTRAINT "store_kind" CHECK ("store"."kind" in ('demonstration','production')),
	CONSTRAINT "store_production_clock_is_real" CHECK ("store"."kind" = 'demonstration' or "store"."clock_offset_days" = 0)
);
--> statement-breakpoint
CREATE TABLE "arrival" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transfer_id" uuid NOT NULL,
	"fund_account_code" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"arrived_on" date NOT NULL,
	"voucher_number" text NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"confirmed_by_name" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "arrival_voucher_once" UNIQUE("fund_account_code","voucher_number","transfer_id"),
	CONSTRAINT "arrival_amount" CHECK ("arrival"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE "explanation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"place_code" text NOT NULL,
	"insured_class" text NOT NULL,
	"trace" json NOT NULL,
	CONSTRAINT "explanation_once" UNIQUE("batch_id","place_code","insured_class")
);
--> statement-breakpoint
CREATE TABLE "obligation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"transfer_id" uuid NOT NULL,
	"explanation_id" uuid NOT NULL,
	"fiscal_year" integer NOT NULL,
	"place_code" text NOT NULL,
	"insured_class" text NOT NULL,
	"level" text NOT NULL,
	"payer_code" text NOT NULL,
	"heads" bigint NOT NULL,
	"per_head_yuan" numeric NOT NULL,
	"amount_fen" bigint NOT NULL,
	"case_id" text NOT NULL,
	"unconfirmed" boolean NOT NULL,
	"headcount_line" integer,
	"live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "obligation_place" CHECK ("obligation"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "obligation_payer" CHECK ("obligation"."payer_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "obligation_level" CHECK ("obligation"."level" in ('central','province','city','county','township','local','city_and_county','other')),
	CONSTRAINT "obligation_amount" CHECK ("obligation"."amount_fen" > 0 and "obligation"."heads" > 0)
);
--> statement-breakpoint
CREATE TABLE "transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"fiscal_year" integer NOT NULL,
	"place_code" text NOT NULL,
	"level" text NOT NULL,
	"payer_code" text NOT NULL,
	"fund_account_code" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"arrived_fen" bigint DEFAULT 0 NOT NULL,
	"stage" text NOT NULL,
	"match" text DEFAULT 'none' NOT NULL,
	"due_on" date NOT NULL,
	"unconfirmed" boolean NOT NULL,
	"sent_on" date,
	"send_voucher_number" text,
	"last_seq" integer NOT NULL,
	CONSTRAINT "transfer_ordinal" UNIQUE("batch_id","ordinal"),
	CONSTRAINT "transfer_once_per_batch" UNIQUE("batch_id","place_code","level","payer_code"),
	CONSTRAINT "transfer_place" CHECK ("transfer"."place_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "transfer_payer" CHECK ("transfer"."payer_code" ~ '^[0-9]{6}$'),
	CONSTRAINT "transfer_stage" CHECK ("transfer"."stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled','failed','returned','outcome_unknown')),
	CONSTRAINT "transfer_match" CHECK ("transfer"."match" in ('none','tentative','partial','full')),
	CONSTRAINT "transfer_level" CHECK ("transfer"."level" in ('central','province','city','county','township','local','city_and_county','other')),
	CONSTRAINT "transfer_amount" CHECK ("transfer"."amount_fen" > 0),
	CONSTRAINT "transfer_never_over" CHECK ("transfer"."arrived_fen" >= 0 and "transfer"."arrived_fen" <= "transfer"."amount_fen"),
	CONSTRAINT "transfer_arrived_is_whole" CHECK (("transfer"."stage" = 'arrived') = ("transfer"."arrived_fen" = "transfer"."amount_fen"))
);
--> statement-breakpoint
CREATE TABLE "transfer_event" (
	"transfer_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"on_date" date NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"post_id" uuid NOT NULL,
	"role" text NOT NULL,
	"act" text NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"comment" text,
	CONSTRAINT "transfer_event_transfer_id_seq_pk" PRIMARY KEY("transfer_id","seq"),
	CONSTRAINT "transfer_event_seq" CHECK ("transfer_event"."seq" > 0),
	CONSTRAINT "transfer_event_to" CHECK ("transfer_event"."to_stage" in ('prepared','submitted','reviewed','approved','issued','sent','arrived','cancelled','failed','returned','outcome_unknown'))
);
--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_policy_version_policy_version_version_fk" FOREIGN KEY ("policy_version") REFERENCES "public"."policy_version"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_headcount_version_id_headcount_version_id_fk" FOREIGN KEY ("headcount_version_id") REFERENCES "public"."headcount_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_prepared_by_person_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_event" ADD CONSTRAINT "batch_event_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_event" ADD CONSTRAINT "batch_event_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_event" ADD CONSTRAINT "batch_event_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount" ADD CONSTRAINT "headcount_version_id_headcount_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."headcount_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_version" ADD CONSTRAINT "headcount_version_imported_by_person_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_credential" ADD CONSTRAINT "person_credential_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_session" ADD CONSTRAINT "person_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_transfer_id_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanation" ADD CONSTRAINT "explanation_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_transfer_id_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_explanation_id_explanation_id_fk" FOREIGN KEY ("explanation_id") REFERENCES "public"."explanation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD CONSTRAINT "transfer_event_transfer_id_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD CONSTRAINT "transfer_event_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_event" ADD CONSTRAINT "transfer_event_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_object" ON "audit_entry" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "batch_year_stage" ON "batch" USING btree ("fiscal_year","stage");--> statement-breakpoint
CREATE INDEX "batch_event_user" ON "batch_event" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_credential_provider" ON "person_credential" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "person_credential_person" ON "person_credential" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "post_held_once" ON "post" USING btree ("person_id","role","place_code") WHERE "post"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "post_person" ON "post" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_session_person" ON "person_session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_verification_identifier" ON "person_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "policy_version_policy" ON "policy_version" USING btree ("policy_id");--> statement-breakpoint
CREATE INDEX "arrival_transfer" ON "arrival" USING btree ("transfer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "obligation_owed_once" ON "obligation" USING btree ("fiscal_year","place_code","insured_class","level","payer_code") WHERE "obligation"."live";--> statement-breakpoint
CREATE INDEX "obligation_transfer" ON "obligation" USING btree ("transfer_id");--> statement-breakpoint
CREATE INDEX "obligation_batch" ON "obligation" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "transfer_year_place" ON "transfer" USING btree ("fiscal_year","place_code");--> statement-breakpoint
CREATE INDEX "transfer_batch_stage" ON "transfer" USING btree ("batch_id","stage");