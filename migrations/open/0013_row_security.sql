-- Default deny: every table that has no policies of its own is seen and changed only by somebody with an
-- assignment here today. A table made by a later migration brings its own policies.

do $$
declare
  working record;
begin
  for working in
    select relation.oid::regclass as name
    from pg_class relation
    where relation.relkind = 'r'
      and relation.relnamespace = current_schema()::regnamespace
      and not relation.relrowsecurity
      and relation.relname not in ('schema_version', 'schema_version_lock')
  loop
    execute format('alter table %s enable row level security', working.name);
    execute format('alter table %s force row level security', working.name);
    execute format('create policy owner_all on %s to current_user using (true) with check (true)', working.name);
    execute format(
      'create policy staff_all on %s to handslag_staff using ((select has_assignment())) with check ((select has_assignment()))',
      working.name);
  end loop;
end $$;
