-- The public face of the database: stable names, every column with a comment.

drop view if exists public.at_risk;
drop view if exists public.status_change;
drop view if exists public.page_history;
drop view if exists public.page_current;
drop view if exists public.run_summary;
drop view if exists public.index_reason;

create view public.page_current as
select
  u.url,
  v.status,
  v.failure,
  case v.verdict when 'ELIGIBLE' then true when 'NOT_ELIGIBLE' then false end as eligible,
  v.verdict,
  v.reason,
  v.evidence,
  v.other_reasons,
  v.body_code,
  v.content_type,
  target.url as redirect_to,
  canonical.url as canonical,
  v.title,
  v.directives,
  v.robots,
  o.depth,
  o.hops,
  referrer.url as found_on,
  o.first_byte_ms,
  o.total_ms,
  o.body_bytes,
  s.first_seen,
  s.last_seen,
  s.last_run as run_id
from store.page_state s
join store.url u on u.url_id = s.url_id
join store.page_version v on v.version_id = s.version_id
join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
left join store.url target on target.url_id = v.redirect_to
left join store.url canonical on canonical.url_id = v.canonical
left join store.url referrer on referrer.url_id = o.found_on;

comment on view public.page_current is 'One row for each URL ever seen, as the last run that saw it found it.';
comment on column public.page_current.url is 'The URL.';
comment on column public.page_current.status is 'HTTP status of its own answer, redirects not followed; NULL where nobody answered or nobody was asked.';
comment on column public.page_current.failure is 'Class of the network failure, NULL if there was none.';
comment on column public.page_current.eligible is 'Whether it may be indexed: true, false, or NULL where that is uncertain.';
comment on column public.page_current.verdict is 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.';
comment on column public.page_current.reason is 'The reason that decided, see index_reason; NULL where eligible.';
comment on column public.page_current.evidence is 'The header line, tag, robots.txt line or hop that proves the reason.';
comment on column public.page_current.other_reasons is 'Further reasons that hold, one a line, with their evidence.';
comment on column public.page_current.body_code is 'Error code that the body reports, whatever the status says: ArcGIS 498 and 499.';
comment on column public.page_current.content_type is 'The Content-Type header.';
comment on column public.page_current.redirect_to is 'Where it redirects to, one hop.';
comment on column public.page_current.canonical is 'The first canonical URL that it declares.';
comment on column public.page_current.title is 'Text of the title element.';
comment on column public.page_current.directives is 'Robots directives of header and meta tags, one a line.';
comment on column public.page_current.robots is 'What robots.txt says to Stayindexed: ALLOWED, DISALLOWED or UNREACHABLE.';
comment on column public.page_current.depth is 'Links between the start URL and this one when it was found.';
comment on column public.page_current.hops is 'Redirects in a row that led here, 0 where a link did.';
comment on column public.page_current.found_on is 'The page on which it was found first in that run.';
comment on column public.page_current.first_byte_ms is 'Milliseconds from the request to the response header.';
comment on column public.page_current.total_ms is 'Milliseconds from the request to the end of the body.';
comment on column public.page_current.body_bytes is 'Bytes of the body after content decoding, as far as it was read.';
comment on column public.page_current.first_seen is 'When a run saw it for the first time.';
comment on column public.page_current.last_seen is 'When a run saw it last.';
comment on column public.page_current.run_id is 'The run that saw it last.';

create view public.page_history as
select
  o.run_id,
  o.observed_at,
  u.url,
  v.status,
  v.failure,
  case v.verdict when 'ELIGIBLE' then true when 'NOT_ELIGIBLE' then false end as eligible,
  v.verdict,
  v.reason,
  v.evidence,
  v.body_code,
  target.url as redirect_to,
  v.title,
  o.depth,
  referrer.url as found_on,
  o.first_byte_ms,
  o.total_ms,
  o.body_bytes
from store.observation o
join store.url u on u.url_id = o.url_id
join store.page_version v on v.version_id = o.version_id
left join store.url target on target.url_id = v.redirect_to
left join store.url referrer on referrer.url_id = o.found_on;

comment on view public.page_history is 'One row for each URL and run: what that run saw.';
comment on column public.page_history.run_id is 'The run, see run_summary.';
comment on column public.page_history.observed_at is 'When the request was made, or the decision not to make one.';
comment on column public.page_history.url is 'The URL.';
comment on column public.page_history.status is 'HTTP status of its own answer; NULL where nobody answered or nobody was asked.';
comment on column public.page_history.failure is 'Class of the network failure, NULL if there was none.';
comment on column public.page_history.eligible is 'Whether it may be indexed: true, false, or NULL where that is uncertain.';
comment on column public.page_history.verdict is 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.';
comment on column public.page_history.reason is 'The reason that decided, see index_reason; NULL where eligible.';
comment on column public.page_history.evidence is 'What proves the reason.';
comment on column public.page_history.body_code is 'Error code that the body reports, whatever the status says.';
comment on column public.page_history.redirect_to is 'Where it redirected to, one hop.';
comment on column public.page_history.title is 'Text of the title element.';
comment on column public.page_history.depth is 'Links between the start URL and this one when it was found.';
comment on column public.page_history.found_on is 'The page on which that run found it first.';
comment on column public.page_history.first_byte_ms is 'Milliseconds from the request to the response header.';
comment on column public.page_history.total_ms is 'Milliseconds from the request to the end of the body.';
comment on column public.page_history.body_bytes is 'Bytes of the body after content decoding, as far as it was read.';

