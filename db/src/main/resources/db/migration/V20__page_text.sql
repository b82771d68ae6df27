-- What a page says to its readers, from the run that saw it first until the next row of the page.
-- words_before: how long the text was before most of it was gone, NULL for the first text.
create table store.page_text (
  url_id bigint not null,
  since_run bigint not null,
  fingerprint bigint not null,
  words integer not null,
  words_before integer,
  description varchar(1000),
  heading varchar(300),
  headings integer not null,
  primary key (url_id, since_run)
);

-- The row that holds now, and what it is known by.
alter table store.page_state add column text_run bigint;
alter table store.page_state add column text_hash bigint;
