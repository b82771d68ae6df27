-- What is wrong with the way in which a page names its canonical, one line each.
alter table store.page_version add column canonical_faults varchar(4000);
