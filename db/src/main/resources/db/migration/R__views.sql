-- The public face of the database: stable names, every column explained in the view dictionary.
-- (H2 forgets comments on the columns of views when it is opened again.)

drop view if exists public.at_risk;
drop view if exists public.risk_history;
drop view if exists public.site_incident;
drop view if exists public.risk_cause;
drop view if exists public.status_change;
drop view if exists public.page_history;
drop view if exists public.page_current;
drop view if exists public.run_summary;
drop view if exists public.index_reason;
drop view if exists public.dictionary;

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
  o.unusable_links,
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

-- The clock of model.risk in SQL: states depend on the time at which they are asked for.
create view public.risk_history as
select
  t.host as site,
  u.url,
  case
    when k.ending = 'ELIGIBLE' then 'RECOVERED'
    when k.ending is not null then k.ending
    when k.standing = 'UNCONFIRMED' then 'WATCH'
    when k.dropped_at <= current_timestamp then 'PROBABLY_DROPPED'
    when k.standing = 'FLAPPING' then 'FLAPPING'
    when k.high_at <= current_timestamp then 'HIGH'
    else 'WATCH'
  end as state,
  k.cause,
  c.title as why,
  k.evidence,
  k.since,
  k.since_run,
  k.high_at,
  k.dropped_at as deadline,
  k.googlebot_at as googlebot_saw_it,
  k.standing,
  k.last_eligible,
  k.ended_at,
  k.ended_run,
  c.consequence,
  c.basis,
  c.source
from store.risk k
join store.site t on t.site_id = k.site_id
join store.url u on u.url_id = k.url_id
join store.risk_cause c on c.cause = k.cause;

create view public.at_risk as
select
  t.host as site,
  u.url,
  case
    when k.standing = 'UNCONFIRMED' then 'WATCH'
    when k.dropped_at <= current_timestamp then 'PROBABLY_DROPPED'
    when k.standing = 'FLAPPING' then 'FLAPPING'
    when k.high_at <= current_timestamp then 'HIGH'
    else 'WATCH'
  end as state,
  k.cause,
  c.title as why,
  k.evidence,
  k.since,
  k.since_run,
  k.high_at,
  k.dropped_at as deadline,
  k.googlebot_at as googlebot_saw_it,
  k.standing,
  k.last_eligible,
  s.last_eligible_run,
  v.status,
  v.failure,
  v.verdict,
  v.reason,
  c.consequence,
  c.basis,
  c.source,
  s.last_seen,
  s.last_run as run_id
from store.risk k
join store.site t on t.site_id = k.site_id
join store.url u on u.url_id = k.url_id
join store.risk_cause c on c.cause = k.cause
left join store.page_state s on s.url_id = k.url_id
left join store.page_version v on v.version_id = s.version_id
where k.ended_at is null;

create view public.risk_cause as
select cause, title, consequence, basis, source
from store.risk_cause;

create view public.site_incident as
select
  t.host as site,
  i.kind,
  c.title as why,
  i.since,
  i.since_run,
  i.last_run,
  i.failed,
  i.asked,
  i.high_at,
  i.dropped_at as deadline,
  i.ended_at,
  i.ended_run,
  c.basis,
  c.source
from store.incident i
join store.site t on t.site_id = i.site_id
join store.risk_cause c on c.cause = case i.kind
  when 'SITE_ERRORS' then 'SERVER_ERROR'
  when 'SITE_UNREACHABLE' then 'NO_ANSWER'
  else 'ROBOTS_UNREACHABLE' end;

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

create view public.index_reason as
select reason, title, search_console, effect, basis, source, advice
from store.index_reason;

create view public.dictionary as
select view_name, column_name, meaning
from store.dictionary;

delete from store.dictionary;

