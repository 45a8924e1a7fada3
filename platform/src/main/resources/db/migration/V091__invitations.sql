-- Whom a letter shall invite once they stand in the register: asked for before the act that enters
-- them, and so, at a founding, before there is the co-op. No register: no act depends on it.
create table invitations (
    coop        text not null,
    particulars uuid not null references particulars (id) on delete cascade,
    language    text not null check (language ~ '^[a-z]{2}$'),
    primary key (coop, particulars)
);
