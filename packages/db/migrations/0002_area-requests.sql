CREATE TABLE "area_requests" (
	"email" text NOT NULL,
	"zip" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "area_requests_zip_email_pk" PRIMARY KEY("zip","email"),
	CONSTRAINT "area_requests_email" CHECK ("area_requests"."email" = lower("area_requests"."email")),
	CONSTRAINT "area_requests_zip" CHECK ("area_requests"."zip" ~ '^[0-9]{5}$')
);
