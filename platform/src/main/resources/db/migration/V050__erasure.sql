-- Whose particulars were erased, and in which minute: the number stays, the person is gone.

alter table members add column erased bigint;
alter table members add constraint members_erased_have_left
    check (erased is null or left_on is not null);

alter table applications add column erased bigint;
alter table applications add constraint applications_erased_are_settled
    check (erased is null or state in ('ADMITTED', 'REFUSED', 'WITHDRAWN'));
