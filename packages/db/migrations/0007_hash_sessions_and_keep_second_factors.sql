CREATE TABLE "person_passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"sign_count" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person_passkey_challenge" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_passkey_challenge_purpose" CHECK ("person_passkey_challenge"."purpose" in ('enrol','step_up'))
);
--> statement-breakpoint
CREATE TABLE "person_recovery_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_recovery_code_hashed" CHECK ("person_recovery_code"."code_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "person_totp" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person_credential" ADD COLUMN "temporary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "person_session" ADD COLUMN "stepped_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person_passkey" ADD CONSTRAINT "person_passkey_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_passkey_challenge" ADD CONSTRAINT "person_passkey_challenge_session_id_person_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."person_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_recovery_code" ADD CONSTRAINT "person_recovery_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_totp" ADD CONSTRAINT "person_totp_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_passkey_credential" ON "person_passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "person_passkey_person" ON "person_passkey" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_recovery_code_once" ON "person_recovery_code" USING btree ("person_id","code_hash");--> statement-breakpoint
-- Sessions begun so far are kept by tokens in clear: their people sign in again.
DELETE FROM "person_session";--> statement-breakpoint
ALTER TABLE "person_session" ADD CONSTRAINT "person_session_token_hashed" CHECK ("person_session"."token" ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
-- A post may be given a last day while it is held.
DROP TRIGGER "fixed" ON "post";
--> statement-breakpoint
CREATE TRIGGER "fixed" BEFORE UPDATE ON "post" FOR EACH ROW
	WHEN (OLD."ended_at" IS NOT NULL
		OR to_jsonb(OLD) - '{ended_at,ended_by,ends_on}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{ended_at,ended_by,ends_on}'::text[])
	EXECUTE FUNCTION "refuse_change"();