insert into store.dictionary (view_name, column_name, meaning) values
  ('page_current', '', 'One row for each URL ever seen, as the last run that saw it found it.'),
  ('page_current', 'url', 'The URL.'),
  ('page_current', 'status', 'HTTP status of its own answer, redirects not followed; NULL where nobody answered or nobody was asked.'),
  ('page_current', 'failure', 'Class of the network failure, NULL if there was none.'),
  ('page_current', 'eligible', 'Whether it may be indexed: true, false, or NULL where that is uncertain.'),
  ('page_current', 'verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.'),
  ('page_current', 'reason', 'The reason that decided, see index_reason; NULL where eligible.'),
  ('page_current', 'evidence', 'The header line, tag, robots.txt line or hop that proves the reason.'),
  ('page_current', 'other_reasons', 'Further reasons that hold, one a line, with their evidence.'),
  ('page_current', 'body_code', 'Error code that the body reports, whatever the status says: ArcGIS 498 and 499.'),
  ('page_current', 'content_type', 'The Content-Type header.'),
  ('page_current', 'redirect_to', 'Where it redirects to, one hop.'),
  ('page_current', 'canonical', 'The first canonical URL that it declares.'),
  ('page_current', 'title', 'Text of the title element.'),
  ('page_current', 'directives', 'Robots directives of header and meta tags, one a line.'),
  ('page_current', 'robots', 'What robots.txt says to Stayindexed: ALLOWED, DISALLOWED or UNREACHABLE.'),
  ('page_current', 'depth', 'Links between the start URL and this one when it was found; 0 too where only an earlier run knew it.'),
  ('page_current', 'hops', 'Redirects in a row that led here, 0 where a link did.'),
  ('page_current', 'found_on', 'The page on which it was found first in that run; NULL for the start URL, and where only an earlier run knew it.'),
  ('page_current', 'first_byte_ms', 'Milliseconds from the request to the response header.'),
  ('page_current', 'total_ms', 'Milliseconds from the request to the end of the body.'),
  ('page_current', 'body_bytes', 'Bytes of the body after content decoding, as far as it was read.'),
  ('page_current', 'unusable_links', 'Links on it that cannot be followed: mailto, javascript and the like, no URL at all, or longer than 8,192 characters; NULL where the run is older than this column.'),
  ('page_current', 'first_seen', 'When a run saw it for the first time.'),
  ('page_current', 'last_seen', 'When a run saw it last.'),
  ('page_current', 'run_id', 'The run that saw it last.'),
  ('page_history', '', 'One row for each URL and run: what that run saw.'),
  ('page_history', 'run_id', 'The run, see run_summary.'),
  ('page_history', 'observed_at', 'When the request was made, or the decision not to make one.'),
  ('page_history', 'url', 'The URL.'),
  ('page_history', 'status', 'HTTP status of its own answer; NULL where nobody answered or nobody was asked.'),
  ('page_history', 'failure', 'Class of the network failure, NULL if there was none.'),
  ('page_history', 'eligible', 'Whether it may be indexed: true, false, or NULL where that is uncertain.'),
  ('page_history', 'verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.'),
  ('page_history', 'reason', 'The reason that decided, see index_reason; NULL where eligible.'),
  ('page_history', 'evidence', 'What proves the reason.'),
  ('page_history', 'body_code', 'Error code that the body reports, whatever the status says.'),
  ('page_history', 'redirect_to', 'Where it redirected to, one hop.'),
  ('page_history', 'title', 'Text of the title element.'),
  ('page_history', 'depth', 'Links between the start URL and this one when it was found; 0 too where only an earlier run knew it.'),
  ('page_history', 'found_on', 'The page on which that run found it first; NULL for the start URL, and where only an earlier run knew it.'),
  ('page_history', 'first_byte_ms', 'Milliseconds from the request to the response header.'),
  ('page_history', 'total_ms', 'Milliseconds from the request to the end of the body.'),
  ('page_history', 'body_bytes', 'Bytes of the body after content decoding, as far as it was read.'),
  ('status_change', '', 'One row for each time that status, failure, verdict or reason of a URL changed between two runs that saw it.'),
  ('status_change', 'run_id', 'The run that saw the change first.'),
  ('status_change', 'changed_at', 'When that run started.'),
  ('status_change', 'url', 'The URL.'),
  ('status_change', 'old_status', 'Status before.'),
  ('status_change', 'new_status', 'Status since.'),
  ('status_change', 'old_failure', 'Network failure before.'),
  ('status_change', 'new_failure', 'Network failure since.'),
  ('status_change', 'old_verdict', 'Verdict before.'),
  ('status_change', 'new_verdict', 'Verdict since.'),
  ('status_change', 'old_reason', 'Deciding reason before.'),
  ('status_change', 'new_reason', 'Deciding reason since.'),
  ('status_change', 'evidence', 'What proves the new reason.'),
  ('at_risk', '', 'Pages that search engines may drop, each with its clock: those that were eligible in an earlier run, or that links or a search bot ask for, and that are not eligible now or fail for Googlebot. Not while a failure of the whole site goes on, see site_incident.'),
  ('at_risk', 'site', 'Host of the site.'),
  ('at_risk', 'url', 'The URL.'),
  ('at_risk', 'state', 'How near it is to being dropped, now: WATCH, HIGH, PROBABLY_DROPPED or FLAPPING.'),
  ('at_risk', 'cause', 'Why, see risk_cause.'),
  ('at_risk', 'why', 'The cause in plain words.'),
  ('at_risk', 'evidence', 'The header line, tag, robots.txt line, hop or log entry that proves it.'),
  ('at_risk', 'since', 'When the cause was seen first.'),
  ('at_risk', 'since_run', 'The run that saw it first; NULL where only the access log tells of it.'),
  ('at_risk', 'high_at', 'From when the risk is high; NULL where it never gets high.'),
  ('at_risk', 'deadline', 'From when the page is probably dropped; NULL where no time is known, or where it begins with the next visit of Googlebot.'),
  ('at_risk', 'googlebot_saw_it', 'When Googlebot met the cause first, by the access log; NULL if it did not, or if no log was read.'),
  ('at_risk', 'standing', 'CONFIRMED, UNCONFIRMED (seen once: it may be caused by the crawl) or FLAPPING.'),
  ('at_risk', 'last_eligible', 'When it was seen eligible last; NULL if it never was.'),
  ('at_risk', 'last_eligible_run', 'The run that saw it eligible last.'),
  ('at_risk', 'status', 'Its status now.'),
  ('at_risk', 'failure', 'Its network failure now.'),
  ('at_risk', 'verdict', 'Its verdict now; ELIGIBLE where only the access log tells of the risk, NULL where no run saw it.'),
  ('at_risk', 'reason', 'Why it is not eligible, see index_reason.'),
  ('at_risk', 'consequence', 'What search engines do about the cause.'),
  ('at_risk', 'basis', 'What the deadline rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('at_risk', 'source', 'Address of the page that states it.'),
  ('at_risk', 'last_seen', 'When a run saw it last.'),
  ('at_risk', 'run_id', 'The run that saw it last.'),
  ('risk_history', '', 'One row for each time that a page came to be at risk, over or not.'),
  ('risk_history', 'site', 'Host of the site.'),
  ('risk_history', 'url', 'The URL.'),
  ('risk_history', 'state', 'While it goes on as in at_risk; then RECOVERED, MOVED (it redirects to a page that can take its place), GONE_ON_PURPOSE or INTENDED.'),
  ('risk_history', 'cause', 'Why, see risk_cause.'),
  ('risk_history', 'why', 'The cause in plain words.'),
  ('risk_history', 'evidence', 'The header line, tag, robots.txt line, hop or log entry that proves it.'),
  ('risk_history', 'since', 'When the cause was seen first.'),
  ('risk_history', 'since_run', 'The run that saw it first; NULL where only the access log tells of it.'),
  ('risk_history', 'high_at', 'From when the risk is high; NULL where it never gets high.'),
  ('risk_history', 'deadline', 'From when the page is probably dropped; NULL where no time is known, or where it begins with the next visit of Googlebot.'),
  ('risk_history', 'googlebot_saw_it', 'When Googlebot met the cause first, by the access log; NULL if it did not, or if no log was read.'),
  ('risk_history', 'standing', 'CONFIRMED, UNCONFIRMED (seen once: it may be caused by the crawl) or FLAPPING.'),
  ('risk_history', 'last_eligible', 'When it was seen eligible last; NULL if it never was.'),
  ('risk_history', 'ended_at', 'When it was judged to be over; NULL while it goes on.'),
  ('risk_history', 'ended_run', 'The run that saw its end; NULL if reading a log did.'),
  ('risk_history', 'consequence', 'What search engines do about the cause.'),
  ('risk_history', 'basis', 'What the deadline rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('risk_history', 'source', 'Address of the page that states it.'),
  ('risk_cause', '', 'Every cause that can put a page at risk.'),
  ('risk_cause', 'cause', 'Its stable name.'),
  ('risk_cause', 'title', 'In plain words.'),
  ('risk_cause', 'consequence', 'What search engines do about the cause.'),
  ('risk_cause', 'basis', 'What the deadline rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('risk_cause', 'source', 'Address of the page that states it.'),
  ('site_incident', '', 'Failures of a whole site, or of the way to it: one event, not a risk for each page.'),
  ('site_incident', 'site', 'Host of the site.'),
  ('site_incident', 'kind', 'SITE_ERRORS, SITE_UNREACHABLE or ROBOTS_UNREACHABLE.'),
  ('site_incident', 'why', 'In plain words.'),
  ('site_incident', 'since', 'When the first page failed.'),
  ('site_incident', 'since_run', 'The run that met it first.'),
  ('site_incident', 'last_run', 'The run that met it last.'),
  ('site_incident', 'failed', 'Pages that failed in the last of these runs, of those that were eligible before.'),
  ('site_incident', 'asked', 'All pages that were eligible before and that the last of these runs came to.'),
  ('site_incident', 'high_at', 'From when the risk is high for every page.'),
  ('site_incident', 'deadline', 'From when search engines probably drop pages.'),
  ('site_incident', 'ended_at', 'When a run found the site working again; NULL while it goes on.'),
  ('site_incident', 'ended_run', 'That run.'),
  ('site_incident', 'basis', 'What the deadline rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('site_incident', 'source', 'Address of the page that states it.'),
  ('run_summary', '', 'One row for each crawl run.'),
  ('run_summary', 'run_id', 'Number of the run.'),
  ('run_summary', 'site', 'Host of the start URL, with its port where that is not the default.'),
  ('run_summary', 'start_url', 'The URL that the run began with.'),
  ('run_summary', 'started_at', 'When it began.'),
  ('run_summary', 'ended_at', 'When it ended, NULL while it goes on.'),
  ('run_summary', 'state', 'RUNNING, FINISHED, INTERRUPTED or FAILED.'),
  ('run_summary', 'stop_reason', 'Why it ended early.'),
  ('run_summary', 'urls', 'URLs that it looked at; NULL while it goes on, like all counts.'),
  ('run_summary', 'answered', 'URLs that a server answered with a status.'),
  ('run_summary', 'eligible', 'URLs that may be indexed.'),
  ('run_summary', 'not_eligible', 'URLs that may not.'),
  ('run_summary', 'uncertain', 'URLs of which that is uncertain.'),
  ('run_summary', 'unanswered', 'URLs whose request got no status.'),
  ('run_summary', 'robots_blocked', 'URLs that were not asked for, because robots.txt forbids it.'),
  ('run_summary', 'user_agent', 'The User-Agent that was sent.'),
  ('run_summary', 'settings', 'Options of the crawl.'),
  ('run_summary', 'tool_version', 'Version of Stayindexed.'),
  ('index_reason', '', 'Every reason that a verdict can have.'),
  ('index_reason', 'reason', 'Its stable name.'),
  ('index_reason', 'title', 'In plain words.'),
  ('index_reason', 'search_console', 'What Search Console calls it.'),
  ('index_reason', 'effect', 'NOT_ELIGIBLE or UNCERTAIN.'),
  ('index_reason', 'basis', 'DOCUMENTED, REPORTED or INFERRED.'),
  ('index_reason', 'source', 'Address of the page that states it.'),
  ('index_reason', 'advice', 'What the owner of the page can do.'),
  ('dictionary', '', 'What every view and column means.'),
  ('dictionary', 'view_name', 'Name of the view.'),
  ('dictionary', 'column_name', 'Name of the column; empty for the view itself.'),
  ('dictionary', 'meaning', 'What it means.');
