-- Floor 3: whatever writes here, no two periods of a co-op share a day.

create function refuse_overlapping_period() returns trigger language plpgsql as $$
begin
    if exists (
        select from periods p
        join fresh f on f.coop = p.coop and f.period <> p.period
            and f.from_day <= p.to_day and p.from_day <= f.to_day
    ) then
        raise exception 'two periods of a co-op share a day';
    end if;
    return null;
end $$;

create trigger periods_apart_when_new
    after insert on periods referencing new table as fresh
    for each statement execute function refuse_overlapping_period();

create trigger periods_apart_when_changed
    after update on periods referencing new table as fresh
    for each statement execute function refuse_overlapping_period();
