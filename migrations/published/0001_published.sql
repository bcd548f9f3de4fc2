-- What anyone may read. Filled by publication, never read through to the working tables.

create table published_promise (
  slug text primary key,
  document jsonb not null,
  published_at timestamptz not null
);

create table published_edition (
  slug text not null,
  number integer not null,
  document text not null,
  proof jsonb not null,
  published_at timestamptz not null,
  primary key (slug, number)
);
comment on column published_edition.document is 'Canonical JSON of the signed text.';
comment on column published_edition.proof is 'Hash, signatures, countersignature, log inclusion: all that verification needs.';

create table published_site (
  key text primary key,
  document jsonb not null,
  published_at timestamptz not null
);
comment on table published_site is 'Contact, name and settings of the public site, by key.';

create table published_follow_up (
  slug text not null,
  number integer not null,
  document jsonb not null,
  published_at timestamptz not null,
  primary key (slug, number)
);
comment on table published_follow_up is 'A decided follow-up: the whole report, as it was decided.';

create function announce_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('handslag_published', tg_table_schema);
  return null;
end $$;

create trigger published_promise_changed after insert or update or delete on published_promise
  for each statement execute function announce_change();
create trigger published_edition_changed after insert or update or delete on published_edition
  for each statement execute function announce_change();
create trigger published_site_changed after insert or update or delete on published_site
  for each statement execute function announce_change();
create trigger published_follow_up_changed after insert or update or delete on published_follow_up
  for each statement execute function announce_change();

grant select on published_promise, published_edition, published_site, published_follow_up to handslag_published, handslag_staff;
grant insert, update, delete on published_promise, published_edition, published_site to handslag_staff;
grant insert on published_follow_up to handslag_staff;
