-- How many links of a page cannot be followed; NULL where the run is older than the count.
alter table store.observation add column unusable_links integer;
