-- Ballots that stay open longer after a late quorum, votes held again after a tie, and the zone
-- whose days a notice counted by.

alter table proposals
    add column zone        text,
    add column extended_at timestamptz,
    add column repeats     integer,
    add foreign key (coop, repeats) references proposals (coop, number),
    add check (extended_at is null or extended_at >= opened_at);

create unique index proposals_repeated_once on proposals (coop, repeats);
create index proposals_to_repeat on proposals (closed_at) where verdict = 'TIED';
