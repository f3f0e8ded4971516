-- How this database plans, for whoever connects. A statement is prepared once for all its values, so its plan does not know
-- how short a span is: with the costs of a turning disk it then reads the whole table instead of an index. The statements
-- are short and many: helpers and a compiler take longer to start than they save.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET random_page_cost = 1.1', current_database());
  EXECUTE format('ALTER DATABASE %I SET max_parallel_workers_per_gather = 0', current_database());
  EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'not the owner of this database: its planner keeps the settings of its server';
END $$;
