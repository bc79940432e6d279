CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"user_id" uuid,
	"guest_email" "citext",
	"guest_name" text,
	"guest_locale" text,
	"status" text DEFAULT 'confirmed' NOT NULL,
	"total_minor" integer DEFAULT 0 NOT NULL,
	"currency" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_one_buyer" CHECK (("orders"."user_id" is null) = ("orders"."guest_email" is not null and "orders"."guest_name" is not null and "orders"."guest_locale" is not null)
        and ("orders"."user_id" is null or ("orders"."guest_email" is null and "orders"."guest_name" is null and "orders"."guest_locale" is null))),
	CONSTRAINT "orders_total_has_currency" CHECK ("orders"."total_minor" >= 0 and ("orders"."total_minor" = 0) = ("orders"."currency" is null))
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"holder_name" text NOT NULL,
	"secret" text NOT NULL,
	"status" text DEFAULT 'valid' NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_secret_unique" UNIQUE("secret"),
	CONSTRAINT "tickets_cancelled_at" CHECK (("tickets"."status" = 'cancelled') = ("tickets"."cancelled_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_free_once_per_user" ON "orders" USING btree ("event_id","user_id") WHERE "orders"."status" = 'confirmed' and "orders"."total_minor" = 0;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_free_once_per_guest" ON "orders" USING btree ("event_id","guest_email") WHERE "orders"."status" = 'confirmed' and "orders"."total_minor" = 0;--> statement-breakpoint
CREATE INDEX "orders_by_user" ON "orders" USING btree ("user_id","created_at") WHERE "orders"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "orders_by_guest" ON "orders" USING btree ("guest_email","created_at") WHERE "orders"."guest_email" is not null;--> statement-breakpoint
CREATE INDEX "tickets_valid_by_event" ON "tickets" USING btree ("event_id","id") WHERE "tickets"."status" = 'valid';--> statement-breakpoint
CREATE INDEX "tickets_by_order" ON "tickets" USING btree ("order_id");