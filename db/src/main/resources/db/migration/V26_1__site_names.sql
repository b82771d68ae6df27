-- A host with www. and the one without are one site. Where both were crawled as sites of their own, they stay so.
update store.site s set host = substring(host from 5)
where host like 'www.%.%'
  and not exists (select 1 from store.site other where other.host = substring(s.host from 5));
