-- Rules that no column constraint can say.

INSERT INTO booking_moves (from_status, to_status) VALUES
  ('pending', 'paid'),
  ('pending', 'cancelled'),
  ('pending', 'expired'),
  ('paid', 'completed'),
  ('paid', 'cancelled'),
  ('paid', 'refunded'),
  ('completed', 'refunded'),
  ('expired', 'paid');
--> statement-breakpoint

CREATE FUNCTION guard_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'pending' OR NEW.version <> 1 THEN
      RAISE EXCEPTION 'a booking starts pending, not %', NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_start_pending';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status THEN
    IF NOT EXISTS (SELECT 1 FROM booking_moves WHERE from_status = OLD.status AND to_status = NEW.status) THEN
      RAISE EXCEPTION 'a booking does not move from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_legal_move';
    END IF;
    IF NEW.version <> OLD.version + 1 THEN
      RAISE EXCEPTION 'a move raises the version by one' USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_version';
    END IF;
  END IF;
  IF (NEW.number, NEW.base_price_cents, NEW.surcharge_cents, NEW.same_day_cents, NEW.coi_fee_cents, NEW.organizing_total_cents,
      NEW.organizing_tax_cents, NEW.geographic_surcharge_cents, NEW.time_window_surcharge_cents, NEW.discount_cents,
      NEW.total_cents, NEW.rate_card, NEW.price_lines)
     IS DISTINCT FROM
     (OLD.number, OLD.base_price_cents, OLD.surcharge_cents, OLD.same_day_cents, OLD.coi_fee_cents, OLD.organizing_total_cents,
      OLD.organizing_tax_cents, OLD.geographic_surcharge_cents, OLD.time_window_surcharge_cents, OLD.discount_cents,
      OLD.total_cents, OLD.rate_card, OLD.price_lines) THEN
    RAISE EXCEPTION 'nothing re-prices a booking' USING ERRCODE = 'check_violation', CONSTRAINT = 'bookings_price_for_ever';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER bookings_guard BEFORE INSERT OR UPDATE ON bookings FOR EACH ROW EXECUTE FUNCTION guard_booking();
--> statement-breakpoint

CREATE FUNCTION keep_booking_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO booking_history (booking_id, version, from_status, to_status, moved_by, reason, moved_at)
  VALUES (NEW.id, NEW.version, CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, NEW.status, NEW.status_by, NEW.status_reason, NEW.status_at);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER bookings_history_start AFTER INSERT ON bookings FOR EACH ROW EXECUTE FUNCTION keep_booking_history();
--> statement-breakpoint
CREATE TRIGGER bookings_history_move AFTER UPDATE OF status ON bookings FOR EACH ROW
  WHEN (NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION keep_booking_history();
--> statement-breakpoint

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER rate_cards_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON rate_cards FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER booking_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON booking_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_transactions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER bookings_kept BEFORE DELETE OR TRUNCATE ON bookings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted text := coalesce(to_jsonb(NEW) ->> 'transaction_id', to_jsonb(NEW) ->> 'id');
  legs integer;
  total bigint;
BEGIN
  SELECT count(*), coalesce(sum(amount_cents), 0) INTO legs, total FROM ledger_entries WHERE transaction_id = wanted;
  IF legs < 2 OR total <> 0 THEN
    RAISE EXCEPTION 'ledger transaction % has % entries that sum to %', wanted, legs, total USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balances';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_transactions_balance AFTER INSERT ON ledger_transactions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();
