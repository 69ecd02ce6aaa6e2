CREATE TABLE `reporter_session` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reporter_session_end` ON `reporter_session` (`ends_at`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`actor_role` text NOT NULL,
	`actor_pseudonym` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`at` integer NOT NULL,
	`commitment` blob NOT NULL,
	`key_slot` text,
	`sealed` blob
);
--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_event` (`object_kind`,`object_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_time` ON `audit_event` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `case_file` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`key_slot` text NOT NULL,
	`category` text NOT NULL,
	`office_id` text NOT NULL,
	`origin` text NOT NULL,
	`state` text NOT NULL,
	`outcome` text,
	`opened_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`lead_id` text,
	`verify_by` integer NOT NULL,
	`decide_by` integer NOT NULL,
	CONSTRAINT "case_file_origin_known" CHECK("origin" in ('media', 'on-site-inspection', 'online-inspection', 'public-report', 'referral-in', 'self-report')),
	CONSTRAINT "case_file_state_known" CHECK("state" in ('acting', 'closed', 'decided', 'open', 'reopened', 'verifying')),
	CONSTRAINT "case_file_outcome_known" CHECK("outcome" in ('partly-substantiated', 'referred-out', 'substantiated', 'unsubstantiated', 'unverifiable'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_reference` ON `case_file` (`reference`);--> statement-breakpoint
CREATE INDEX `case_office` ON `case_file` (`office_id`,`state`,`decide_by`,`id`);--> statement-breakpoint
CREATE TABLE `case_subject` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`subject_id` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `subject`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_subject_pair` ON `case_subject` (`case_id`,`subject_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`outcome` text NOT NULL,
	`basis` text NOT NULL,
	`reasons` blob NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`public_from` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_outcome_known" CHECK("outcome" in ('partly-substantiated', 'referred-out', 'substantiated', 'unsubstantiated', 'unverifiable'))
);
--> statement-breakpoint
CREATE INDEX `decision_case` ON `decision` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `measure` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`type` text NOT NULL,
	`subject_id` text,
	`basis` text NOT NULL,
	`on_day` text NOT NULL,
	`deadline` text,
	`result` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `subject`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_type_known" CHECK("type" in ('blacklist', 'block-account', 'close-account', 'close-site', 'confiscate', 'delete-item', 'delist-work', 'fine', 'licence-action', 'no-action', 'order-correct', 'order-improve-system', 'order-removal', 'order-self-review', 'order-sweep-similar', 'public-criticism', 'refer-authority', 'refer-police', 'sanction-responsible-person', 'seize', 'summon-for-interview', 'suspend-account', 'undisclosed', 'warning')),
	CONSTRAINT "measure_result_known" CHECK("result" in ('done', 'failed', 'no-reply', 'partial'))
);
--> statement-breakpoint
CREATE INDEX `measure_case` ON `measure` (`case_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`report_id` text
);
--> statement-breakpoint
CREATE INDEX `draft_expiry` ON `draft` (`expires_at`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`storage_key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `upload_draft` ON `upload` (`draft_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`position` integer NOT NULL,
	`storage_key` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sealed` blob NOT NULL,
	`sameness` text NOT NULL,
	`received_at` integer NOT NULL,
	`verified_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_report` ON `evidence` (`report_id`,`position`);--> statement-breakpoint
CREATE INDEX `evidence_sameness` ON `evidence` (`sameness`);--> statement-breakpoint
CREATE TABLE `limit_counter` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`locked_until` integer,
	`token` text,
	`last_error` text,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	CONSTRAINT "outbox_state_known" CHECK("state" in ('dead', 'done', 'running', 'waiting'))
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`run_at`,`id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`code_key_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`key_slot` text NOT NULL,
	`mode` text NOT NULL,
	`category` text NOT NULL,
	`platform` text,
	`language` text NOT NULL,
	`source` text NOT NULL,
	`office_id` text NOT NULL,
	`queue` text NOT NULL,
	`rule_id` text NOT NULL,
	`state` text NOT NULL,
	`case_id` text,
	`ground` text,
	`filed_at` integer NOT NULL,
	`accept_by` integer NOT NULL,
	`rank` integer NOT NULL,
	`statement` blob NOT NULL,
	`danger_now` integer NOT NULL,
	`minors` integer NOT NULL,
	`wishes_feedback` integer NOT NULL,
	`wishes_reward` integer NOT NULL,
	`claim_hash` text,
	`consent_version` text NOT NULL,
	`identity_slot` text,
	`identity` blob,
	`contact_slot` text,
	`contact` blob,
	CONSTRAINT "report_mode_known" CHECK("mode" in ('anonymous', 'confidential', 'real-name')),
	CONSTRAINT "report_source_known" CHECK("source" in ('api', 'counter', 'phone', 'post', 'web')),
	CONSTRAINT "report_state_known" CHECK("state" in ('accepted', 'concluded', 'in-review', 'joined', 'needs-info', 'not-accepted', 'received', 'referred', 'verifying', 'withdrawn')),
	CONSTRAINT "report_ground_known" CHECK("ground" in ('already-handled', 'another-authority', 'false-or-abusive', 'in-court', 'limitation-period', 'no-identifiable-subject', 'not-enough-facts', 'other', 'outside-remit', 'protected-expression'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_reference` ON `report` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_code` ON `report` (`code_hash`);--> statement-breakpoint
CREATE INDEX `report_queue` ON `report` (`state`,`rank`,`id`);--> statement-breakpoint
CREATE INDEX `report_office_queue` ON `report` (`office_id`,`state`,`rank`,`id`);--> statement-breakpoint
CREATE INDEX `report_case` ON `report` (`case_id`);--> statement-breakpoint
CREATE TABLE `report_step` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`event` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`public_from` integer NOT NULL,
	`by` text,
	`ground` text,
	`words` blob,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_step_state_known" CHECK("state" in ('accepted', 'concluded', 'in-review', 'joined', 'needs-info', 'not-accepted', 'received', 'referred', 'verifying', 'withdrawn')),
	CONSTRAINT "report_step_ground_known" CHECK("ground" in ('already-handled', 'another-authority', 'false-or-abusive', 'in-court', 'limitation-period', 'no-identifiable-subject', 'not-enough-facts', 'other', 'outside-remit', 'protected-expression'))
);
--> statement-breakpoint
CREATE INDEX `report_step_report` ON `report_step` (`report_id`,`at`);--> statement-breakpoint
CREATE TABLE `award` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`case_id` text NOT NULL,
	`report_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`proposal` text,
	`amount_fen` integer,
	`made_at` integer NOT NULL,
	`version` integer NOT NULL,
	`proposed_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `case_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "award_state_known" CHECK("state" in ('approved', 'claimed', 'eligible', 'ineligible', 'not-assessed', 'notified', 'paid', 'proposed', 'reconciled', 'recovered', 'refused', 'returned', 'revoked', 'waived', 'written-off')),
	CONSTRAINT "award_reason_known" CHECK("reason" in ('already-known', 'appeal', 'interested-party', 'no-definite-subject', 'no-facts-or-evidence', 'not-first', 'not-handled', 'not-natural-person', 'not-verified', 'otherwise-unlawful', 'staff-or-agent', 'unreachable', 'withdrawn'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `award_reference` ON `award` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_report` ON `award` (`case_id`,`report_id`);--> statement-breakpoint
CREATE INDEX `award_state` ON `award` (`state`,`made_at`,`id`);--> statement-breakpoint
CREATE TABLE `award_step` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`event` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`remark` blob,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "award_step_state_known" CHECK("state" in ('approved', 'claimed', 'eligible', 'ineligible', 'not-assessed', 'notified', 'paid', 'proposed', 'reconciled', 'recovered', 'refused', 'returned', 'revoked', 'waived', 'written-off'))
);
--> statement-breakpoint
CREATE INDEX `award_step_award` ON `award_step` (`award_id`,`at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`office_id` text NOT NULL,
	`roles` text NOT NULL,
	`password_hash` text NOT NULL,
	`active` integer NOT NULL,
	`sample` integer NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_login` ON `staff` (`login`);--> statement-breakpoint
CREATE TABLE `staff_session` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_session_staff` ON `staff_session` (`staff_id`);--> statement-breakpoint
CREATE INDEX `staff_session_end` ON `staff_session` (`ends_at`);--> statement-breakpoint
CREATE TABLE `report_subject` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`sealed` blob NOT NULL,
	`sameness` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_subject_kind_known" CHECK("kind" in ('account', 'app', 'group', 'live-room', 'organisation', 'page', 'premises', 'publication', 'site'))
);
--> statement-breakpoint
CREATE INDEX `report_subject_report` ON `report_subject` (`report_id`,`position`);--> statement-breakpoint
CREATE INDEX `report_subject_same` ON `report_subject` (`sameness`);--> statement-breakpoint
CREATE TABLE `subject` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`platform` text,
	`canonical` text NOT NULL,
	`display` text NOT NULL,
	`first_seen` integer NOT NULL,
	CONSTRAINT "subject_kind_known" CHECK("kind" in ('account', 'app', 'group', 'live-room', 'organisation', 'page', 'premises', 'publication', 'site'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subject_canonical` ON `subject` (`canonical`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`author` text NOT NULL,
	`kind` text NOT NULL,
	`answers` text,
	`at` integer NOT NULL,
	`by` text,
	`sealed` blob NOT NULL,
	`sameness` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "message_author_known" CHECK("author" in ('office', 'reporter')),
	CONSTRAINT "message_kind_known" CHECK("kind" in ('addition', 'answer', 'question'))
);
--> statement-breakpoint
CREATE INDEX `message_report` ON `message` (`report_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `message_sameness` ON `message` (`sameness`);