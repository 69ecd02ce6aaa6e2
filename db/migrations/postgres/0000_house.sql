CREATE TABLE "reporter_session" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"actor_role" text NOT NULL,
	"actor_pseudonym" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"commitment" "bytea" NOT NULL,
	"key_slot" text,
	"sealed" "bytea"
);
--> statement-breakpoint
CREATE TABLE "case_file" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"key_slot" text NOT NULL,
	"category" text NOT NULL,
	"office_id" text NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"lead_id" text,
	"verify_by" timestamp (3) with time zone NOT NULL,
	"decide_by" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_file_origin_known" CHECK ("origin" in ('media', 'on-site-inspection', 'online-inspection', 'public-report', 'referral-in', 'self-report')),
	CONSTRAINT "case_file_state_known" CHECK ("state" in ('acting', 'closed', 'decided', 'open', 'reopened', 'verifying')),
	CONSTRAINT "case_file_outcome_known" CHECK ("outcome" in ('partly-substantiated', 'referred-out', 'substantiated', 'unsubstantiated', 'unverifiable'))
);
--> statement-breakpoint
CREATE TABLE "case_subject" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"outcome" text NOT NULL,
	"basis" text NOT NULL,
	"reasons" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"public_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_outcome_known" CHECK ("outcome" in ('partly-substantiated', 'referred-out', 'substantiated', 'unsubstantiated', 'unverifiable'))
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"type" text NOT NULL,
	"subject_id" text,
	"basis" text NOT NULL,
	"on_day" text NOT NULL,
	"deadline" text,
	"result" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "measure_type_known" CHECK ("type" in ('blacklist', 'block-account', 'close-account', 'close-site', 'confiscate', 'delete-item', 'delist-work', 'fine', 'licence-action', 'no-action', 'order-correct', 'order-improve-system', 'order-removal', 'order-self-review', 'order-sweep-similar', 'public-criticism', 'refer-authority', 'refer-police', 'sanction-responsible-person', 'seize', 'summon-for-interview', 'suspend-account', 'undisclosed', 'warning')),
	CONSTRAINT "measure_result_known" CHECK ("result" in ('done', 'failed', 'no-reply', 'partial'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"version" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"report_id" text
);
--> statement-breakpoint
CREATE TABLE "upload" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"storage_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"position" bigint NOT NULL,
	"storage_key" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sameness" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limit_counter" (
	"key" text PRIMARY KEY NOT NULL,
	"points" bigint DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" json NOT NULL,
	"state" text NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"token" text,
	"last_error" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_state_known" CHECK ("state" in ('dead', 'done', 'running', 'waiting'))
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"code_key_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"key_slot" text NOT NULL,
	"mode" text NOT NULL,
	"category" text NOT NULL,
	"platform" text,
	"language" text NOT NULL,
	"source" text NOT NULL,
	"office_id" text NOT NULL,
	"queue" text NOT NULL,
	"rule_id" text NOT NULL,
	"state" text NOT NULL,
	"case_id" text,
	"ground" text,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"accept_by" timestamp (3) with time zone NOT NULL,
	"rank" bigint NOT NULL,
	"statement" "bytea" NOT NULL,
	"danger_now" boolean NOT NULL,
	"minors" boolean NOT NULL,
	"wishes_feedback" boolean NOT NULL,
	"wishes_reward" boolean NOT NULL,
	"claim_hash" text,
	"consent_version" text NOT NULL,
	"identity_slot" text,
	"identity" "bytea",
	"contact_slot" text,
	"contact" "bytea",
	CONSTRAINT "report_mode_known" CHECK ("mode" in ('anonymous', 'confidential', 'real-name')),
	CONSTRAINT "report_source_known" CHECK ("source" in ('api', 'counter', 'phone', 'post', 'web')),
	CONSTRAINT "report_state_known" CHECK ("state" in ('accepted', 'concluded', 'in-review', 'joined', 'needs-info', 'not-accepted', 'received', 'referred', 'verifying', 'withdrawn')),
	CONSTRAINT "report_ground_known" CHECK ("ground" in ('already-handled', 'another-authority', 'false-or-abusive', 'in-court', 'limitation-period', 'no-identifiable-subject', 'not-enough-facts', 'other', 'outside-remit', 'protected-expression'))
);
--> statement-breakpoint
CREATE TABLE "report_step" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"event" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"public_from" timestamp (3) with time zone NOT NULL,
	"by" text,
	"ground" text,
	"words" "bytea",
	CONSTRAINT "report_step_state_known" CHECK ("state" in ('accepted', 'concluded', 'in-review', 'joined', 'needs-info', 'not-accepted', 'received', 'referred', 'verifying', 'withdrawn')),
	CONSTRAINT "report_step_ground_known" CHECK ("ground" in ('already-handled', 'another-authority', 'false-or-abusive', 'in-court', 'limitation-period', 'no-identifiable-subject', 'not-enough-facts', 'other', 'outside-remit', 'protected-expression'))
);
--> statement-breakpoint
CREATE TABLE "award" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"case_id" text NOT NULL,
	"report_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"proposal" json,
	"amount_fen" bigint,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" bigint NOT NULL,
	"proposed_by" text,
	CONSTRAINT "award_state_known" CHECK ("state" in ('approved', 'claimed', 'eligible', 'ineligible', 'not-assessed', 'notified', 'paid', 'proposed', 'reconciled', 'recovered', 'refused', 'returned', 'revoked', 'waived', 'written-off')),
	CONSTRAINT "award_reason_known" CHECK ("reason" in ('already-known', 'appeal', 'interested-party', 'no-definite-subject', 'no-facts-or-evidence', 'not-first', 'not-handled', 'not-natural-person', 'not-verified', 'otherwise-unlawful', 'staff-or-agent', 'unreachable', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "award_step" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"event" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"remark" "bytea",
	CONSTRAINT "award_step_state_known" CHECK ("state" in ('approved', 'claimed', 'eligible', 'ineligible', 'not-assessed', 'notified', 'paid', 'proposed', 'reconciled', 'recovered', 'refused', 'returned', 'revoked', 'waived', 'written-off'))
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"office_id" text NOT NULL,
	"roles" json NOT NULL,
	"password_hash" text NOT NULL,
	"active" boolean NOT NULL,
	"sample" boolean NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_subject" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sameness" text NOT NULL,
	CONSTRAINT "report_subject_kind_known" CHECK ("kind" in ('account', 'app', 'group', 'live-room', 'organisation', 'page', 'premises', 'publication', 'site'))
);
--> statement-breakpoint
CREATE TABLE "subject" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"platform" text,
	"canonical" text NOT NULL,
	"display" text NOT NULL,
	"first_seen" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "subject_kind_known" CHECK ("kind" in ('account', 'app', 'group', 'live-room', 'organisation', 'page', 'premises', 'publication', 'site'))
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"author" text NOT NULL,
	"kind" text NOT NULL,
	"answers" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"sealed" "bytea" NOT NULL,
	"sameness" text NOT NULL,
	CONSTRAINT "message_author_known" CHECK ("author" in ('office', 'reporter')),
	CONSTRAINT "message_kind_known" CHECK ("kind" in ('addition', 'answer', 'question'))
);
--> statement-breakpoint
ALTER TABLE "case_subject" ADD CONSTRAINT "case_subject_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_subject" ADD CONSTRAINT "case_subject_subject_id_subject_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subject"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_subject_id_subject_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subject"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_step" ADD CONSTRAINT "award_step_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_subject" ADD CONSTRAINT "report_subject_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reporter_session_end" ON "reporter_session" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "audit_object" ON "audit_event" USING btree ("object_kind","object_id","at");--> statement-breakpoint
CREATE INDEX "audit_time" ON "audit_event" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_reference" ON "case_file" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "case_office" ON "case_file" USING btree ("office_id","state","decide_by","id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_subject_pair" ON "case_subject" USING btree ("case_id","subject_id");--> statement-breakpoint
CREATE INDEX "decision_case" ON "decision" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "measure_case" ON "measure" USING btree ("case_id","recorded_at");--> statement-breakpoint
CREATE INDEX "draft_expiry" ON "draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "upload_draft" ON "upload" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "evidence_report" ON "evidence" USING btree ("report_id","position");--> statement-breakpoint
CREATE INDEX "evidence_sameness" ON "evidence" USING btree ("sameness");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","run_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_reference" ON "report" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "report_code" ON "report" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "report_queue" ON "report" USING btree ("state","rank","id");--> statement-breakpoint
CREATE INDEX "report_office_queue" ON "report" USING btree ("office_id","state","rank","id");--> statement-breakpoint
CREATE INDEX "report_case" ON "report" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "report_step_report" ON "report_step" USING btree ("report_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "award_reference" ON "award" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "award_report" ON "award" USING btree ("case_id","report_id");--> statement-breakpoint
CREATE INDEX "award_state" ON "award" USING btree ("state","made_at","id");--> statement-breakpoint
CREATE INDEX "award_step_award" ON "award_step" USING btree ("award_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_login" ON "staff" USING btree ("login");--> statement-breakpoint
CREATE INDEX "staff_session_staff" ON "staff_session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_session_end" ON "staff_session" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "report_subject_report" ON "report_subject" USING btree ("report_id","position");--> statement-breakpoint
CREATE INDEX "report_subject_same" ON "report_subject" USING btree ("sameness");--> statement-breakpoint
CREATE UNIQUE INDEX "subject_canonical" ON "subject" USING btree ("canonical");--> statement-breakpoint
CREATE INDEX "message_report" ON "message" USING btree ("report_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "message_sameness" ON "message" USING btree ("sameness");