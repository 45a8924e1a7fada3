-- Floor 1: what a minute says holds where the rulebook is silent. Later releases only add to it.

create table assumptions (
    coop   text   not null references coops (slug),
    minute bigint not null,
    rules  jsonb  not null,
    primary key (coop, minute)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'toadlane_app') then
        revoke update, delete, truncate on assumptions from toadlane_app;
    end if;
end $$;
