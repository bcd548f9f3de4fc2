-- What the whole installation shares: which kommuner it serves, accounts, sessions, mail.
-- Nothing here says what anybody may do: that stands in each kommun's own schema (assignment).

create table kommun (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  schema_name text not null unique check (schema_name ~ '^[a-z][a-z0-9_]{0,40}$'),
  host text not null unique check (host <> ''),
  is_example boolean not null default false,
  added_at timestamptz not null default now()
);
comment on table kommun is 'A kommun served by this installation. The host name of the request decides which.';

create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  password_hash text,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
comment on column account.totp_secret is 'Sealed with a key derived from the installation key; never plain.';

create table recovery_code (
  account_id uuid not null references account (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table sign_in_attempt (
  subject bytea primary key,
  failures integer not null check (failures > 0),
  last_failure_at timestamptz not null
);
comment on table sign_in_attempt is
  'Failures in a row under a keyed hash of the address as typed, so that a wait does not tell which addresses exist.';

create table session (
  token_hash bytea primary key,
  id uuid not null unique default gen_random_uuid(),
  account_id uuid not null references account (id) on delete cascade,
  kommun_code text not null references kommun (code) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  strong_at timestamptz,
  ended_at timestamptz,
  user_agent text not null default ''
);
comment on column session.id is 'What a session is called on pages and in the log; opens nothing.';
comment on column session.strong_at is 'When the second factor was last given in this session.';
create index session_account_id on session (account_id);
create index session_kommun_code on session (kommun_code);

create table password_reset (
  token_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_account_id on password_reset (account_id);

create table mail (
  id uuid primary key default gen_random_uuid(),
  kommun_code text not null references kommun (code) on delete cascade,
  recipient text not null,
  subject text not null,
  body bytea,
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  check ((body is null) = (sent_at is not null))
);
comment on table mail is 'Outgoing mail. Without an SMTP server it stays here and is shown on the outbox page.';
comment on column mail.body is 'Sealed, because links for new passwords stand in it; removed when the mail has been sent.';
create index mail_kommun_code on mail (kommun_code);
create index mail_unsent on mail (due_at) where sent_at is null;

alter table account enable row level security;
alter table account force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table password_reset enable row level security;
alter table password_reset force row level security;
alter table mail enable row level security;
alter table mail force row level security;

-- Commands, the post and the functions of account administration run as the owner, whom force binds too.
create policy owner_all on account to current_user using (true) with check (true);
create policy owner_all on recovery_code to current_user using (true) with check (true);
create policy owner_all on sign_in_attempt to current_user using (true) with check (true);
create policy owner_all on session to current_user using (true) with check (true);
create policy owner_all on password_reset to current_user using (true) with check (true);
create policy owner_all on mail to current_user using (true) with check (true);

-- Sign-in must find an account before anybody is known; only the account feature works in this role.
create policy accounts_all on account to handslag_accounts using (true) with check (true);
create policy accounts_all on recovery_code to handslag_accounts using (true) with check (true);
create policy accounts_all on sign_in_attempt to handslag_accounts using (true) with check (true);
create policy accounts_all on session to handslag_accounts using (true) with check (true);
create policy accounts_all on password_reset to handslag_accounts using (true) with check (true);

grant select on kommun to handslag_accounts, handslag_staff, handslag_published;
grant select, insert, update on account, session, password_reset, recovery_code, sign_in_attempt to handslag_accounts;
grant delete on recovery_code, sign_in_attempt to handslag_accounts;
