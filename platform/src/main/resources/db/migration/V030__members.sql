-- Floor 3: the register of members. Names and addresses are not here: particulars are handles.

create table applications (
    coop              text        not null references coops (slug),
    number            integer     not null check (number >= 1),
    member_class      text        not null,
    organisation      boolean     not null,
    particulars       uuid        not null,
    commitment        text        not null,
    applied           timestamptz not null,
    minute            bigint      not null,
    state             text        not null default 'WAITING'
        check (state in ('WAITING', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    settled           timestamptz check (settled >= applied),
    settled_minute    bigint,
    reason            uuid,
    reason_commitment text,
    primary key (coop, number),
    check ((state = 'WAITING') = (settled is null)),
    check ((state = 'WAITING') = (settled_minute is null)),
    check ((state = 'REFUSED') = (reason is not null)),
    check ((reason is null) = (reason_commitment is null))
);

create index applications_waiting on applications (coop, number) where state = 'WAITING';
create index applications_by_particulars on applications (particulars);

-- One row a member, as things stand now; what was before is told by the two tables below it.
create table members (
    coop         text    not null references coops (slug),
    number       integer not null check (number >= 1),
    application  integer,
    organisation boolean not null,
    member_class text    not null,
    particulars  uuid    not null,
    commitment   text    not null,
    since        date    not null,
    left_on      date check (left_on >= since),
    how          text check (how in ('RESIGNED', 'EXPELLED', 'DIED')),
    minute       bigint  not null,
    left_minute  bigint,
    primary key (coop, number),
    foreign key (coop, application) references applications (coop, number),
    check ((left_on is null) = (how is null)),
    check ((left_on is null) = (left_minute is null))
);

create unique index members_admitted_once on members (coop, application)
    where application is not null;
create unique index members_by_particulars on members (particulars);

-- Which class a member was in, from which day.
create table member_classes (
    coop         text   not null,
    member       integer not null,
    minute       bigint not null,
    since        date   not null,
    member_class text   not null,
    primary key (coop, member, minute),
    foreign key (coop, member) references members (coop, number)
);

-- Which particulars held for a member, from which day.
create table member_particulars (
    coop        text    not null,
    member      integer not null,
    minute      bigint  not null,
    since       date    not null,
    particulars uuid    not null,
    commitment  text    not null,
    primary key (coop, member, minute),
    foreign key (coop, member) references members (coop, number)
);

-- What somebody agreed to, in the wording that was shown to them.
create table consents (
    coop        text        not null references coops (slug),
    minute      bigint      not null,
    entry       integer     not null,
    place       integer     not null,
    application integer,
    member      integer,
    text        text        not null,
    version     text        not null,
    given       timestamptz not null,
    primary key (coop, minute, entry, place),
    foreign key (coop, application) references applications (coop, number),
    foreign key (coop, member) references members (coop, number),
    check ((application is null) <> (member is null))
);

create index consents_by_application on consents (coop, application);
create index consents_by_member on consents (coop, member);

-- What a member answers to the proposal to expel them.
create table statements (
    coop       text        not null,
    minute     bigint      not null,
    member     integer     not null,
    statement  uuid        not null,
    commitment text        not null,
    lodged     timestamptz not null,
    primary key (coop, minute),
    foreign key (coop, member) references members (coop, number)
);

create index statements_by_member on statements (coop, member, minute);

-- An uploaded list on its way into the register: looked at first, then entered or thrown away.
create table member_lists (
    id       uuid        primary key,
    coop     text        not null references coops (slug),
    member   integer     not null,
    uploaded timestamptz not null,
    file     text        not null,
    mapping  jsonb,
    state    text        not null default 'LOOKED_AT'
        check (state in ('LOOKED_AT', 'RUNNING', 'DONE', 'FAILED')),
    progress integer     not null default 0,
    total    integer     not null default 0 check (progress between 0 and total),
    minute   bigint,
    fault    text
);
