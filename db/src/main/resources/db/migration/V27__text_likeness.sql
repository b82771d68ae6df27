-- Of texts that are nearly the same it differs in few bits; NULL where the text was read before it was made.
alter table store.page_text add column simhash bigint;
