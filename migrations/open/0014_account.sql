-- What staff may do with accounts. They have no rights on the tables of `handslag`; each function below decides
-- for itself who asks, does one thing, and finds nothing for anybody else. They run as the owner.

create function own_account()
  returns table (email text, enrolled_at timestamptz, codes_left integer)
  language sql stable security definer set search_path from current
  begin atomic
    select account.email, account.totp_confirmed_at,
      (select count(*)::integer from handslag.recovery_code
       where recovery_code.account_id = account.id and recovery_code.used_at is null)
    from handslag.account
    where account.id = current_person() and (select has_assignment());
  end;
comment on function own_account() is 'The account of the person at work.';

create function own_sessions()
  returns table (id uuid, kommun text, created_at timestamptz, last_seen_at timestamptz, user_agent text)
  language sql stable security definer set search_path from current
  begin atomic
    select session.id, kommun.name, session.created_at, session.last_seen_at, session.user_agent
    from handslag.session
    join handslag.kommun on kommun.code = session.kommun_code
    where session.account_id = current_person() and session.ended_at is null and (select has_assignment())
    order by session.last_seen_at desc;
  end;
comment on function own_sessions() is 'Sessions of the person at work that nobody has ended; some may have run out.';

create function end_own_session(ended uuid, at timestamptz) returns boolean
  language sql security definer set search_path from current
  begin atomic
    with done as (
      update handslag.session set ended_at = at
      where session.id = ended and session.account_id = current_person() and session.ended_at is null
        and (select has_assignment())
      returning session.id)
    select exists (select from done);
  end;

create function set_own_password(new_hash text, kept_session uuid, at timestamptz) returns boolean
  language sql security definer set search_path from current
  begin atomic
    update handslag.session set ended_at = at
    where session.account_id = current_person() and session.id <> kept_session and session.ended_at is null
      and (select has_assignment());
    update handslag.password_reset set used_at = at
    where password_reset.account_id = current_person() and password_reset.used_at is null
      and (select has_assignment());
    with done as (
      update handslag.account set password_hash = new_hash
      where account.id = current_person() and (select has_assignment())
      returning account.id)
    select exists (select from done);
  end;
comment on function set_own_password(text, uuid, timestamptz) is
  'A new password also ends all other sessions and makes links for a new password unusable.';

create function set_own_second_factor(sealed_secret bytea, used_step bigint, at timestamptz) returns boolean
  language sql security definer set search_path from current
  begin atomic
    with done as (
      update handslag.account
      set totp_secret = sealed_secret, totp_confirmed_at = at, totp_last_step = used_step
      where account.id = current_person() and (select has_assignment())
      returning account.id)
    select exists (select from done);
  end;

create function set_own_recovery_codes(hashes bytea[]) returns integer
  language sql security definer set search_path from current
  begin atomic
    delete from handslag.recovery_code
    where recovery_code.account_id = current_person() and (select has_assignment());
    with made as (
      insert into handslag.recovery_code (account_id, code_hash)
      select account.id, code.hash from handslag.account cross join unnest(hashes) as code (hash)
      where account.id = current_person() and (select has_assignment())
      returning recovery_code.code_hash)
    select count(*)::integer from made;
  end;
comment on function set_own_recovery_codes(bytea[]) is 'New codes replace the old ones.';

create function kommun_accounts()
  returns table (person_id uuid, email text, has_password boolean, is_enrolled boolean, last_seen_at timestamptz)
  language sql stable security definer set search_path from current
  begin atomic
    select account.id, account.email, account.password_hash is not null, account.totp_confirmed_at is not null,
      (select max(session.last_seen_at) from handslag.session
       join handslag.kommun on kommun.code = session.kommun_code
       where session.account_id = account.id and kommun.schema_name = current_schema())
    from handslag.account
    join person on person.id = account.id
    where (select has_role('administrator'));
  end;
comment on function kommun_accounts() is 'Accounts of people known in this kommun, for its administrators; no secrets.';

create function account_for(address text, called text) returns uuid
  language sql security definer set search_path from current
  begin atomic
    insert into handslag.account (email, name)
    select address, called where (select has_role('administrator'))
    on conflict (email) do update set email = excluded.email
    returning account.id;
  end;
comment on function account_for(text, text) is
  'The account of an address, made when there is none; whether it was there already is not told.';

create function offer_new_password(receiver uuid, link_hash bytea, at timestamptz)
  returns table (email text)
  language sql security definer set search_path from current
  begin atomic
    with offered as (
      insert into handslag.password_reset (token_hash, account_id, created_at)
      select link_hash, account.id, at from handslag.account
      join person on person.id = account.id
      where person.id = receiver and (select has_role('administrator'))
      returning password_reset.account_id)
    select account.email from handslag.account join offered on offered.account_id = account.id;
  end;
comment on function offer_new_password(uuid, bytea, timestamptz) is
  'Keeps a link for a new password and tells where to send it; the link itself is known to the mail alone.';

create function queue_mail(receiver text, about text, sealed_body bytea, at timestamptz) returns uuid
  language sql security definer set search_path from current
  begin atomic
    insert into handslag.mail (kommun_code, recipient, subject, body, created_at, due_at)
    select kommun.code, receiver, about, sealed_body, at, at from handslag.kommun
    where kommun.schema_name = current_schema() and (select has_assignment())
    returning mail.id;
  end;
comment on function queue_mail(text, text, bytea, timestamptz) is 'Puts a mail in the outbox of this kommun.';

create function waiting_mail()
  returns table (
    id uuid, recipient text, subject text, body bytea, created_at timestamptz, attempts integer, last_error text)
  language sql stable security definer set search_path from current
  begin atomic
    select mail.id, mail.recipient, mail.subject, mail.body, mail.created_at, mail.attempts, mail.last_error
    from handslag.mail
    join handslag.kommun on kommun.code = mail.kommun_code
    where kommun.schema_name = current_schema() and mail.sent_at is null and (select has_role('administrator'))
    order by mail.created_at desc, mail.id
    limit 100;
  end;

do $$
declare
  made text;
begin
  foreach made in array array[
    'own_account()', 'own_sessions()', 'end_own_session(uuid, timestamptz)',
    'set_own_password(text, uuid, timestamptz)', 'set_own_second_factor(bytea, bigint, timestamptz)',
    'set_own_recovery_codes(bytea[])', 'kommun_accounts()', 'account_for(text, text)',
    'offer_new_password(uuid, bytea, timestamptz)', 'queue_mail(text, text, bytea, timestamptz)', 'waiting_mail()']
  loop
    execute format('revoke execute on function %s from public', made);
    execute format('grant execute on function %s to handslag_staff', made);
  end loop;
end $$;
grant execute on function queue_mail(text, text, bytea, timestamptz) to handslag_accounts;
