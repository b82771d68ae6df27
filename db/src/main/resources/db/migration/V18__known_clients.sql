-- Who asked, by name, and whether that was found to be true: the class of a client says less than its
-- User-Agent did. What was counted before keeps its class, and is believed as it was then.
alter table store.hit_class add column name varchar(40) default '' not null;
alter table store.hit_class add column verification varchar(20) default 'CLAIMED' not null;
update store.hit_class set name = case client
  when 'GOOGLEBOT' then 'Googlebot'
  when 'SEARCH_BOT' then 'other search bots'
  when 'AI_BOT' then 'other AI bots'
  when 'OTHER_BOT' then 'other bots'
  when 'PERSON' then 'people'
  else 'unknown' end;

-- The day of the list of addresses by which Googlebot was told from others in a batch; NULL where
-- nobody looked.
alter table store.log_batch add column ranges_of date;
