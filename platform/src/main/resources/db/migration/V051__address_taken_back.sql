-- A letter to the address of before lets its reader take the change back.
alter table links drop constraint links_purpose_check;
alter table links add constraint links_purpose_check
    check (purpose in ('sign_in', 'sign_up', 'new_email', 'old_email'));
