-- The same scope as before. Written as one expression each, so that PostgreSQL puts it in place of the call: with a FROM each
-- statement calls a function once for every fence it meets, a dozen times in a decision.
CREATE OR REPLACE FUNCTION "scope_from"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE
		WHEN current_setting('daowei.scope', true) = 'whole' THEN '000000'
		WHEN current_setting('daowei.scope', true) ~ '^[0-9]{6}$' THEN current_setting('daowei.scope', true)
	END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "scope_to"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT CASE
		WHEN current_setting('daowei.scope', true) = 'whole' THEN '999999'
		WHEN current_setting('daowei.scope', true) ~ '^[0-9]{6}$'
		THEN rpad(regexp_replace(current_setting('daowei.scope', true), '(00){1,3}$', ''), 6, '9')
	END
$$;
