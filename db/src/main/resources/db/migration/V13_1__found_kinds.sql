-- In which ways the last run came to a URL, a bit for each, where there was more than one; NULL where
-- there was only that which its observation names.
alter table store.page_state add column found_kinds smallint;
