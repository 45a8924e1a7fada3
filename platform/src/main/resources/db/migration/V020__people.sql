-- Who may sign in. These are accounts on this server, not members of a co-op:
-- nothing here goes through the clerk and nothing here stands in a minute.

create table people (
    id uuid primary key default gen_random_uuid(),
    email text not null unique check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    name text not null check (name <> '' and length(name) <= 200),
    language text not null check (language ~ '^[a-z]{2}$'),
    time_zone text not null,
    password text,
    created_at timestamptz not null default now()
);

-- What a letter's link does when its reader confirms it. Only the token's hash is kept.
create table links (
    token_hash bytea primary key check (length(token_hash) = 32),
    purpose text not null check (purpose in ('sign_in', 'sign_up', 'new_email')),
    person uuid references people (id) on delete cascade,
    email text not null,
    name text,
    language text,
    time_zone text,
    password text,
    way_back text,
    expires_at timestamptz not null,
    check ((purpose = 'sign_up') = (person is null)),
    check (purpose <> 'sign_up' or (name is not null and language is not null and time_zone is not null))
);
create index links_by_person on links (person);
create index links_by_expiry on links (expires_at);

create table access_tokens (
    id uuid primary key default gen_random_uuid(),
    person uuid not null references people (id) on delete cascade,
    token_hash bytea not null unique check (length(token_hash) = 32),
    prefix text not null,
    label text not null check (label <> '' and length(label) <= 100),
    scope text not null check (scope in ('read', 'act')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz
);
create index access_tokens_by_person on access_tokens (person);

-- A brake is full until this moment; whoever pushes it further than its burst allows must wait.
create table brakes (
    name text primary key,
    full_until timestamptz not null
);

-- Personal data a minute refers to by its commitment, SHA-256(salt || json). Erased, the row
-- stays without salt and json, so the commitment can neither be opened nor guessed at.
create table particulars (
    id uuid primary key,
    salt bytea check (length(salt) = 32),
    json text,
    person uuid references people (id) on delete set null,
    created_at timestamptz not null default now(),
    erased_at timestamptz,
    check ((salt is null) = (json is null)),
    check ((json is null) = (erased_at is not null))
);
create index particulars_by_person on particulars (person);

-- Names below are Spring Security's and Spring Session's own.
create table user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) not null
);
create index user_credentials_by_user on user_credentials (user_entity_user_id);

create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