create view public.status_change as
select
  v.since_run as run_id,
  r.started_at as changed_at,
  u.url,
  before.status as old_status,
  v.status as new_status,
  before.failure as old_failure,
  v.failure as new_failure,
  before.verdict as old_verdict,
  v.verdict as new_verdict,
  before.reason as old_reason,
  v.reason as new_reason,
  v.evidence
from store.page_version v
join store.page_version before on before.version_id = v.previous_version_id
join store.url u on u.url_id = v.url_id
join store.run r on r.run_id = v.since_run
where before.status is distinct from v.status
  or before.failure is distinct from v.failure
  or before.verdict <> v.verdict
  or before.reason is distinct from v.reason;

comment on view public.status_change is 'One row for each time that status, failure, verdict or reason of a URL changed between two runs that saw it.';
comment on column public.status_change.run_id is 'The run that saw the change first.';
comment on column public.status_change.changed_at is 'When that run started.';
comment on column public.status_change.url is 'The URL.';
comment on column public.status_change.old_status is 'Status before.';
comment on column public.status_change.new_status is 'Status since.';
comment on column public.status_change.old_failure is 'Network failure before.';
comment on column public.status_change.new_failure is 'Network failure since.';
comment on column public.status_change.old_verdict is 'Verdict before.';
comment on column public.status_change.new_verdict is 'Verdict since.';
comment on column public.status_change.old_reason is 'Deciding reason before.';
comment on column public.status_change.new_reason is 'Deciding reason since.';
comment on column public.status_change.evidence is 'What proves the new reason.';

create view public.at_risk as
select
  u.url,
  v.status,
  v.failure,
  v.verdict,
  v.reason,
  v.evidence,
  lost.started_at as since,
  s.lost_run as since_run,
  good.started_at as last_eligible,
  s.last_eligible_run,
  s.last_seen,
  s.last_run as run_id
from store.page_state s
join store.url u on u.url_id = s.url_id
join store.page_version v on v.version_id = s.version_id
join store.run lost on lost.run_id = s.lost_run
join store.run good on good.run_id = s.last_eligible_run;

comment on view public.at_risk is 'Pages that were eligible in an earlier run and are not eligible now: search engines may drop them.';
comment on column public.at_risk.url is 'The URL.';
comment on column public.at_risk.status is 'Its status now.';
comment on column public.at_risk.failure is 'Its network failure now.';
comment on column public.at_risk.verdict is 'NOT_ELIGIBLE or UNCERTAIN.';
comment on column public.at_risk.reason is 'Why, see index_reason.';
comment on column public.at_risk.evidence is 'What proves the reason.';
comment on column public.at_risk.since is 'Start of the first run that saw it not eligible.';
comment on column public.at_risk.since_run is 'That run.';
comment on column public.at_risk.last_eligible is 'Start of the last run that saw it eligible.';
comment on column public.at_risk.last_eligible_run is 'That run.';
comment on column public.at_risk.last_seen is 'When a run saw it last.';
comment on column public.at_risk.run_id is 'The run that saw it last.';

create view public.run_summary as
select
  r.run_id,
  s.host as site,
  r.start_url,
  r.started_at,
  r.ended_at,
  r.state,
  r.stop_reason,
  r.urls,
  r.answered,
  r.eligible,
  r.not_eligible,
  r.uncertain,
  r.unanswered,
  r.robots_blocked,
  r.user_agent,
  r.settings,
  r.tool_version
from store.run r
join store.site s on s.site_id = r.site_id;

comment on view public.run_summary is 'One row for each crawl run.';
comment on column public.run_summary.run_id is 'Number of the run.';
comment on column public.run_summary.site is 'Host of the start URL, with its port where that is not the default.';
comment on column public.run_summary.start_url is 'The URL that the run began with.';
comment on column public.run_summary.started_at is 'When it began.';
comment on column public.run_summary.ended_at is 'When it ended, NULL while it goes on.';
comment on column public.run_summary.state is 'RUNNING, FINISHED, INTERRUPTED or FAILED.';
comment on column public.run_summary.stop_reason is 'Why it ended early.';
comment on column public.run_summary.urls is 'URLs that it looked at; NULL while it goes on, like all counts.';
comment on column public.run_summary.answered is 'URLs that a server answered with a status.';
comment on column public.run_summary.eligible is 'URLs that may be indexed.';
comment on column public.run_summary.not_eligible is 'URLs that may not.';
comment on column public.run_summary.uncertain is 'URLs of which that is uncertain.';
comment on column public.run_summary.unanswered is 'URLs whose request got no status.';
comment on column public.run_summary.robots_blocked is 'URLs that were not asked for, because robots.txt forbids it.';
comment on column public.run_summary.user_agent is 'The User-Agent that was sent.';
comment on column public.run_summary.settings is 'Options of the crawl.';
comment on column public.run_summary.tool_version is 'Version of Stayindexed.';

create view public.index_reason as
select reason, title, search_console, effect, basis, source, advice
from store.index_reason;

comment on view public.index_reason is 'Every reason that a verdict can have.';
comment on column public.index_reason.reason is 'Its stable name.';
comment on column public.index_reason.title is 'In plain words.';
comment on column public.index_reason.search_console is 'What Search Console calls it.';
comment on column public.index_reason.effect is 'NOT_ELIGIBLE or UNCERTAIN.';
comment on column public.index_reason.basis is 'DOCUMENTED, REPORTED or INFERRED.';
comment on column public.index_reason.source is 'Address of the page that states it.';
comment on column public.index_reason.advice is 'What the owner of the page can do.';
