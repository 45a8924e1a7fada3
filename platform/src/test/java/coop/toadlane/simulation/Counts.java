package coop.toadlane.simulation;

import java.util.List;

/** What there is no row of, ever, in elections and choices. */
final class Counts {
    private Counts() {}

    static final List<String> NEVER =
            List.of(
                    // Ballots are cast while the ballot is open.
                    """
                    select b.* from election_ballots b join elections e
                        on e.coop = b.coop and e.number = b.election
                    where b.coop = :coop and not
                        (b.cast_at >= e.opened_at and b.cast_at < e.closes)
                    """,
                    """
                    select b.* from choice_ballots b join choices c
                        on c.coop = b.coop and c.number = b.choice
                    where b.coop = :coop and not
                        (b.cast_at >= c.opened_at and b.cast_at < c.closes)
                    """,
                    // Who has a paper does not vote here, and no more papers come than were given.
                    """
                    select r.* from electors r join election_ballots b
                        using (coop, election, member)
                    where r.coop = :coop and r.paper is not null
                    """,
                    """
                    select p.election from election_papers p where p.coop = :coop
                    group by p.coop, p.election having count(*) > (
                        select count(*) from electors r where r.coop = p.coop
                            and r.election = p.election and r.paper is not null)
                    """,
                    // What was counted is what is there.
                    """
                    select e.number from elections e where e.coop = :coop
                        and e.counted_at is not null and (
                        entitled <> (select count(*) from electors r
                            where r.coop = e.coop and r.election = e.number)
                        or online <> (select count(*) from election_ballots b
                            where b.coop = e.coop and b.election = e.number)
                        or papers <> (select count(*) from election_papers p
                            where p.coop = e.coop and p.election = e.number
                                and p.confirmed is not null))
                    """,
                    """
                    select c.number from choices c where c.coop = :coop
                        and c.counted_at is not null and (
                        entitled <> (select count(*) from choosers r
                            where r.coop = c.coop and r.choice = c.number)
                        or votes <> (select count(*) from choice_ballots b
                            where b.coop = c.coop and b.choice = c.number))
                    """,
                    // Who stands was nominated and accepted; who is elected stood; each once.
                    """
                    select e.number, who from elections e, unnest(e.candidates) who
                    where e.coop = :coop and not exists (
                        select from candidates c where c.coop = e.coop and c.election = e.number
                            and c.member = who and c.accepted_at < e.opened_at
                            and c.withdrawn_at is null)
                    """,
                    """
                    select number from elections where coop = :coop and (
                        not winners <@ candidates
                        or cardinality(winners) > least(seats, cardinality(candidates))
                        or cardinality(winners) <> (select count(distinct w)
                                                    from unnest(winners) w))
                    """,
                    """
                    select number from choices c where coop = :coop and (
                        not chosen <@ options
                        or cardinality(chosen) <> (select count(distinct o) from unnest(chosen) o)
                        or exists (select from choice_options o where o.coop = c.coop
                            and o.choice = c.number and o.option = any (c.options)
                            and o.withdrawn_at is not null))
                    """,
                    // The lot is the one that was sealed, and shown only after the ballot.
                    """
                    select number from elections where coop = :coop and seed is not null and (
                        counted_at < closes
                        or commitment <> encode(sha256(convert_to(seed, 'UTF8')), 'hex'))
                    """,
                    """
                    select number from choices where coop = :coop and seed is not null and (
                        counted_at < closes
                        or draw <> encode(sha256(convert_to(seed, 'UTF8')), 'hex'))
                    """,
                    // Nothing takes effect before its time.
                    """
                    select number from elections where coop = :coop and enacted_at < effective
                    union select number from choices where coop = :coop and enacted_at < effective
                    """,
                    // Whose term ended with an election holds the office no longer as before.
                    """
                    select e.number, o.member from elections e join offices o
                        on o.coop = e.coop and o.office = e.office and o.member = any (e.retiring)
                    where e.coop = :coop and e.enacted_at is not null
                        and o.until is null and o.minute < e.enacted_minutes[1]
                        and o.since < e.called_at
                    """,
                    // A budget is not overspent, and what it funds is posted to the cent.
                    """
                    select c.number from choices c where c.coop = :coop
                        and c.purse_amount < (select coalesce(sum(o.cost), 0)
                            from choice_options o where o.coop = c.coop and o.choice = c.number
                                and o.option = any (c.chosen))
                    """,
                    """
                    select c.number from choices c where c.coop = :coop
                        and c.purse_amount is not null and c.enacted_at is not null
                        and (select coalesce(sum(o.cost), 0)
                             from choice_options o where o.coop = c.coop and o.choice = c.number
                                and o.option = any (c.chosen))
                        <> (select coalesce(sum(p.amount), 0) from postings p
                            where p.coop = c.coop and p.minute = c.enacted_minute
                                and p.account = c.purse_from)
                    """);
}
