-- Floor 3: subscriptions, and signed share transactions that are only ever added to.

create table subscriptions (
    coop         text    not null references coops (slug),
    subscription integer not null,
    member       integer not null,
    share_class  text    not null,
    quantity     bigint  not null check (quantity > 0),
    price        bigint  not null check (price >= 0),
    currency     text    not null check (currency ~ '^[A-Z]{3}$'),
    paid         bigint  not null default 0 check (paid between 0 and quantity),
    cancelled    boolean not null default false,
    made         timestamptz not null,
    minute       bigint  not null,
    primary key (coop, subscription)
);

create index subscriptions_by_member on subscriptions (coop, member);

-- valid_at is the day a movement counts from, recorded_at when the co-op wrote it down.
create table share_transactions (
    coop         text        not null references coops (slug),
    minute       bigint      not null,
    place        integer     not null,
    member       integer     not null,
    share_class  text        not null,
    quantity     bigint      not null check (quantity <> 0),
    price        bigint      not null check (price >= 0),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    valid_at     date        not null,
    recorded_at  timestamptz not null,
    cause        text        not null,
    subscription integer,
    counterpart  integer,
    primary key (coop, minute, place),
    check ((cause in ('PAYMENT', 'TRANSFER_IN', 'ALLOCATION')) <= (quantity > 0)),
    check ((cause in ('TRANSFER_OUT', 'REDEMPTION')) <= (quantity < 0))
);

create index share_transactions_by_member
    on share_transactions (coop, member, share_class, valid_at);

do $$
begin
    if exists (select from pg_roles where rolname = 'toadlane_app') then
        revoke update, delete, truncate on share_transactions from toadlane_app;
    end if;
end $$;
