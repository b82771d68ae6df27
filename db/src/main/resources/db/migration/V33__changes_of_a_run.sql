-- What changed in a run is asked for after each one and by each report: without an index all versions of
-- all pages are looked at. Versions come in the order of runs, so that it only grows at its end.
create index store.page_version_of_run on store.page_version (since_run);
