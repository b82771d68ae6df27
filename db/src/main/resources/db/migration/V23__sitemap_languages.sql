-- What the entry of a page in a sitemap names as the page in other languages: a set as pages have it.
alter table store.sitemap_entry add column hreflang_set bigint;

-- Sitemaps that do not change would never be looked through again.
update store.sitemap set content_hash = null;
