CREATE TABLE "contact_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"message" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" ALTER COLUMN "booking_id" DROP NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_messages_request" ON "contact_messages" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "contact_messages_sent" ON "contact_messages" USING btree ("sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_to_office" ON "messages" USING btree ("kind","subject_id") WHERE "messages"."booking_id" is null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_about" CHECK (("messages"."kind" = 'contact_message') = ("messages"."booking_id" is null));