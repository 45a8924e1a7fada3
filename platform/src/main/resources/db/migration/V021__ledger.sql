-- Floor 2: the ledger. Amounts are in minor units; a debit is positive, a credit negative.

create table accounts (
    coop    text   not null references coops (slug),
    account text   not null check (account ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$'),
    name    text   not null check (length(name) between 1 and 120),
    type    text   not null check (type in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
    minute  bigint not null,
    primary key (coop, account)
);

create table transactions (
    coop   text    not null references coops (slug),
    minute bigint  not null,
    place  integer not null,
    date   date    not null,
    text   text    not null,
    primary key (coop, minute, place)
);

create index transactions_by_date on transactions (coop, date, minute, place);

create table postings (
    coop     text    not null,
    minute   bigint  not null,
    place    integer not null,
    line     integer not null,
    account  text    not null,
    amount   bigint  not null check (amount <> 0),
    currency text    not null check (currency ~ '^[A-Z]{3}$'),
    member   integer,
    primary key (coop, minute, place, line),
    foreign key (coop, minute, place) references transactions (coop, minute, place),
    foreign key (coop, account) references accounts (coop, account)
);

create index postings_by_account on postings (coop, account, minute, place);
create index postings_by_member on postings (coop, member, account) where member is not null;

-- The last line of defence: whatever writes here, a transaction sums to zero in every currency.
create function refuse_unbalanced() returns trigger language plpgsql as $$
begin
    if exists (
        select from postings p
        join (select distinct coop, minute, place from fresh) f using (coop, minute, place)
        group by p.coop, p.minute, p.place, p.currency
        having sum(p.amount) <> 0
    ) then
        raise exception 'a transaction does not sum to zero';
    end if;
    return null;
end $$;

create trigger postings_balance
    after insert on postings referencing new table as fresh
    for each statement execute function refuse_unbalanced();

do $$
begin
    if exists (select from pg_roles where rolname = 'toadlane_app') then
        revoke update, delete, truncate on transactions, postings from toadlane_app;
    end if;
end $$;
