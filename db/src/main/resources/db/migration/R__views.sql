-- The public face of the database: stable names, every column explained in the view dictionary.
-- (H2 forgets comments on the columns of views when it is opened again.)

drop view if exists public.orphan_in_log;
drop view if exists public.crawl_vs_log;
drop view if exists public.log_status_hourly;
drop view if exists public.finding;
drop view if exists public.finding_rule;
drop view if exists public.redirect_chain;
drop view if exists public.canonical_conflict;
drop view if exists public.site_traffic;
drop view if exists public.log_unreadable;
drop view if exists public.log_file;
drop view if exists public.crawl_and_log;
drop view if exists public.crawl_budget;
drop view if exists public.googlebot_visit;
drop view if exists public.bot_visit;
drop view if exists public.bot_hit;
drop view if exists public.log_sample;
drop view if exists public.log_499_hour;
drop view if exists public.log_499_pattern;
drop view if exists public.log_499;
drop view if exists public.log_traffic;
drop view if exists store.counted_site_hour;
drop view if exists store.counted_hour;
drop view if exists store.counted_day;
drop view if exists public.at_risk;
drop view if exists public.risk_history;
drop view if exists store.told_risk;
drop view if exists public.site_incident;
drop view if exists public.risk_cause;
drop view if exists public.risk_threshold;
drop view if exists public.robots_change;
drop view if exists public.robots_version;
drop view if exists public.agent_verdict;
drop view if exists public.robots_history;
drop view if exists public.robots_decision;
drop view if exists public.orphan_page;
drop view if exists public.sitemap_problem;
drop view if exists public.sitemap_url;
drop view if exists public.sitemap;
drop view if exists store.met_sitemap;
drop view if exists public.verdict_change;
drop view if exists public.page_verdict;
drop view if exists public.status_change;
drop view if exists public.page_history;
drop view if exists public.page_text;
drop view if exists public.hreflang;
drop view if exists public.certificate;
drop view if exists public.page_http;
drop view if exists public.broken_link;
drop view if exists public.site_probe;
drop view if exists public.resource;
drop view if exists public.page_current;
drop view if exists public.skipped_url;
drop view if exists public.external_link;
drop view if exists public.run_trend;
drop view if exists public.run_summary;
drop view if exists public.schedule;
drop view if exists public.index_reason;
drop view if exists public.dictionary;

-- H2 cannot parse its own plan where a query compares a bare EXISTS of a joined view; hence the cases.
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
  t.description,
  t.heading as h1,
  t.words,
  s.text_run as text_since_run,
  v.directives,
  v.robots,
  a.forbidden_to as robots_forbidden_to,
  o.depth,
  o.hops,
  o.found_by,
  case when s.found_kinds is null then o.found_by else substring(
    case when mod(s.found_kinds / 1, 2) = 1 then ', START' else '' end
    || case when mod(s.found_kinds / 2, 2) = 1 then ', LINK' else '' end
    || case when mod(s.found_kinds / 4, 2) = 1 then ', REDIRECT' else '' end
    || case when mod(s.found_kinds / 8, 2) = 1 then ', CANONICAL' else '' end
    || case when mod(s.found_kinds / 16, 2) = 1 then ', PAGINATION' else '' end
    || case when mod(s.found_kinds / 32, 2) = 1 then ', ALTERNATE' else '' end
    || case when mod(s.found_kinds / 64, 2) = 1 then ', AMP' else '' end
    || case when mod(s.found_kinds / 128, 2) = 1 then ', RESOURCE' else '' end
    || case when mod(s.found_kinds / 256, 2) = 1 then ', SITEMAP' else '' end
    || case when mod(s.found_kinds / 512, 2) = 1 then ', LIST' else '' end
    || case when mod(s.found_kinds / 1024, 2) = 1 then ', ACCESS_LOG' else '' end
    || case when mod(s.found_kinds / 2048, 2) = 1 then ', EARLIER_RUN' else '' end from 3) end as discovered_by,
  referrer.url as found_on,
  case when exists (select 1 from store.sitemap_entry e where e.url_id = s.url_id)
    then true else false end as in_sitemap,
  case when exists (select 1 from store.hit_day h where h.url_id = s.url_id)
    then true else false end as in_log,
  o.first_byte_ms,
  o.total_ms,
  o.body_bytes,
  o.unusable_links,
  coalesce(o.wire_status, v.status) as wire_status,
  s.inlinks,
  o.looks,
  o.first_look,
  s.first_seen,
  s.last_seen,
  s.last_run as run_id
from store.page_state s
join store.url u on u.url_id = s.url_id
join store.page_version v on v.version_id = s.version_id
join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
left join store.url target on target.url_id = v.redirect_to
left join store.url canonical on canonical.url_id = v.canonical
left join store.url referrer on referrer.url_id = o.found_on
left join store.page_text t on t.url_id = s.url_id and t.since_run = s.text_run
left join store.robots_access a on a.access_id = v.robots_access_id;

create view public.page_http as
select
  u.url,
  p.reason_phrase,
  p.protocol,
  p.content_type,
  h.content_length,
  p.content_encoding,
  h.last_modified,
  h.etag,
  p.cache_control,
  p.vary,
  h.location,
  h.link,
  p.x_robots_tag,
  h.retry_after,
  p.server,
  h.remote_address,
  o.first_byte_ms,
  o.total_ms,
  o.wire_bytes,
  o.body_bytes,
  p.certificate_fault,
  h.since_run,
  s.last_run as run_id
from store.page_http h
join store.http_profile p on p.profile_id = h.profile_id
join store.url u on u.url_id = h.url_id
join store.page_state s on s.url_id = h.url_id
join store.observation o on o.run_id = s.last_run and o.url_id = h.url_id;

create view public.page_text as
select
  u.url,
  t.since_run as run_id,
  r.started_at as since,
  case when t.since_run = s.text_run then true else false end as is_current,
  t.words,
  t.words_before,
  t.fingerprint,
  t.description,
  t.heading as h1,
  t.headings as h1_count,
  t.simhash
from store.page_text t
join store.page_state s on s.url_id = t.url_id
join store.url u on u.url_id = t.url_id
join store.run r on r.run_id = t.since_run;

create view public.hreflang as
select
  u.url,
  h.language,
  target.url as target,
  h.place,
  s.last_run as run_id
from store.page_state s
join store.hreflang h on h.set_id = s.hreflang_set
join store.url u on u.url_id = s.url_id
join store.url target on target.url_id = h.target_id
union all
select
  u.url,
  h.language,
  target.url,
  h.place,
  m.last_run
from store.sitemap_entry e
join store.sitemap m on m.sitemap_no = e.sitemap_no
join store.hreflang h on h.set_id = e.hreflang_set
join store.url u on u.url_id = e.url_id
join store.url target on target.url_id = h.target_id;

create view public.certificate as
select
  t.host as site,
  c.host,
  c.port,
  c.fault as problem,
  c.not_after,
  cast(floor((extract(epoch from c.not_after) - extract(epoch from current_timestamp)) / 86400)
    as integer) as days_left,
  c.not_before,
  c.subject,
  c.issuer,
  c.key_algorithm,
  c.signature_algorithm,
  c.sha256,
  c.last_run = latest.last_run as in_use,
  c.first_run,
  c.last_run,
  c.last_seen
from store.certificate c
join (
  select host, port, max(last_run) as last_run from store.certificate group by host, port
) latest on latest.host = c.host and latest.port = c.port
join store.run r on r.run_id = c.last_run
join store.site t on t.site_id = r.site_id;

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
  o.found_by,
  referrer.url as found_on,
  o.first_byte_ms,
  o.total_ms,
  o.body_bytes,
  coalesce(o.wire_status, v.status) as wire_status,
  o.looks,
  o.first_look
from store.observation o
join store.url u on u.url_id = o.url_id
join store.page_version v on v.version_id = o.version_id
left join store.url target on target.url_id = v.redirect_to
left join store.url referrer on referrer.url_id = o.found_on;

create view public.broken_link as
select
  b.run_id,
  page.url as page,
  target.url as target,
  coalesce(v.status, e.status, n.status) as status,
  coalesce(v.failure, e.failure, n.failure) as failure,
  b.nofollow,
  case when b.resource then 'RESOURCE' else 'LINK' end as found_as,
  t.pages
from store.broken_link b
join store.broken_target t on t.run_id = b.run_id and t.target_id = b.target_id
join store.url page on page.url_id = b.source_id
join store.url target on target.url_id = b.target_id
left join store.observation o on o.run_id = b.run_id and o.url_id = b.target_id
left join store.page_version v on v.version_id = o.version_id
left join store.external_link e on e.run_id = b.run_id and e.url_id = b.target_id
left join store.resource n on n.run_id = b.run_id and n.url_id = b.target_id;

create view public.site_probe as
select
  p.run_id,
  s.host as site,
  p.kind,
  p.url,
  p.status,
  p.failure,
  p.redirect_to,
  p.canonical,
  p.title,
  p.words,
  p.checked_at
from store.site_probe p
join store.run r on r.run_id = p.run_id
join store.site s on s.site_id = r.site_id;

create view public.resource as
select
  n.run_id,
  u.url,
  n.status,
  n.failure,
  coalesce(n.status >= 400, n.failure is not null) as broken,
  target.url as redirect_to,
  n.robots,
  p.content_type,
  h.content_length,
  p.content_encoding,
  p.cache_control,
  h.last_modified,
  h.etag,
  page.url as found_on,
  n.checked_at,
  n.total_ms,
  n.googlebot,
  n.googlebot_evidence
from store.resource n
join store.url u on u.url_id = n.url_id
left join store.page_http h on h.url_id = n.url_id
left join store.http_profile p on p.profile_id = h.profile_id
left join store.url target on target.url_id = n.redirect_to
left join store.url page on page.url_id = n.found_on;

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

-- Only verdicts that are not Google's are stored beside the version.
create view public.page_verdict as
select
  u.url,
  e.engine,
  coalesce(d.verdict, v.verdict) as verdict,
  case when d.version_id is null then v.reason else d.reason end as reason,
  case when d.version_id is null then v.evidence else d.evidence end as evidence,
  s.last_run as run_id
from store.page_state s
join store.url u on u.url_id = s.url_id
join store.page_version v on v.version_id = s.version_id
cross join (values ('Googlebot'), ('Bingbot')) e (engine)
left join store.engine_verdict d on d.version_id = v.version_id and d.engine = e.engine;

create view public.verdict_change as
select
  v.since_run as run_id,
  r.started_at as changed_at,
  u.url,
  e.engine,
  coalesce(b.verdict, before.verdict) as old_verdict,
  coalesce(d.verdict, v.verdict) as new_verdict,
  case when b.version_id is null then before.reason else b.reason end as old_reason,
  case when d.version_id is null then v.reason else d.reason end as new_reason,
  case when d.version_id is null then v.evidence else d.evidence end as evidence
from store.page_version v
join store.page_version before on before.version_id = v.previous_version_id
join store.url u on u.url_id = v.url_id
join store.run r on r.run_id = v.since_run
cross join (values ('Googlebot'), ('Bingbot')) e (engine)
left join store.engine_verdict b on b.version_id = before.version_id and b.engine = e.engine
left join store.engine_verdict d on d.version_id = v.version_id and d.engine = e.engine
where coalesce(b.verdict, before.verdict) <> coalesce(d.verdict, v.verdict)
  or case when b.version_id is null then before.reason else b.reason end
    is distinct from case when d.version_id is null then v.reason else d.reason end;

create view public.robots_decision as
select
  u.url,
  d.agent,
  d.access,
  d.evidence,
  s.last_run as run_id
from store.page_state s
join store.url u on u.url_id = s.url_id
join store.page_version v on v.version_id = s.version_id
join store.robots_decision d on d.access_id = v.robots_access_id;

create view public.agent_verdict as
select
  u.url,
  x.agent,
  case
    when x.access = 'DISALLOWED' then 'NOT_ELIGIBLE'
    when x.access = 'UNREACHABLE' then 'UNCERTAIN'
    when x.own_reason is null and x.asked then 'ELIGIBLE'
    when x.own_reason is null then 'UNCERTAIN'
    when x.own_reason in ('NOINDEX', 'EXPIRED', 'CANONICALISED') then 'UNCERTAIN'
    else k.effect
  end as verdict,
  case
    when x.access = 'DISALLOWED' then 'BLOCKED_BY_ROBOTS'
    when x.access = 'UNREACHABLE' then 'ROBOTS_UNREACHABLE'
    when x.own_reason is null and not x.asked then 'NOT_ALLOWED_TO_US'
    else x.own_reason
  end as reason,
  case when x.access = 'ALLOWED' then x.own_evidence else x.evidence end as evidence,
  x.run_id
from (
  select
    s.url_id,
    d.agent,
    d.access,
    d.evidence,
    case when v.status is not null or v.failure is not null then true else false end as asked,
    case when v.reason not in ('BLOCKED_BY_ROBOTS', 'ROBOTS_UNREACHABLE', 'ROBOTS_OUTAGE')
      then v.reason
      when v.other_reasons is not null
      then substring(v.other_reasons from 1 for position(': ' in v.other_reasons) - 1)
    end as own_reason,
    case when v.reason not in ('BLOCKED_BY_ROBOTS', 'ROBOTS_UNREACHABLE', 'ROBOTS_OUTAGE')
      then v.evidence
      when v.other_reasons is not null
      then substring(v.other_reasons from position(': ' in v.other_reasons) + 2)
    end as own_evidence,
    s.last_run as run_id
  from store.page_state s
  join store.page_version v on v.version_id = s.version_id
  join store.robots_decision d on d.access_id = v.robots_access_id
  where d.agent not in ('Stayindexed', 'Googlebot', 'Bingbot')
) x
join store.url u on u.url_id = x.url_id
left join store.index_reason k on k.reason = x.own_reason;

create view public.robots_history as
select
  t.host as site,
  r.origin,
  r.run_id,
  r.read_at,
  r.state,
  r.status,
  r.failure,
  r.redirects,
  r.redirected_to,
  r.body_id as version,
  octet_length(b.body) as body_bytes,
  r.changed,
  r.urls_changed,
  r.crawl_delay_ms,
  r.kept_delay_ms
from store.robots_reading r
join store.run n on n.run_id = r.run_id
join store.site t on t.site_id = n.site_id
left join store.robots_body b on b.body_id = r.body_id;

create view public.robots_version as
select
  t.origin,
  t.body_id as version,
  t.first_run,
  t.last_run,
  t.first_read,
  t.last_read,
  octet_length(b.body) as body_bytes,
  b.sitemaps,
  cast(b.body as varchar) as body
from (
  select origin, body_id, min(run_id) as first_run, max(run_id) as last_run,
    min(read_at) as first_read, max(read_at) as last_read
  from store.robots_reading
  group by origin, body_id) t
join store.robots_body b on b.body_id = t.body_id;

create view public.robots_change as
select
  t.host as site,
  e.origin,
  e.run_id,
  n.started_at as changed_at,
  e.agent,
  e.urls_forbidden,
  e.urls_allowed
from store.robots_effect e
join store.run n on n.run_id = e.run_id
join store.site t on t.site_id = n.site_id;

-- Sitemaps that there are, by their last reading. Private, the views below are made of it. A place
-- where a sitemap was only looked for is none if there is none.
create view store.met_sitemap as
select
  s.sitemap_no,
  s.site_id,
  t.host as site,
  u.url as sitemap,
  o.run_id,
  o.read_at,
  o.named_by,
  o.named_in,
  o.status,
  o.failure,
  o.kind,
  o.entries,
  o.alternates,
  o.images,
  o.body_bytes,
  o.newest_entry
from store.sitemap s
join store.sitemap_read o on o.run_id = s.last_run and o.sitemap_no = s.sitemap_no
join store.site t on t.site_id = s.site_id
join store.url u on u.url_id = s.url_id
where not (o.named_by = 'GUESS' and o.kind = 'NONE');

create view public.sitemap as
select
  m.site,
  m.sitemap,
  m.kind,
  m.entries,
  m.status,
  m.failure,
  (
    select listagg(f.fault || case when f.occurrences > 1 then ' ' || f.occurrences else '' end, ', ')
      within group (order by f.fault)
    from store.sitemap_fault f
    where f.sitemap_no = m.sitemap_no
  ) as problems,
  m.newest_entry,
  m.alternates,
  m.images,
  m.body_bytes,
  m.named_by,
  parent.url as named_in,
  m.read_at,
  m.run_id
from store.met_sitemap m
left join store.url parent on parent.url_id = m.named_in;

create view public.sitemap_url as
select
  m.site,
  u.url,
  m.sitemap,
  e.last_modified as lastmod,
  e.since_run,
  v.status,
  v.failure,
  v.verdict,
  v.reason
from store.sitemap_entry e
join store.met_sitemap m on m.sitemap_no = e.sitemap_no
join store.url u on u.url_id = e.url_id
left join store.page_state p on p.url_id = e.url_id
left join store.page_version v on v.version_id = p.version_id;

create view public.sitemap_problem as
select
  m.site,
  m.sitemap,
  cast(null as varchar(8192)) as url,
  f.fault as problem,
  f.occurrences,
  f.example as evidence,
  m.status
from store.sitemap_fault f
join store.met_sitemap m on m.sitemap_no = f.sitemap_no
union all
select
  m.site,
  m.sitemap,
  u.url,
  v.reason,
  1,
  v.evidence,
  v.status
from store.sitemap_entry e
join store.page_state p on p.url_id = e.url_id
join store.page_version v on v.version_id = p.version_id
join store.met_sitemap m on m.sitemap_no = e.sitemap_no
join store.url u on u.url_id = e.url_id
where v.verdict <> 'ELIGIBLE';

create view public.orphan_page as
select
  t.host as site,
  u.url,
  o.found_by,
  case when exists (select 1 from store.sitemap_entry e where e.url_id = s.url_id)
    then true else false end as in_sitemap,
  case when exists (select 1 from store.hit_day h where h.url_id = s.url_id)
    then true else false end as in_log,
  v.title,
  s.last_seen,
  s.last_run as run_id
from store.page_state s
join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
join store.page_version v on v.version_id = s.version_id
join store.url u on u.url_id = s.url_id
join store.run r on r.run_id = s.last_run
join store.site t on t.site_id = r.site_id
where v.verdict = 'ELIGIBLE'
  and o.found_by in ('SITEMAP', 'ACCESS_LOG', 'EARLIER_RUN')
  and (
    exists (select 1 from store.sitemap_entry e where e.url_id = s.url_id)
    or exists (select 1 from store.hit_day h where h.url_id = s.url_id));

-- The clock of model.risk in SQL: states depend on the time at which they are asked for. Private, the
-- two views below are made of it.
create view store.told_risk as
select
  k.url_id,
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

create view public.risk_history as
select site, url, state, cause, why, evidence, since, since_run, high_at, deadline, googlebot_saw_it,
  standing, last_eligible, ended_at, ended_run, consequence, basis, source
from store.told_risk;

create view public.at_risk as
select
  k.site,
  k.url,
  k.state,
  k.cause,
  k.why,
  k.evidence,
  k.since,
  k.since_run,
  k.high_at,
  k.deadline,
  k.googlebot_saw_it,
  k.standing,
  k.last_eligible,
  s.last_eligible_run,
  v.status,
  v.failure,
  v.verdict,
  v.reason,
  coalesce(o.looks, 1) > 1 as may_be_caused_by_crawl,
  k.consequence,
  k.basis,
  k.source,
  s.last_seen,
  s.last_run as run_id
from store.told_risk k
left join store.page_state s on s.url_id = k.url_id
left join store.page_version v on v.version_id = s.version_id
left join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
where k.ended_at is null;

create view public.risk_cause as
select cause, title, consequence, basis, source
from store.risk_cause;

create view public.risk_threshold as
select
  threshold,
  round(coalesce(own_ms, standard_ms) / 3600000.0, 2) as hours,
  round(standard_ms / 3600000.0, 2) as standard_hours,
  meaning,
  basis,
  source
from store.risk_threshold;

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
  when 'SITE_CONTENT_LOST' then 'SOFT_ERROR'
  else 'ROBOTS_UNREACHABLE' end;

create view public.finding_rule as
select rule, severity, title, why, advice, basis, source
from store.finding_rule;

create view public.finding as
select
  t.host as site,
  coalesce(u.url, f.subject) as url,
  f.rule,
  k.severity,
  k.title,
  f.evidence,
  case
    when f.fixed_run is not null then 'FIXED'
    when f.since_run < last.run_id then 'ONGOING'
    when f.first_run < f.since_run then 'REOPENED'
    else 'NEW'
  end as state,
  r.started_at as since,
  f.since_run,
  coalesce(f.last_run, s.last_run, last.run_id) as last_run,
  f.fixed_run,
  f.first_run,
  f.related_url,
  k.why,
  k.advice,
  k.basis,
  k.source
from store.finding f
join store.finding_rule k on k.rule = f.rule
join store.site t on t.site_id = f.site_id
join store.run r on r.run_id = f.since_run
join (select site_id, max(run_id) as run_id from store.run group by site_id) last
  on last.site_id = f.site_id
left join store.url u on u.url_id = f.url_id
left join store.page_state s on s.url_id = f.url_id
where not f.superseded;

create view public.redirect_chain as
select
  t.host as site,
  u.url,
  c.hops,
  c.chain,
  final.url as final_url,
  v.status as final_status,
  c.problem,
  c.run_id
from store.redirect_chain c
join store.url u on u.url_id = c.url_id
join store.run r on r.run_id = c.run_id
join store.site t on t.site_id = r.site_id
left join store.url final on final.url_id = c.final_id
left join store.page_state s on s.url_id = c.final_id
left join store.page_version v on v.version_id = s.version_id;

create view public.canonical_conflict as
select
  t.host as site,
  u.url,
  target.url as canonical,
  case
    when w.verdict is null then 'UNSEEN'
    when w.canonical = s.url_id then 'LOOP'
    when w.reason = 'CANONICALISED' then 'CHAIN'
    else 'TO_EXCLUDED'
  end as problem,
  w.status as canonical_status,
  w.failure as canonical_failure,
  w.reason as canonical_reason,
  s.last_run as run_id
from store.page_state s
join store.page_version v on v.version_id = s.version_id
join store.url u on u.url_id = s.url_id
join store.url target on target.url_id = v.canonical
join store.run r on r.run_id = s.last_run
join store.site t on t.site_id = r.site_id
left join store.page_state k on k.url_id = v.canonical
left join store.page_version w on w.version_id = k.version_id
where v.canonical is not null and v.canonical <> s.url_id and v.status = 200
  and (w.verdict is null or w.verdict <> 'ELIGIBLE');

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

create view public.run_trend as
select
  r.run_id,
  s.host as site,
  r.started_at,
  r.state,
  r.urls,
  r.eligible,
  r.not_eligible,
  r.uncertain,
  t.status_2xx,
  t.status_3xx,
  t.status_4xx,
  t.status_5xx,
  t.unanswered,
  t.not_asked,
  (
    select count(*) from store.risk k
    where k.site_id = r.site_id and k.last_eligible is not null
      and k.since <= coalesce(r.ended_at, r.started_at)
      and (k.ended_at is null or k.ended_at > coalesce(r.ended_at, r.started_at))
  ) as at_risk,
  t.first_byte_median_ms,
  t.first_byte_p95_ms
from store.run r
join store.site s on s.site_id = r.site_id
left join store.run_trend t on t.run_id = r.run_id;

-- Rows of access logs whose batch was committed; private, the views below are made of them.
-- The days of a URL stand in one row, in digits at fixed places and in arrays. The places are joined from the left, although none is
-- empty: H2 would begin an inner join at the places, and go through all rows for each of them.
-- Where a whole site is counted, names are joined from the left: H2 would begin an inner join at the
-- URLs, and look up the rows of each of them one by one.
create view store.counted_day as
select
  b.site_id,
  h.url_id,
  dateadd(day, cast(substring(h.counts from 58 * p.n - 57 for 6) as integer), date '1970-01-01') as on_day,
  c.hit_class,
  c.status,
  c.outcome,
  c.client,
  c.name,
  c.verification,
  cast(substring(h.counts from 58 * p.n - 46 for 10) as bigint) as hits,
  cast(substring(h.counts from 58 * p.n - 36 for 15) as bigint) as bytes,
  cast(substring(h.counts from 58 * p.n - 21 for 11) as bigint) as first_s,
  cast(substring(h.counts from 58 * p.n - 10 for 11) as bigint) as last_s,
  h.request_timed[p.n] as request_timed,
  h.request_ms[p.n] as request_ms,
  h.request_max_ms[p.n] as request_max_ms,
  h.request_times[p.n] as request_times,
  h.upstream_timed[p.n] as upstream_timed,
  h.upstream_ms[p.n] as upstream_ms,
  h.upstream_max_ms[p.n] as upstream_max_ms,
  h.upstream_times[p.n] as upstream_times
from store.hit_day h
join store.log_batch b on b.batch_no = h.batch_no
left join store.place p on p.n <= h.places
left join store.hit_class c on c.hit_class = cast(substring(h.counts from 58 * p.n - 51 for 5) as integer);

create view store.counted_hour as
select
  b.site_id,
  h.url_id,
  h.hour_start_s,
  h.hit_class,
  c.status,
  c.outcome,
  c.client,
  c.name,
  c.verification,
  h.hits,
  h.bytes,
  h.first_s,
  h.last_s,
  h.request_timed,
  h.request_ms,
  h.request_max_ms,
  h.request_times,
  h.upstream_timed,
  h.upstream_ms,
  h.upstream_max_ms,
  h.upstream_times
from store.hit_hour h
join store.hit_class c on c.hit_class = h.hit_class
join store.log_batch b on b.batch_no = h.batch_no;

create view store.counted_site_hour as
select
  b.site_id,
  h.hour_start_s,
  h.hit_class,
  c.status,
  c.outcome,
  c.client,
  c.name,
  c.verification,
  h.hits,
  h.bytes,
  h.first_s,
  h.last_s,
  h.request_timed,
  h.request_ms,
  h.request_max_ms,
  h.request_times,
  h.upstream_timed,
  h.upstream_ms,
  h.upstream_max_ms,
  h.upstream_times
from store.site_hour h
join store.hit_class c on c.hit_class = h.hit_class
join store.log_batch b on b.batch_no = h.batch_no;

-- One URL after the other, so that its many rows are never held at once.
create view public.log_traffic as
select
  s.host as site,
  u.url,
  dateadd(day, t.day_no, date '1970-01-01') as on_day,
  c.status,
  c.outcome,
  c.client,
  c.name as bot,
  c.verification,
  t.hits,
  t.bytes,
  dateadd(second, t.first_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as first_hit,
  dateadd(second, t.last_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_hit,
  t.request_mean_ms,
  t.request_max_ms,
  t.upstream_mean_ms,
  t.upstream_max_ms
from (
  select
    b.site_id,
    h.url_id,
    cast(substring(h.counts from 58 * p.n - 57 for 6) as integer) as day_no,
    cast(substring(h.counts from 58 * p.n - 51 for 5) as integer) as hit_class,
    cast(sum(cast(substring(h.counts from 58 * p.n - 46 for 10) as bigint)) as bigint) as hits,
    cast(sum(cast(substring(h.counts from 58 * p.n - 36 for 15) as bigint)) as bigint) as bytes,
    min(cast(substring(h.counts from 58 * p.n - 21 for 11) as bigint)) as first_s,
    max(cast(substring(h.counts from 58 * p.n - 10 for 11) as bigint)) as last_s,
    cast(sum(h.request_ms[p.n]) / nullif(sum(h.request_timed[p.n]), 0) as bigint) as request_mean_ms,
    max(h.request_max_ms[p.n]) as request_max_ms,
    cast(sum(h.upstream_ms[p.n]) / nullif(sum(h.upstream_timed[p.n]), 0) as bigint) as upstream_mean_ms,
    max(h.upstream_max_ms[p.n]) as upstream_max_ms
  from store.hit_day h
  join store.log_batch b on b.batch_no = h.batch_no
  left join store.place p on p.n <= h.places
  group by b.site_id, h.url_id, cast(substring(h.counts from 58 * p.n - 57 for 6) as integer), cast(substring(h.counts from 58 * p.n - 51 for 5) as integer)) t
join store.hit_class c on c.hit_class = t.hit_class
join store.url u on u.url_id = t.url_id
join store.site s on s.site_id = t.site_id;

create view public.log_sample as
select
  s.host as site,
  u.url,
  l.hit_at,
  c.status,
  c.outcome,
  c.client,
  c.name as client_name,
  c.verification,
  l.bytes,
  l.request_ms,
  l.upstream_ms,
  l.user_agent,
  l.client_address
from store.log_sample l
join store.site s on s.site_id = l.site_id
join store.url u on u.url_id = l.url_id
join store.hit_class c on c.hit_class = l.hit_class;

create view public.log_499 as
select
  s.host as site,
  u.url,
  a.aborts,
  a.mid_body_aborts,
  a.requests,
  round(cast(a.aborts as double precision) / cast(a.requests as double precision), 4) as abort_share,
  a.by_googlebot,
  a.by_search_bots,
  a.by_ai_bots,
  a.by_other_bots,
  a.by_people,
  a.by_unknown,
  23 - mod(w.worst, 24) as worst_hour,
  w.worst / 24 as worst_hour_aborts,
  a.bytes,
  a.request_mean_ms,
  a.request_max_ms,
  a.upstream_mean_ms,
  a.upstream_max_ms,
  dateadd(second, a.first_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as first_seen,
  dateadd(second, a.last_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_seen,
  v.status as crawl_status,
  v.failure as crawl_failure,
  v.verdict as crawl_verdict,
  v.body_code as crawl_body_code,
  a.by_spoofed_bots,
  a.by_monitors,
  a.by_own_crawler,
  a.by_user_fetchers
from (
  select
    h.site_id,
    h.url_id,
    cast(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT') as bigint) as aborts,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT_MID_BODY'), 0) as bigint) as mid_body_aborts,
    cast(sum(h.hits) as bigint) as requests,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'GOOGLEBOT'), 0) as bigint) as by_googlebot,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'SEARCH_BOT'), 0) as bigint) as by_search_bots,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'AI_BOT'), 0) as bigint) as by_ai_bots,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'OTHER_BOT'), 0) as bigint) as by_other_bots,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'PERSON'), 0) as bigint) as by_people,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'UNKNOWN'), 0) as bigint) as by_unknown,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'SPOOFED_BOT'), 0) as bigint) as by_spoofed_bots,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'MONITOR'), 0) as bigint) as by_monitors,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'OWN_CRAWLER'), 0) as bigint) as by_own_crawler,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT' and h.client = 'USER_FETCHER'), 0) as bigint) as by_user_fetchers,
    cast(sum(h.bytes) filter (where h.outcome = 'CLIENT_ABORT') as bigint) as bytes,
    cast(sum(h.request_ms) filter (where h.outcome = 'CLIENT_ABORT')
      / nullif(sum(h.request_timed) filter (where h.outcome = 'CLIENT_ABORT'), 0) as bigint) as request_mean_ms,
    max(h.request_max_ms) filter (where h.outcome = 'CLIENT_ABORT') as request_max_ms,
    cast(sum(h.upstream_ms) filter (where h.outcome = 'CLIENT_ABORT')
      / nullif(sum(h.upstream_timed) filter (where h.outcome = 'CLIENT_ABORT'), 0) as bigint) as upstream_mean_ms,
    max(h.upstream_max_ms) filter (where h.outcome = 'CLIENT_ABORT') as upstream_max_ms,
    min(h.first_s) filter (where h.outcome = 'CLIENT_ABORT') as first_s,
    max(h.last_s) filter (where h.outcome = 'CLIENT_ABORT') as last_s
  from store.counted_day h
  where h.url_id in (
    select aborted.url_id from store.hit_day aborted
    left join store.place p on p.n <= aborted.places
    left join store.hit_class k on k.hit_class = cast(substring(aborted.counts from 58 * p.n - 51 for 5) as integer)
    where k.outcome = 'CLIENT_ABORT')
  group by h.site_id, h.url_id
  having sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT') > 0) a
-- The hour with the most aborts, of equal ones the first, as one number: aborts * 24 + 23 - hour.
left join (
  select r.site_id, r.url_id, max(r.aborts * 24 + 23 - r.hour_of_day) as worst
  from (
    select h.site_id, h.url_id, mod(h.hour_start_s / 3600, 24) as hour_of_day,
      cast(sum(h.hits) as bigint) as aborts
    from store.counted_hour h
    where h.outcome = 'CLIENT_ABORT'
    group by h.site_id, h.url_id, mod(h.hour_start_s / 3600, 24)) r
  group by r.site_id, r.url_id) w on w.site_id = a.site_id and w.url_id = a.url_id
left join store.url u on u.url_id = a.url_id
left join store.site s on s.site_id = a.site_id
left join store.page_state p on p.url_id = a.url_id
left join store.page_version v on v.version_id = p.version_id;

create view public.log_499_pattern as
select
  w.site,
  w.pattern,
  count(*) as urls,
  cast(sum(w.aborts) as bigint) as aborts,
  cast(sum(w.requests) as bigint) as requests,
  round(cast(sum(w.aborts) as double precision) / sum(w.requests), 4) as abort_share,
  cast(sum(w.by_googlebot) as bigint) as by_googlebot,
  cast(sum(w.by_people) as bigint) as by_people,
  max(w.request_max_ms) as request_max_ms,
  max(w.upstream_max_ms) as upstream_max_ms,
  min(w.url) as example,
  min(w.first_seen) as first_seen,
  max(w.last_seen) as last_seen
from (
  select
    a.*,
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(a.url, '^[a-z]+://[^/?]*', ''), '[?].*$', ''), '[^/]*$', ''), '[0-9]+', '#') || '*'
      || case when a.url like '%?%'
        then regexp_replace(regexp_replace(a.url, '^[^?]*', ''), '=[^&]*', '=*') else '' end as pattern
  from public.log_499 a) w
group by w.site, w.pattern;

create view public.log_499_hour as
select
  s.host as site,
  u.url,
  dateadd(second, t.hour_start_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as hour_start,
  t.aborts,
  t.by_googlebot,
  t.by_search_bots,
  t.by_ai_bots,
  t.by_other_bots,
  t.by_people,
  t.by_unknown,
  t.bytes,
  t.request_mean_ms,
  t.request_max_ms,
  t.upstream_mean_ms,
  t.upstream_max_ms,
  t.by_spoofed_bots,
  t.by_monitors,
  t.by_own_crawler,
  t.by_user_fetchers
from (
  select
    h.site_id,
    h.url_id,
    h.hour_start_s,
    cast(sum(h.hits) as bigint) as aborts,
    cast(coalesce(sum(h.hits) filter (where h.client = 'GOOGLEBOT'), 0) as bigint) as by_googlebot,
    cast(coalesce(sum(h.hits) filter (where h.client = 'SEARCH_BOT'), 0) as bigint) as by_search_bots,
    cast(coalesce(sum(h.hits) filter (where h.client = 'AI_BOT'), 0) as bigint) as by_ai_bots,
    cast(coalesce(sum(h.hits) filter (where h.client = 'OTHER_BOT'), 0) as bigint) as by_other_bots,
    cast(coalesce(sum(h.hits) filter (where h.client = 'PERSON'), 0) as bigint) as by_people,
    cast(coalesce(sum(h.hits) filter (where h.client = 'UNKNOWN'), 0) as bigint) as by_unknown,
    cast(coalesce(sum(h.hits) filter (where h.client = 'SPOOFED_BOT'), 0) as bigint) as by_spoofed_bots,
    cast(coalesce(sum(h.hits) filter (where h.client = 'MONITOR'), 0) as bigint) as by_monitors,
    cast(coalesce(sum(h.hits) filter (where h.client = 'OWN_CRAWLER'), 0) as bigint) as by_own_crawler,
    cast(coalesce(sum(h.hits) filter (where h.client = 'USER_FETCHER'), 0) as bigint) as by_user_fetchers,
    cast(sum(h.bytes) as bigint) as bytes,
    cast(sum(h.request_ms) / nullif(sum(h.request_timed), 0) as bigint) as request_mean_ms,
    max(h.request_max_ms) as request_max_ms,
    cast(sum(h.upstream_ms) / nullif(sum(h.upstream_timed), 0) as bigint) as upstream_mean_ms,
    max(h.upstream_max_ms) as upstream_max_ms
  from store.counted_hour h
  where h.outcome = 'CLIENT_ABORT'
  group by h.site_id, h.url_id, h.hour_start_s) t
left join store.url u on u.url_id = t.url_id
left join store.site s on s.site_id = t.site_id;

-- The last request, of equal times that with the highest status, as one number that ends in its class:
-- (second * 1000 + status) * 32768 + class.
create view public.bot_hit as
select
  b.site,
  b.url,
  b.client,
  b.hits,
  b.good_hits,
  b.bad_hits,
  dateadd(second, b.first_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as first_hit,
  dateadd(second, b.last_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_hit,
  last.status as last_status,
  last.outcome as last_outcome,
  dateadd(second, b.last_good_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_good,
  dateadd(second, b.last_bad_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_bad,
  b.verified_hits,
  dateadd(second, b.verified_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_verified
from (
  select
    s.host as site,
    u.url,
    h.client,
    cast(sum(h.hits) as bigint) as hits,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'ANSWERED' and h.status < 400), 0) as bigint) as good_hits,
    cast(coalesce(sum(h.hits) filter (where not (h.outcome = 'ANSWERED' and h.status < 400)), 0) as bigint) as bad_hits,
    min(h.first_s) as first_s,
    max(h.last_s) as last_s,
    max((h.last_s * 1000 + h.status) * 32768 + h.hit_class) as last_request,
    max(h.last_s) filter (where h.outcome = 'ANSWERED' and h.status < 400) as last_good_s,
    max(h.last_s) filter (where not (h.outcome = 'ANSWERED' and h.status < 400)) as last_bad_s,
    cast(coalesce(sum(h.hits) filter (where h.verification in ('VERIFIED_BY_RANGE', 'VERIFIED_BY_DNS')), 0) as bigint) as verified_hits,
    max(h.last_s) filter (where h.verification in ('VERIFIED_BY_RANGE', 'VERIFIED_BY_DNS')) as verified_s
  from store.counted_day h
  left join store.url u on u.url_id = h.url_id
  left join store.site s on s.site_id = h.site_id
  where h.client not in ('PERSON', 'UNKNOWN', 'SPOOFED_BOT')
  group by s.host, h.url_id, u.url, h.client) b
left join store.hit_class last on last.hit_class = mod(b.last_request, 32768);

create view public.bot_visit as
select
  b.site,
  b.url,
  b.bot,
  b.client,
  b.verification,
  b.hits,
  b.good_hits,
  b.bad_hits,
  dateadd(second, b.first_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as first_hit,
  dateadd(second, b.last_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_hit,
  last.status as last_status,
  last.outcome as last_outcome
from (
  select
    s.host as site,
    u.url,
    h.name as bot,
    h.client,
    h.verification,
    cast(sum(h.hits) as bigint) as hits,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'ANSWERED' and h.status < 400), 0) as bigint) as good_hits,
    cast(coalesce(sum(h.hits) filter (where not (h.outcome = 'ANSWERED' and h.status < 400)), 0) as bigint) as bad_hits,
    min(h.first_s) as first_s,
    max(h.last_s) as last_s,
    max((h.last_s * 1000 + h.status) * 32768 + h.hit_class) as last_request
  from store.counted_day h
  left join store.url u on u.url_id = h.url_id
  left join store.site s on s.site_id = h.site_id
  where h.client not in ('PERSON', 'UNKNOWN')
  group by s.host, h.url_id, u.url, h.name, h.client, h.verification) b
left join store.hit_class last on last.hit_class = mod(b.last_request, 32768);

-- Pages that a crawl saw, whether Googlebot came or not.
create view public.googlebot_visit as
select
  u.url,
  v.verdict as crawl_verdict,
  dateadd(second, l.verified_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_verified,
  round((extract(epoch from current_timestamp) - l.verified_s) / 86400, 1) as days_since_verified,
  dateadd(second, l.any_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_hit,
  round((extract(epoch from current_timestamp) - l.any_s) / 86400, 1) as days_since_hit,
  coalesce(l.verified_hits, 0) as verified_hits,
  coalesce(l.hits, 0) as hits
from store.page_state p
join store.url u on u.url_id = p.url_id
join store.page_version v on v.version_id = p.version_id
left join (
  select
    h.url_id,
    cast(sum(h.hits) as bigint) as hits,
    cast(coalesce(sum(h.hits) filter (where h.verification in ('VERIFIED_BY_RANGE', 'VERIFIED_BY_DNS')), 0) as bigint) as verified_hits,
    max(h.last_s) filter (where h.verification in ('VERIFIED_BY_RANGE', 'VERIFIED_BY_DNS')) as verified_s,
    max(h.last_s) as any_s
  from store.counted_day h
  where h.client = 'GOOGLEBOT'
  group by h.url_id) l on l.url_id = p.url_id;

-- What search engines fetch and cannot use. A pattern is the folder, with a sign for each number, and the
-- names of the parameters: what a rule of robots.txt or a change of links would be about.
create view public.crawl_budget as
select
  w.site,
  w.bot,
  w.waste,
  regexp_replace(regexp_replace(regexp_replace(w.path, '[?].*$', ''), '[^/]*$', ''), '[0-9]+', '#') || '*'
    || case when w.path like '%?%'
      then regexp_replace(regexp_replace(w.path, '^[^?]*', ''), '=[^&]*', '=*') else '' end as pattern,
  cast(sum(w.hits) as bigint) as hits,
  count(distinct w.url_id) as urls,
  min(w.url) as example,
  dateadd(second, max(w.last_s), timestamp with time zone '1970-01-01 00:00:00+00:00') as last_hit
from (
  select
    s.host as site,
    h.name as bot,
    h.url_id,
    u.url,
    regexp_replace(u.url, '^[a-z]+://[^/?]*', '') as path,
    h.hits,
    h.last_s,
    case
      when h.outcome <> 'ANSWERED' then 'NO_ANSWER'
      when h.status >= 500 or h.status = 429 then 'SERVER_ERROR'
      when h.status >= 400 then 'NOT_FOUND'
      when h.status between 300 and 399 and h.status <> 304 then 'REDIRECT'
      when v.verdict = 'NOT_ELIGIBLE' then 'NOT_ELIGIBLE'
      when u.url like '%?%' and v.verdict is null then 'PARAMETERS'
      else 'NONE'
    end as waste
  from store.counted_day h
  left join store.url u on u.url_id = h.url_id
  left join store.site s on s.site_id = h.site_id
  left join store.page_state p on p.url_id = h.url_id
  left join store.page_version v on v.version_id = p.version_id
  where h.client in ('GOOGLEBOT', 'SEARCH_BOT')) w
group by w.site, w.bot, w.waste,
  regexp_replace(regexp_replace(regexp_replace(w.path, '[?].*$', ''), '[^/]*$', ''), '[0-9]+', '#') || '*'
    || case when w.path like '%?%'
      then regexp_replace(regexp_replace(w.path, '^[^?]*', ''), '=[^&]*', '=*') else '' end;

create view public.crawl_and_log as
select
  u.url,
  p.url_id is not null as in_crawl,
  l.url_id is not null as in_log,
  v.status as crawl_status,
  v.failure as crawl_failure,
  v.body_code as crawl_body_code,
  v.verdict as crawl_verdict,
  v.reason as crawl_reason,
  p.last_seen as crawled_at,
  last.status as googlebot_status,
  last.outcome as googlebot_outcome,
  dateadd(second, l.googlebot_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as googlebot_hit,
  l.googlebot_hits,
  l.googlebot_bad_hits,
  l.search_bot_hits,
  l.ai_bot_hits,
  l.other_bot_hits,
  l.people_hits,
  l.hits,
  l.bad_hits,
  l.aborts,
  dateadd(second, l.last_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as last_hit,
  l.googlebot_verified_hits,
  dateadd(second, l.googlebot_verified_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as googlebot_verified_hit,
  l.spoofed_bot_hits,
  l.monitor_hits,
  l.own_crawler_hits,
  l.user_fetcher_hits
from store.url u
left join store.page_state p on p.url_id = u.url_id
left join store.page_version v on v.version_id = p.version_id
left join (
  select
    h.url_id,
    max((h.last_s * 1000 + h.status) * 32768 + h.hit_class) filter (where h.client = 'GOOGLEBOT') as googlebot_request,
    max(h.last_s) filter (where h.client = 'GOOGLEBOT') as googlebot_s,
    cast(coalesce(sum(h.hits) filter (where h.client = 'GOOGLEBOT'), 0) as bigint) as googlebot_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'GOOGLEBOT' and not (h.outcome = 'ANSWERED' and h.status < 400)), 0) as bigint) as googlebot_bad_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'SEARCH_BOT'), 0) as bigint) as search_bot_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'AI_BOT'), 0) as bigint) as ai_bot_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'OTHER_BOT'), 0) as bigint) as other_bot_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'PERSON'), 0) as bigint) as people_hits,
    cast(sum(h.hits) as bigint) as hits,
    cast(coalesce(sum(h.hits) filter (where not (h.outcome = 'ANSWERED' and h.status < 400)), 0) as bigint) as bad_hits,
    cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT'), 0) as bigint) as aborts,
    max(h.last_s) as last_s,
    cast(coalesce(sum(h.hits) filter (where h.client = 'GOOGLEBOT' and h.verification <> 'CLAIMED'), 0) as bigint) as googlebot_verified_hits,
    max(h.last_s) filter (where h.client = 'GOOGLEBOT' and h.verification <> 'CLAIMED') as googlebot_verified_s,
    cast(coalesce(sum(h.hits) filter (where h.client = 'SPOOFED_BOT'), 0) as bigint) as spoofed_bot_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'MONITOR'), 0) as bigint) as monitor_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'OWN_CRAWLER'), 0) as bigint) as own_crawler_hits,
    cast(coalesce(sum(h.hits) filter (where h.client = 'USER_FETCHER'), 0) as bigint) as user_fetcher_hits
  from store.counted_day h
  group by h.url_id) l on l.url_id = u.url_id
left join store.hit_class last on last.hit_class = mod(l.googlebot_request, 32768)
where p.url_id is not null or l.url_id is not null;

create view public.log_file as
select
  s.host as site,
  f.name as file,
  f.lines,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'COUNTED'), 0) as bigint)
    as counted,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'COUNTED_WITHOUT_URL'), 0) as bigint)
    as counted_without_url,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'OTHER_HOST'), 0) as bigint)
    as other_host,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'BLANK'), 0) as bigint)
    as blank,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'NOT_IN_FORMAT'), 0) as bigint)
    as not_in_format,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'BAD_TIME'), 0) as bigint)
    as bad_time,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'BAD_STATUS'), 0) as bigint)
    as bad_status,
  cast(coalesce(sum(t.lines) filter (where t.fate = 'TOO_LONG'), 0) as bigint)
    as too_long,
  f.read_bytes,
  f.first_hit,
  f.last_hit
from store.log_file f
join store.site s on s.site_id = f.site_id
join store.log_batch b on b.file_id = f.file_id
join store.log_fate t on t.batch_no = b.batch_no
group by f.file_id, s.host, f.name, f.lines, f.read_bytes, f.first_hit, f.last_hit;

create view public.log_unreadable as
select
  s.host as site,
  f.name as file,
  l.line_no as line,
  l.reason,
  l.sample,
  b.written_at as read_at
from store.log_unreadable l
join store.log_batch b on b.batch_no = l.batch_no
join store.log_file f on f.file_id = b.file_id
join store.site s on s.site_id = l.site_id;

create view public.site_traffic as
select
  s.host as site,
  dateadd(second, h.hour_start_s, timestamp with time zone '1970-01-01 00:00:00+00:00') as hour_start,
  h.status,
  h.outcome,
  h.client,
  cast(sum(h.hits) as bigint) as hits,
  cast(sum(h.bytes) as bigint) as bytes,
  cast(sum(h.request_ms) / nullif(sum(h.request_timed), 0) as bigint) as request_mean_ms,
  max(h.request_max_ms) as request_max_ms,
  cast(sum(h.upstream_ms) / nullif(sum(h.upstream_timed), 0) as bigint) as upstream_mean_ms,
  max(h.upstream_max_ms) as upstream_max_ms
from store.counted_site_hour h
join store.site s on s.site_id = h.site_id
group by s.host, h.hour_start_s, h.status, h.outcome, h.client;

-- What a chart over time is made of: one number for each status, whoever asked.
create view public.log_status_hourly as
select
  t.site,
  t.hour_start,
  t.status,
  cast(sum(t.hits) as bigint) as hits,
  cast(coalesce(sum(t.hits) filter (where t.outcome in ('CLIENT_ABORT', 'CLIENT_ABORT_MID_BODY')), 0) as bigint) as aborts,
  cast(coalesce(sum(t.hits) filter (where t.client = 'GOOGLEBOT'), 0) as bigint) as googlebot_hits,
  cast(coalesce(sum(t.hits) filter (where t.client = 'PERSON'), 0) as bigint) as people_hits
from public.site_traffic t
group by t.site, t.hour_start, t.status;

-- Rows of crawl_and_log where the two disagree, with the way in which they do.
create view public.crawl_vs_log as
select
  c.url,
  case
    when c.crawl_status < 400 and c.googlebot_outcome <> 'ANSWERED' then 'FAILS_FOR_GOOGLEBOT'
    when c.crawl_status < 400 and c.googlebot_status >= 400 then 'FAILS_FOR_GOOGLEBOT'
    when c.googlebot_status < 400 and c.googlebot_outcome = 'ANSWERED' then 'FAILS_FOR_US'
  end as difference,
  c.crawl_status,
  c.crawl_failure,
  c.crawled_at,
  c.googlebot_status,
  c.googlebot_outcome,
  c.googlebot_hit,
  c.googlebot_hits,
  c.googlebot_bad_hits
from public.crawl_and_log c
where (c.crawl_status < 400 and (c.googlebot_outcome <> 'ANSWERED' or c.googlebot_status >= 400))
  or ((c.crawl_status >= 400 or c.crawl_failure is not null)
    and c.googlebot_status < 400 and c.googlebot_outcome = 'ANSWERED');

-- Unlike orphan_page, which needs a page that a crawl saw: URLs that only the log has.
create view public.orphan_in_log as
select
  c.url,
  c.googlebot_status,
  c.googlebot_hit,
  c.googlebot_hits,
  c.search_bot_hits,
  c.ai_bot_hits,
  c.people_hits,
  c.hits,
  c.bad_hits,
  c.last_hit
from public.crawl_and_log c
where c.in_log and not c.in_crawl and c.hits > c.own_crawler_hits;

create view public.schedule as
select
  s.name,
  s.cron,
  s.zone,
  (
    select listagg(
      case when a.argument like '% %' then '"' || a.argument || '"' else a.argument end, ' '
    ) within group (order by a.position)
    from store.schedule_argument a
    where a.name = s.name
  ) as command,
  r.execution_time as next_run,
  r.last_success,
  r.last_failure,
  coalesce(r.consecutive_failures, 0) as consecutive_failures,
  r.picked as running,
  s.created_at
from store.schedule s
join store.scheduled_run r on r.task_instance = s.name;

create view public.index_reason as
select reason, title, search_console, effect, basis, source, advice
from store.index_reason;

create view public.skipped_url as
select
  k.run_id,
  k.reason,
  k.pattern,
  k.links,
  k.example,
  page.url as found_on
from store.skipped_url k
left join store.url page on page.url_id = k.found_on;

create view public.external_link as
select
  e.run_id,
  u.url,
  e.status,
  e.failure,
  coalesce(e.status >= 400, e.failure is not null) as broken,
  target.url as redirect_to,
  e.robots,
  e.links,
  page.url as found_on,
  e.checked_at,
  e.total_ms
from store.external_link e
join store.url u on u.url_id = e.url_id
left join store.url target on target.url_id = e.redirect_to
left join store.url page on page.url_id = e.found_on;

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
  ('page_current', 'description', 'Its meta description, since it was an HTML page that answered 200 last; NULL without one, and where no run of a version that reads it has seen the page.'),
  ('page_current', 'h1', 'Text of its first h1, as description.'),
  ('page_current', 'words', 'Words of its main text, outside of header, footer, nav and aside, as description.'),
  ('page_current', 'text_since_run', 'The run that saw this text, description and h1 first; see page_text.'),
  ('page_current', 'directives', 'Robots directives of header and meta tags, one a line.'),
  ('page_current', 'robots', 'What robots.txt says to Stayindexed: ALLOWED, DISALLOWED or UNREACHABLE.'),
  ('page_current', 'robots_forbidden_to', 'Crawlers that robots.txt does not let fetch it, of those that were asked for; NULL if there is none. See robots_decision.'),
  ('page_current', 'depth', 'Links between the start URL and this one when it was found; 0 too where only an earlier run knew it.'),
  ('page_current', 'hops', 'Redirects in a row that led here, 0 where a link did.'),
  ('page_current', 'found_by', 'How that run came to it first: START, LINK, REDIRECT, CANONICAL, PAGINATION (rel=next and prev), ALTERNATE (hreflang), AMP (amphtml), RESOURCE, SITEMAP, LIST, ACCESS_LOG or EARLIER_RUN; NULL where the run is older than this column.'),
  ('page_current', 'discovered_by', 'Every way in which that run came to it, in the words of found_by, separated by commas: LINK, SITEMAP. A page that names itself does not count. SITEMAP, ACCESS_LOG and EARLIER_RUN are looked at last, so a run that was cut short may lack them; ACCESS_LOG and EARLIER_RUN name only what nothing else led to.'),
  ('page_current', 'found_on', 'The page or the sitemap in which it was found first in that run; NULL for the start URL, and where only an earlier run knew it.'),
  ('page_current', 'in_sitemap', 'Whether a sitemap names it, by the last reading of each.'),
  ('page_current', 'in_log', 'Whether an access log has it.'),
  ('page_current', 'first_byte_ms', 'Milliseconds from the request to the response header.'),
  ('page_current', 'total_ms', 'Milliseconds from the request to the end of the body.'),
  ('page_current', 'body_bytes', 'Bytes of the body after content decoding, as far as it was read.'),
  ('page_current', 'unusable_links', 'Links on it that cannot be followed: mailto, javascript and the like, no URL at all, or longer than 8,192 characters; NULL where the run is older than this column.'),
  ('page_current', 'wire_status', 'The status that the server sent: 304 where it confirmed the copy of an earlier run, whose status then stands in status; equal to status elsewhere.'),
  ('page_current', 'inlinks', 'How many other pages link to it, nofollow included, by the last run that looked at the whole site and saw it; NULL before the first.'),
  ('page_current', 'looks', 'How often that run asked for it: 2 where the first answer was a 403, a 429, a 5xx or none, which the crawl itself may have caused; what is shown here is the second answer then.'),
  ('page_current', 'first_look', 'What the first answer was where it was not believed: a status, or a class of failure.'),
  ('page_current', 'first_seen', 'When a run saw it for the first time.'),
  ('page_current', 'last_seen', 'When a run saw it last.'),
  ('page_current', 'run_id', 'The run that saw it last.'),
  ('page_text', '', 'What each page says to its readers, over time: a row when text, description or h1 changed. Only of HTML pages that answered 200.'),
  ('page_text', 'url', 'The page.'),
  ('page_text', 'run_id', 'The run that saw it say this first.'),
  ('page_text', 'since', 'When that run began.'),
  ('page_text', 'is_current', 'Whether it is the last one known.'),
  ('page_text', 'words', 'Words of the main text, outside of header, footer, nav and aside.'),
  ('page_text', 'words_before', 'How many there were before; while most of a text is gone, before that; NULL for the first one known.'),
  ('page_text', 'fingerprint', 'Equal for equal main texts, whatever stands around them; 0 where there is none.'),
  ('page_text', 'description', 'The meta description.'),
  ('page_text', 'h1', 'Text of the first h1.'),
  ('page_text', 'h1_count', 'How many h1 there are.'),
  ('page_text', 'simhash', 'A hash of the main text of which few of the 64 bits differ where the texts are nearly the same; 0 where there are not two words, NULL where none was made yet.'),
  ('page_http', '', 'What the header of the latest answer of each URL says, several lines of one name as lines.'),
  ('page_http', 'url', 'The URL.'),
  ('page_http', 'reason_phrase', 'The words behind the status.'),
  ('page_http', 'protocol', 'HTTP/1.1 or HTTP/1.0.'),
  ('page_http', 'content_type', 'Content-Type.'),
  ('page_http', 'content_length', 'Content-Length, bytes; NULL where it is not announced.'),
  ('page_http', 'content_encoding', 'Content-Encoding: gzip, br ...'),
  ('page_http', 'last_modified', 'Last-Modified as it was sent.'),
  ('page_http', 'etag', 'ETag as it was sent, weak or strong.'),
  ('page_http', 'cache_control', 'Cache-Control.'),
  ('page_http', 'vary', 'Vary.'),
  ('page_http', 'location', 'Location as it was sent; page_current.redirect_to is the URL that it leads to.'),
  ('page_http', 'link', 'Link.'),
  ('page_http', 'x_robots_tag', 'X-Robots-Tag, all lines.'),
  ('page_http', 'retry_after', 'Retry-After as it was sent, seconds or a date.'),
  ('page_http', 'server', 'Server.'),
  ('page_http', 'remote_address', 'An IP address that gave this answer, or of the proxy that passed it on.'),
  ('page_http', 'first_byte_ms', 'Time to the end of its header in the last run, milliseconds.'),
  ('page_http', 'total_ms', 'Time to the end of its body in the last run, milliseconds.'),
  ('page_http', 'wire_bytes', 'Header and body in the last run as they were sent, before decoding, without TLS.'),
  ('page_http', 'body_bytes', 'The body in the last run after decoding, as far as it was read.'),
  ('page_http', 'certificate_fault', 'Why a browser would not have connected, where --insecure went on all the same.'),
  ('page_http', 'since_run', 'The first run that got this header.'),
  ('page_http', 'run_id', 'The last run that saw the URL.'),
  ('hreflang', '', 'What pages and their entries in sitemaps name as themselves in other languages: rel=alternate with hreflang, as the last run that saw the page or the sitemap found it.'),
  ('hreflang', 'url', 'The page that says so, or of which a sitemap says it.'),
  ('hreflang', 'language', 'The language or the region of the target, as the page writes it: en-GB, x-default.'),
  ('hreflang', 'target', 'The URL in that language.'),
  ('hreflang', 'place', 'Where it is said: HEAD, HEADER or SITEMAP, where it counts, or BODY, where search engines ignore it.'),
  ('hreflang', 'run_id', 'The run that saw the page, or the sitemap, last.'),
  ('certificate', '', 'The certificates that servers presented, one row for each server and certificate, of earlier ones too.'),
  ('certificate', 'site', 'The site that was crawled when it was seen last.'),
  ('certificate', 'host', 'The host that presented it.'),
  ('certificate', 'port', 'The port that presented it.'),
  ('certificate', 'problem', 'Why a browser refused it when it was seen last: TLS_EXPIRED, TLS_WRONG_HOST ...; NULL if nothing was wrong.'),
  ('certificate', 'not_after', 'The last moment at which it is valid.'),
  ('certificate', 'days_left', 'Whole days until then, negative after it.'),
  ('certificate', 'not_before', 'The first moment at which it is valid.'),
  ('certificate', 'subject', 'Whom it names.'),
  ('certificate', 'issuer', 'Who signed it.'),
  ('certificate', 'key_algorithm', 'Algorithm and bits of its key.'),
  ('certificate', 'signature_algorithm', 'How it was signed.'),
  ('certificate', 'sha256', 'Its fingerprint.'),
  ('certificate', 'in_use', 'Whether no later run met another one on that host and port.'),
  ('certificate', 'first_run', 'The first run that saw it.'),
  ('certificate', 'last_run', 'The last run that saw it.'),
  ('certificate', 'last_seen', 'When it was seen last.'),
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
  ('page_history', 'found_by', 'How that run came to it first: START, LINK, REDIRECT, CANONICAL, PAGINATION (rel=next and prev), ALTERNATE (hreflang), AMP (amphtml), RESOURCE, SITEMAP, LIST, ACCESS_LOG or EARLIER_RUN; NULL where the run is older than this column.'),
  ('page_history', 'found_on', 'The page or the sitemap in which that run found it first; NULL for the start URL, and where only an earlier run knew it.'),
  ('page_history', 'first_byte_ms', 'Milliseconds from the request to the response header.'),
  ('page_history', 'total_ms', 'Milliseconds from the request to the end of the body.'),
  ('page_history', 'body_bytes', 'Bytes of the body after content decoding, as far as it was read.'),
  ('page_history', 'wire_status', 'The status that the server sent: 304 where it confirmed the copy of an earlier run; equal to status elsewhere.'),
  ('page_history', 'looks', 'How often that run asked for it, 1 or 2.'),
  ('page_history', 'first_look', 'What the first answer was where it was not believed.'),
  ('broken_link', '', 'One row for each page and each link on it to what failed, by the last run of each site that looked at all of it; of one target at most 1,000 pages.'),
  ('broken_link', 'run_id', 'The run, see run_summary.'),
  ('broken_link', 'page', 'The page that has the link.'),
  ('broken_link', 'target', 'Where the link leads.'),
  ('broken_link', 'status', 'HTTP status of the target, 400 or more; NULL where nobody answered.'),
  ('broken_link', 'failure', 'Class of the network failure, NULL if there was none.'),
  ('broken_link', 'nofollow', 'Whether all links of the page to it say rel=nofollow.'),
  ('broken_link', 'found_as', 'LINK, or RESOURCE where the page needs the target (an image, a script, a style sheet; crawl --resources) and has no link to it.'),
  ('broken_link', 'pages', 'How many pages link to the target or need it, those without a row included.'),
  ('site_probe', '', 'How the server answered to a few requests that are made to know how it behaves, at the end of each run that looked at the whole site; see crawl --no-probes. They are no pages.'),
  ('site_probe', 'run_id', 'The run.'),
  ('site_probe', 'site', 'The site of the run.'),
  ('site_probe', 'kind', 'MISSING_PAGE: a page that cannot exist, in the directory that its URL names. HOST_VARIANT: the start page by http or https, with or without www. SLASH_VARIANT: a page with a slash at its end, or without.'),
  ('site_probe', 'url', 'What was asked for.'),
  ('site_probe', 'status', 'HTTP status of its own answer, redirects not followed.'),
  ('site_probe', 'failure', 'Class of the network failure, NULL if there was none.'),
  ('site_probe', 'redirect_to', 'Where it redirects to.'),
  ('site_probe', 'canonical', 'The first canonical URL that the answer declares.'),
  ('site_probe', 'title', 'Text of the title element.'),
  ('site_probe', 'words', 'Words of the main text.'),
  ('site_probe', 'checked_at', 'When the request began.'),
  ('resource', '', 'Images, scripts and style sheets of the site that pages need, each asked once by a run with --resources. They are no pages: no verdict, no row in page_current; one that is linked as well is a page.'),
  ('resource', 'run_id', 'The run, see run_summary.'),
  ('resource', 'url', 'The URL.'),
  ('resource', 'status', 'HTTP status; NULL where nobody answered or robots.txt forbids it.'),
  ('resource', 'failure', 'Class of the network failure, NULL if there was none.'),
  ('resource', 'broken', 'Whether it failed: status 400 or more, or no answer.'),
  ('resource', 'redirect_to', 'Where it redirects to, which was not asked.'),
  ('resource', 'robots', 'What robots.txt says to Stayindexed: ALLOWED, DISALLOWED or UNREACHABLE.'),
  ('resource', 'content_type', 'Content-Type of the latest answer.'),
  ('resource', 'content_length', 'Content-Length of the latest answer, bytes; NULL where it is not announced.'),
  ('resource', 'content_encoding', 'Content-Encoding of the latest answer: gzip, br ...'),
  ('resource', 'cache_control', 'Cache-Control of the latest answer.'),
  ('resource', 'last_modified', 'Last-Modified of the latest answer as it was sent.'),
  ('resource', 'etag', 'ETag of the latest answer as it was sent.'),
  ('resource', 'found_on', 'The first page that needs it.'),
  ('resource', 'checked_at', 'When it was asked for.'),
  ('resource', 'total_ms', 'Milliseconds from the request to the end of the body, of which 64 KB are read.'),
  ('resource', 'googlebot', 'What robots.txt says to Googlebot: ALLOWED, DISALLOWED or UNREACHABLE; NULL in runs of older versions.'),
  ('resource', 'googlebot_evidence', 'The line of robots.txt that decided for Googlebot; empty if none did.'),
  ('page_verdict', '', 'One row for each URL and search engine: the verdict of each on its own, as the last run that saw the URL found it. What robots.txt says to other crawlers stands in robots_decision.'),
  ('page_verdict', 'url', 'The URL.'),
  ('page_verdict', 'engine', 'Whose verdict, by the name of its crawler: Googlebot or Bingbot. That of Googlebot is the one in page_current.'),
  ('page_verdict', 'verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.'),
  ('page_verdict', 'reason', 'The reason that decided, see index_reason; NULL where eligible.'),
  ('page_verdict', 'evidence', 'The header line, tag, robots.txt line or hop that proves the reason.'),
  ('page_verdict', 'run_id', 'The last run that saw the URL.'),
  ('verdict_change', '', 'One row for each time that the verdict of a search engine on a URL, or its reason, changed between two runs that saw it.'),
  ('verdict_change', 'run_id', 'The run that saw the change first.'),
  ('verdict_change', 'changed_at', 'When that run started.'),
  ('verdict_change', 'url', 'The URL.'),
  ('verdict_change', 'engine', 'Googlebot or Bingbot.'),
  ('verdict_change', 'old_verdict', 'Verdict before.'),
  ('verdict_change', 'new_verdict', 'Verdict since.'),
  ('verdict_change', 'old_reason', 'Deciding reason before.'),
  ('verdict_change', 'new_reason', 'Deciding reason since.'),
  ('verdict_change', 'evidence', 'What proves the new reason.'),
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
  ('sitemap', '', 'One row for each sitemap that was ever read, by its last reading.'),
  ('sitemap', 'site', 'Host of the site.'),
  ('sitemap', 'sitemap', 'Its URL.'),
  ('sitemap', 'kind', 'PAGES (urlset), INDEX, TEXT, RSS or ATOM; NONE where it could not be read as a sitemap.'),
  ('sitemap', 'entries', 'Pages that it names, each counted once, or in an INDEX further sitemaps.'),
  ('sitemap', 'status', 'HTTP status of its answer; NULL where nobody answered, or robots.txt forbade to ask.'),
  ('sitemap', 'failure', 'Class of the network failure, NULL if there was none.'),
  ('sitemap', 'problems', 'What is wrong with the file, see sitemap_problem, each with how often where that is more than once; NULL if nothing is.'),
  ('sitemap', 'newest_entry', 'The latest lastmod in it.'),
  ('sitemap', 'alternates', 'Pages in other languages that it names in xhtml:link, each counted once.'),
  ('sitemap', 'images', 'Images that it names.'),
  ('sitemap', 'body_bytes', 'Bytes of the body as they were read.'),
  ('sitemap', 'named_by', 'Who says that it is one: ROBOTS (robots.txt), INDEX, REDIRECT, GIVEN (--sitemap) or GUESS (/sitemap.xml).'),
  ('sitemap', 'named_in', 'The robots.txt, the index or the redirecting sitemap.'),
  ('sitemap', 'read_at', 'When it was asked for.'),
  ('sitemap', 'run_id', 'The run that read it last; an older one than other sitemaps of its site if nothing names it any more.'),
  ('sitemap_url', '', 'One row for each page and sitemap that names it, by the last reading of the sitemap.'),
  ('sitemap_url', 'site', 'Host of the site.'),
  ('sitemap_url', 'url', 'The page.'),
  ('sitemap_url', 'sitemap', 'The sitemap.'),
  ('sitemap_url', 'lastmod', 'When the page changed last, as the sitemap says, UTC; NULL if it does not say.'),
  ('sitemap_url', 'since_run', 'The run that saw it in this sitemap first.'),
  ('sitemap_url', 'status', 'Status of the page itself, by the last run that saw it; NULL where it got none.'),
  ('sitemap_url', 'failure', 'Its network failure.'),
  ('sitemap_url', 'verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN; NULL where no run looked at it.'),
  ('sitemap_url', 'reason', 'The reason of the verdict, see index_reason.'),
  ('sitemap_problem', '', 'One row for each thing that is wrong with a sitemap file, and for each page in a sitemap that search engines will not index: a sitemap should name only pages that answer 200 and are wanted in the index.'),
  ('sitemap_problem', 'site', 'Host of the site.'),
  ('sitemap_problem', 'sitemap', 'The sitemap.'),
  ('sitemap_problem', 'url', 'The page; NULL where the problem is one of the file.'),
  ('sitemap_problem', 'problem', 'For a page the reason of its verdict, see index_reason: REDIRECTED, NOT_FOUND, NOINDEX, CANONICALISED, BLOCKED_BY_ROBOTS ... For a file: NOT_FETCHED, REDIRECTS, NOT_A_SITEMAP, BROKEN_XML, BROKEN_GZIP, TRUNCATED, TOO_LARGE (over 50 MB), TOO_MANY_ENTRIES (over 50,000), DOCTYPE, EMPTY, NO_LOC, BAD_URL, RELATIVE_URL, OTHER_HOST, DUPLICATE_URL, BAD_DATE, NESTED_INDEX or NOT_FOLLOWED. What can be read is used all the same.'),
  ('sitemap_problem', 'occurrences', 'How often.'),
  ('sitemap_problem', 'evidence', 'What proves it, or the first example.'),
  ('sitemap_problem', 'status', 'Status of the page, or of the sitemap.'),
  ('orphan_page', '', 'Pages that may be indexed and that a sitemap or an access log knows, but that no link led to which the last crawl could follow.'),
  ('orphan_page', 'site', 'Host of the site.'),
  ('orphan_page', 'url', 'The page.'),
  ('orphan_page', 'found_by', 'How the crawl came to it: SITEMAP, ACCESS_LOG or EARLIER_RUN.'),
  ('orphan_page', 'in_sitemap', 'Whether a sitemap names it.'),
  ('orphan_page', 'in_log', 'Whether an access log has it.'),
  ('orphan_page', 'title', 'Its title.'),
  ('orphan_page', 'last_seen', 'When a run saw it last.'),
  ('orphan_page', 'run_id', 'That run.'),
  ('at_risk', '', 'Pages that search engines may drop, each with its clock: those that were eligible in an earlier run, or that links, a sitemap or a search bot ask for, and that are not eligible now or fail for Googlebot. Not while a failure of the whole site goes on, see site_incident.'),
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
  ('at_risk', 'standing', 'CONFIRMED, UNCONFIRMED (seen once: by a crawl that may have caused it, or by a single visit of Googlebot) or FLAPPING.'),
  ('at_risk', 'last_eligible', 'When it was seen eligible last; NULL if it never was.'),
  ('at_risk', 'last_eligible_run', 'The run that saw it eligible last.'),
  ('at_risk', 'status', 'Its status now.'),
  ('at_risk', 'failure', 'Its network failure now.'),
  ('at_risk', 'verdict', 'Its verdict now; ELIGIBLE where only the access log tells of the risk, NULL where no run saw it.'),
  ('at_risk', 'reason', 'Why it is not eligible, see index_reason.'),
  ('at_risk', 'may_be_caused_by_crawl', 'Whether the failure is one that asking too much, or looking like a bot, can cause; it stayed when the crawl asked again half a minute later.'),
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
  ('risk_history', 'standing', 'CONFIRMED, UNCONFIRMED (seen once: by a crawl that may have caused it, or by a single visit of Googlebot) or FLAPPING.'),
  ('risk_history', 'last_eligible', 'When it was seen eligible last; NULL if it never was.'),
  ('risk_history', 'ended_at', 'When it was judged to be over; NULL while it goes on.'),
  ('risk_history', 'ended_run', 'The run that saw its end; NULL if reading a log did.'),
  ('risk_history', 'consequence', 'What search engines do about the cause.'),
  ('risk_history', 'basis', 'What the deadline rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('risk_history', 'source', 'Address of the page that states it.'),
  ('agent_verdict', '', 'Whether each of the other crawlers, those of assistants and language models among them, may and can read a page, as the last run that saw it found it. What Googlebot and Bingbot make of it is in page_verdict.'),
  ('agent_verdict', 'url', 'The URL.'),
  ('agent_verdict', 'agent', 'The crawler, by the name that robots.txt knows it by.'),
  ('agent_verdict', 'verdict', 'ELIGIBLE: robots.txt lets it, and the page answers. NOT_ELIGIBLE: robots.txt forbids it, or the page fails, redirects or reports an error. UNCERTAIN: robots.txt or the page was not read, or a noindex or a canonical stands there, of which these crawlers do not all say what they make.'),
  ('agent_verdict', 'reason', 'The reason that decided, see index_reason; NULL where eligible.'),
  ('agent_verdict', 'evidence', 'What proves it.'),
  ('agent_verdict', 'run_id', 'The run that saw the URL last.'),
  ('robots_decision', '', 'One row for each URL and crawler: what robots.txt says about it, as the last run that saw the URL read it.'),
  ('robots_decision', 'url', 'The URL.'),
  ('robots_decision', 'agent', 'The crawler, by the name that robots.txt knows it by; Stayindexed is this crawler itself.'),
  ('robots_decision', 'access', 'ALLOWED, DISALLOWED, or UNREACHABLE where robots.txt could not be read.'),
  ('robots_decision', 'evidence', 'The line that decided, or what asking for robots.txt ended in; NULL where no line speaks of the URL.'),
  ('robots_decision', 'run_id', 'The run that saw the URL last.'),
  ('robots_history', '', 'One row for each time that a run asked for a robots.txt.'),
  ('robots_history', 'site', 'Host of the site whose run it was.'),
  ('robots_history', 'origin', 'Scheme, host and port that the robots.txt counts for.'),
  ('robots_history', 'run_id', 'The run.'),
  ('robots_history', 'read_at', 'When it was asked for.'),
  ('robots_history', 'state', 'READ, ABSENT (there is none: everything is allowed) or UNREACHABLE (it cannot be read: nothing may be fetched).'),
  ('robots_history', 'status', 'Status of the answer, after redirects; NULL where there was none.'),
  ('robots_history', 'failure', 'Network failure that was met.'),
  ('robots_history', 'redirects', 'How many redirects were followed, 5 at most.'),
  ('robots_history', 'redirected_to', 'Where the last of them led.'),
  ('robots_history', 'version', 'Number of what was read, see robots_version.'),
  ('robots_history', 'body_bytes', 'Its length in bytes; what follows the first 500 KiB is ignored.'),
  ('robots_history', 'changed', 'Whether it differs from the last reading of earlier runs; NULL where there is none.'),
  ('robots_history', 'urls_changed', 'URLs that some crawler was allowed before and is not now, or the other way round; NULL where nothing changed.'),
  ('robots_history', 'crawl_delay_ms', 'Milliseconds between two requests that it asks Stayindexed for.'),
  ('robots_history', 'kept_delay_ms', 'Those that are kept: a minute at most.'),
  ('robots_version', '', 'One row for each text that was ever read as the robots.txt of an origin.'),
  ('robots_version', 'origin', 'Scheme, host and port that it counts for.'),
  ('robots_version', 'version', 'Its number.'),
  ('robots_version', 'first_run', 'The run that read it first.'),
  ('robots_version', 'last_run', 'The run that read it last.'),
  ('robots_version', 'first_read', 'When it was read first.'),
  ('robots_version', 'last_read', 'When it was read last.'),
  ('robots_version', 'body_bytes', 'Its length in bytes; what follows the first 500 KiB is ignored.'),
  ('robots_version', 'sitemaps', 'The sitemaps that it names, one a line.'),
  ('robots_version', 'body', 'Its text.'),
  ('robots_change', '', 'One row for each run, origin and crawler for which a change of robots.txt changed anything.'),
  ('robots_change', 'site', 'Host of the site whose run saw it.'),
  ('robots_change', 'origin', 'Scheme, host and port of the robots.txt.'),
  ('robots_change', 'run_id', 'The run that saw it first.'),
  ('robots_change', 'changed_at', 'When that run began.'),
  ('robots_change', 'agent', 'The crawler, see robots_decision.'),
  ('robots_change', 'urls_forbidden', 'URLs that it was allowed before and is not now.'),
  ('robots_change', 'urls_allowed', 'URLs that it is allowed now and was not before.'),
  ('risk_cause', '', 'Every cause that can put a page at risk.'),
  ('risk_cause', 'cause', 'Its stable name.'),
  ('risk_cause', 'title', 'In plain words.'),
  ('risk_cause', 'consequence', 'What search engines do about the cause.'),
  ('risk_cause', 'basis', 'What the deadline rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('risk_cause', 'source', 'Address of the page that states it.'),
  ('risk_threshold', '', 'The times of the de-index clock; ./stayindexed thresholds changes them.'),
  ('risk_threshold', 'threshold', 'Its stable name.'),
  ('risk_threshold', 'hours', 'How long it is, in hours.'),
  ('risk_threshold', 'standard_hours', 'How long it is unless somebody changes it.'),
  ('risk_threshold', 'meaning', 'From when to when.'),
  ('risk_threshold', 'basis', 'What the standard rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('risk_threshold', 'source', 'Address of the page that it rests on.'),
  ('site_incident', '', 'Failures of a whole site, or of the way to it: one event, not a risk for each page.'),
  ('site_incident', 'site', 'Host of the site.'),
  ('site_incident', 'kind', 'SITE_ERRORS, SITE_UNREACHABLE, ROBOTS_UNREACHABLE, or SITE_CONTENT_LOST (answers of success with an error, with nothing, or with one text in place of many).'),
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
  ('run_trend', '', 'One row for each crawl run, with what a chart over time is made of.'),
  ('run_trend', 'run_id', 'Number of the run.'),
  ('run_trend', 'site', 'Host of the site, with its port where that is not the default.'),
  ('run_trend', 'started_at', 'When it began.'),
  ('run_trend', 'state', 'RUNNING, FINISHED, INTERRUPTED, PARTIAL or FAILED.'),
  ('run_trend', 'urls', 'URLs that it looked at; NULL while it goes on, like all counts.'),
  ('run_trend', 'eligible', 'URLs that may be indexed.'),
  ('run_trend', 'not_eligible', 'URLs that may not.'),
  ('run_trend', 'uncertain', 'URLs of which that is uncertain.'),
  ('run_trend', 'status_2xx', 'URLs that answered with a status of 200 to 299.'),
  ('run_trend', 'status_3xx', 'URLs that answered with a status of 300 to 399.'),
  ('run_trend', 'status_4xx', 'URLs that answered with a status of 400 to 499.'),
  ('run_trend', 'status_5xx', 'URLs that answered with a status of 500 and above, or outside HTTP.'),
  ('run_trend', 'unanswered', 'URLs whose request got no status.'),
  ('run_trend', 'not_asked', 'URLs that were not asked for, because robots.txt forbids it.'),
  ('run_trend', 'at_risk', 'Pages that had been eligible and were at risk when the run ended.'),
  ('run_trend', 'first_byte_median_ms', 'Half of the answers began within so many milliseconds.'),
  ('run_trend', 'first_byte_p95_ms', '95 of 100 answers began within so many milliseconds.'),
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
  ('schedule', '', 'One row for each schedule: what runs by itself, when, and how it went.'),
  ('schedule', 'name', 'Its name.'),
  ('schedule', 'cron', 'When: five fields, minute hour day month weekday, on the clock of its zone.'),
  ('schedule', 'zone', 'The time zone of that clock.'),
  ('schedule', 'command', 'The command that runs.'),
  ('schedule', 'next_run', 'When it is due; in the past if it was missed or is running.'),
  ('schedule', 'last_success', 'When it last ended well.'),
  ('schedule', 'last_failure', 'When it last ended with an error.'),
  ('schedule', 'consecutive_failures', 'How often it failed since it last ended well.'),
  ('schedule', 'running', 'Whether it runs now.'),
  ('schedule', 'created_at', 'When it was added.'),
  ('index_reason', '', 'Every reason that a verdict can have.'),
  ('index_reason', 'reason', 'Its stable name.'),
  ('index_reason', 'title', 'In plain words.'),
  ('index_reason', 'search_console', 'What Search Console calls it.'),
  ('index_reason', 'effect', 'NOT_ELIGIBLE or UNCERTAIN.'),
  ('index_reason', 'basis', 'DOCUMENTED, REPORTED or INFERRED.'),
  ('index_reason', 'source', 'Address of the page that states it.'),
  ('index_reason', 'advice', 'What the owner of the page can do.'),
  ('skipped_url', '', 'What each run found and did not look at: one row for each reason and pattern.'),
  ('skipped_url', 'run_id', 'Number of the run.'),
  ('skipped_url', 'reason', 'Why: OTHER_HOST, OTHER_PATH (--path-prefix), NOT_INCLUDED, EXCLUDED, TOO_DEEP, TOO_LONG, NOFOLLOW, IGNORED_PARAMETER (looked at without it), TRAP, TOO_MANY_HOPS or EXTERNAL_LIMIT. Links that are no http or https URL are counted as unusable_links of their page.'),
  ('skipped_url', 'pattern', 'What these URLs have in common: the host, the option that decided, the shape of the trap.'),
  ('skipped_url', 'links', 'How many links to such URLs were met, each target once a page; for traps, how many URLs.'),
  ('skipped_url', 'example', 'The first of them.'),
  ('skipped_url', 'found_on', 'The page with that first link; NULL where no page led there.'),
  ('external_link', '', 'Links to other sites: one row for each target and run with --check-external. They are no pages of the site.'),
  ('external_link', 'run_id', 'Number of the run.'),
  ('external_link', 'url', 'Where the links lead.'),
  ('external_link', 'status', 'Status of the one answer; NULL where nobody answered or nobody was asked.'),
  ('external_link', 'failure', 'Network failure; NULL where there was none.'),
  ('external_link', 'broken', 'Whether it answered 400 or above, or not at all; false where nobody was asked.'),
  ('external_link', 'redirect_to', 'Where it redirects to; that was not asked.'),
  ('external_link', 'robots', 'ALLOWED, or why it was not asked: DISALLOWED, UNREACHABLE.'),
  ('external_link', 'links', 'How many pages link there.'),
  ('external_link', 'found_on', 'The first of these pages.'),
  ('external_link', 'checked_at', 'When it was asked, or the decision not to ask was taken.'),
  ('external_link', 'total_ms', 'Milliseconds until the request ended.'),
  ('finding', '', 'What is wrong with pages and sites, one row for each finding, with its life over the runs.'),
  ('finding', 'site', 'Host of the site, with its port where that is not the default.'),
  ('finding', 'url', 'The URL, or the server, that it is about.'),
  ('finding', 'rule', 'Its rule, see finding_rule.'),
  ('finding', 'severity', 'HIGH, MEDIUM, LOW or NOTICE.'),
  ('finding', 'title', 'The rule in plain words.'),
  ('finding', 'evidence', 'What was found when it began.'),
  ('finding', 'state', 'NEW in the last run of the site, ONGOING, REOPENED in the last run after it was fixed, or FIXED.'),
  ('finding', 'since', 'When the run began that found it, or found it again.'),
  ('finding', 'since_run', 'That run.'),
  ('finding', 'last_run', 'The last run that saw the page with it.'),
  ('finding', 'fixed_run', 'The run that did not find it any more; NULL while it is there.'),
  ('finding', 'first_run', 'The run that found it first.'),
  ('finding', 'related_url', 'Another page that belongs to it: a target, a twin, or a page with a link.'),
  ('finding', 'why', 'Why it matters.'),
  ('finding', 'advice', 'How to fix it.'),
  ('finding', 'basis', 'What that rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('finding', 'source', 'Address of the page that states it.'),
  ('finding_rule', '', 'Every rule that a finding can be of.'),
  ('finding_rule', 'rule', 'Its stable name.'),
  ('finding_rule', 'severity', 'HIGH, MEDIUM, LOW or NOTICE.'),
  ('finding_rule', 'title', 'What it is.'),
  ('finding_rule', 'why', 'Why it matters.'),
  ('finding_rule', 'advice', 'How to fix it.'),
  ('finding_rule', 'basis', 'What that rests on: DOCUMENTED, REPORTED or INFERRED.'),
  ('finding_rule', 'source', 'Address of the page that states it.'),
  ('redirect_chain', '', 'Redirects that take more than one hop or end badly.'),
  ('redirect_chain', 'site', 'Host of the site, with its port where that is not the default.'),
  ('redirect_chain', 'url', 'Where it begins.'),
  ('redirect_chain', 'hops', 'How many hops it takes.'),
  ('redirect_chain', 'chain', 'All of its URLs, with arrows in between.'),
  ('redirect_chain', 'final_url', 'Where it ends; NULL for loops and chains of more than ten hops.'),
  ('redirect_chain', 'final_status', 'Status of that page by its last sight.'),
  ('redirect_chain', 'problem', 'LOOP, TOO_LONG, TO_ERROR, TO_EXCLUDED (from the index), or only CHAIN.'),
  ('redirect_chain', 'run_id', 'The run that saw it.'),
  ('canonical_conflict', '', 'Pages that name a canonical which may not be indexed itself, or that no run saw.'),
  ('canonical_conflict', 'site', 'Host of the site, with its port where that is not the default.'),
  ('canonical_conflict', 'url', 'The page.'),
  ('canonical_conflict', 'canonical', 'The page that it names.'),
  ('canonical_conflict', 'problem', 'LOOP, CHAIN, TO_EXCLUDED (from the index) or UNSEEN.'),
  ('canonical_conflict', 'canonical_status', 'Status of the canonical by its last sight.'),
  ('canonical_conflict', 'canonical_failure', 'Network failure of the canonical.'),
  ('canonical_conflict', 'canonical_reason', 'Why it may not be indexed, see index_reason.'),
  ('canonical_conflict', 'run_id', 'The last run that saw the page.'),
  ('dictionary', '', 'What every view and column means.'),
  ('dictionary', 'view_name', 'Name of the view.'),
  ('dictionary', 'column_name', 'Name of the column; empty for the view itself.'),
  ('dictionary', 'meaning', 'What it means.');

insert into store.dictionary (view_name, column_name, meaning) values
  ('log_traffic', '', 'One row for each URL, day, status, outcome and client in the access logs.'),
  ('log_traffic', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_traffic', 'url', 'The URL.'),
  ('log_traffic', 'on_day', 'The day, by the clock of the server that wrote the log.'),
  ('log_traffic', 'status', 'Status as the log has it, 0 to 999.'),
  ('log_traffic', 'outcome', 'How the request ended: ANSWERED, CLIENT_ABORT (nginx writes 499), CLIENT_ABORT_MID_BODY, UPSTREAM_ERROR or UPSTREAM_TIMEOUT.'),
  ('log_traffic', 'client', 'Who asked: GOOGLEBOT, SEARCH_BOT, AI_BOT, USER_FETCHER, OTHER_BOT, SPOOFED_BOT (says it is a bot and comes from an address that is not its owner''s), MONITOR, OWN_CRAWLER (Stayindexed), PERSON; UNKNOWN where the log does not record it.'),
  ('log_traffic', 'bot', 'The name of the bot; people, other bots and unknown for those without one.'),
  ('log_traffic', 'verification', 'Whether that is true: VERIFIED_BY_RANGE (from an address that its owner publishes), VERIFIED_BY_DNS, CLAIMED (by its own word) or SPOOFED (from an address that is not its owner''s).'),
  ('log_traffic', 'hits', 'Requests.'),
  ('log_traffic', 'bytes', 'Bytes of the bodies sent.'),
  ('log_traffic', 'first_hit', 'When the first of them ended.'),
  ('log_traffic', 'last_hit', 'When the last of them ended.'),
  ('log_traffic', 'request_mean_ms', 'Mean milliseconds in the server, off by at most 3.2 %; NULL where the log has no request time.'),
  ('log_traffic', 'request_max_ms', 'The longest of them, off by at most 3.2 %.'),
  ('log_traffic', 'upstream_mean_ms', 'Mean milliseconds in the server behind it, likewise; NULL where the log has no upstream time.'),
  ('log_traffic', 'upstream_max_ms', 'The longest of them.'),
  ('log_499', '', 'One row for each URL whose clients went away before the answer began, with what our last crawl saw of it.'),
  ('log_499', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_499', 'url', 'The URL.'),
  ('log_499', 'aborts', 'Requests whose client went away before the answer began; nginx writes 499.'),
  ('log_499', 'mid_body_aborts', 'Requests whose client went away in the middle of the answer; not among the aborts.'),
  ('log_499', 'requests', 'All requests of the URL.'),
  ('log_499', 'abort_share', 'Aborts of all requests, 0 to 1.'),
  ('log_499', 'by_googlebot', 'Aborts by clients that say they are Googlebot.'),
  ('log_499', 'by_search_bots', 'Aborts by crawlers of other search engines.'),
  ('log_499', 'by_ai_bots', 'Aborts by bots of assistants and language models.'),
  ('log_499', 'by_other_bots', 'Aborts by other programs.'),
  ('log_499', 'by_people', 'Aborts by browsers.'),
  ('log_499', 'by_unknown', 'Aborts by clients whose User-Agent is not in the log.'),
  ('log_499', 'worst_hour', 'Hour of the day with the most aborts, 0 to 23 UTC.'),
  ('log_499', 'worst_hour_aborts', 'Aborts in that hour of all days.'),
  ('log_499', 'bytes', 'Bytes of the bodies sent to those that went away.'),
  ('log_499', 'request_mean_ms', 'Mean milliseconds that aborted requests were in the server, off by at most 3.2 %; NULL where the log has no request time.'),
  ('log_499', 'request_max_ms', 'The longest of them, off by at most 3.2 %.'),
  ('log_499', 'upstream_mean_ms', 'Mean milliseconds that aborted requests were in the server behind it, likewise; NULL where the log has no upstream time.'),
  ('log_499', 'upstream_max_ms', 'The longest of them.'),
  ('log_499', 'first_seen', 'When the first abort was logged.'),
  ('log_499', 'last_seen', 'When the last abort was logged.'),
  ('log_499', 'crawl_status', 'Status that our last crawl got for the URL; NULL where it got none.'),
  ('log_499', 'crawl_failure', 'Network failure that our last crawl met.'),
  ('log_499', 'crawl_verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN; NULL where no crawl saw the URL.'),
  ('log_499', 'crawl_body_code', 'Error code in the body that our last crawl got; 499 there is an ArcGIS server without a token, another thing.'),
  ('log_499', 'by_spoofed_bots', 'Aborts by clients that say they are a bot and come from an address that is not its owner''s.'),
  ('log_499', 'by_monitors', 'Aborts by programs that look whether the site is up.'),
  ('log_499', 'by_own_crawler', 'Aborts by Stayindexed itself.'),
  ('log_499', 'by_user_fetchers', 'Aborts by fetchers for a person: Google''s that users set off, previews of links that were shared.'),
  ('log_sample', '', 'The 20 newest requests of each kind (status, outcome, client) of a site that failed or that a spoofed bot made, to be found in the log: who asked for what, when.'),
  ('log_sample', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_sample', 'url', 'What was asked for, without secrets.'),
  ('log_sample', 'hit_at', 'When, by the log; its day where the log has no time of day.'),
  ('log_sample', 'status', 'Status in the log.'),
  ('log_sample', 'outcome', 'How the request ended.'),
  ('log_sample', 'client', 'What kind of client asked.'),
  ('log_sample', 'client_name', 'Which one, by its own word; empty where its name is not known.'),
  ('log_sample', 'verification', 'Whether it is who it says.'),
  ('log_sample', 'bytes', 'Bytes that were sent, NULL where the log does not say.'),
  ('log_sample', 'request_ms', 'Milliseconds that it took, NULL where the log does not say.'),
  ('log_sample', 'upstream_ms', 'Milliseconds that the server behind took, NULL where the log does not say.'),
  ('log_sample', 'user_agent', 'User-Agent, without secrets, cut at 200 characters; NULL where the log does not say.'),
  ('log_sample', 'client_address', 'Where it came from; NULL unless the log was read with --keep-ip.'),
  ('log_499_pattern', '', 'One row for each pattern of URLs whose clients went away before the answer began: what stands behind the last slash is a star, numbers are a #.'),
  ('log_499_pattern', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_499_pattern', 'pattern', 'What the URLs have in common, from the first slash on.'),
  ('log_499_pattern', 'urls', 'URLs of the pattern that were left.'),
  ('log_499_pattern', 'aborts', 'Requests whose client went away before the answer began.'),
  ('log_499_pattern', 'requests', 'All requests of these URLs.'),
  ('log_499_pattern', 'abort_share', 'Aborts of all requests, 0 to 1.'),
  ('log_499_pattern', 'by_googlebot', 'Aborts by clients that say they are Googlebot.'),
  ('log_499_pattern', 'by_people', 'Aborts by browsers.'),
  ('log_499_pattern', 'request_max_ms', 'The longest that a client waited before it went away.'),
  ('log_499_pattern', 'upstream_max_ms', 'The longest that the servers behind had for such a request.'),
  ('log_499_pattern', 'example', 'One of the URLs.'),
  ('log_499_pattern', 'first_seen', 'The first abort.'),
  ('log_499_pattern', 'last_seen', 'The last abort.'),
  ('log_499_hour', '', 'One row for each URL and hour in which clients went away before the answer began.'),
  ('log_499_hour', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_499_hour', 'url', 'The URL.'),
  ('log_499_hour', 'hour_start', 'Beginning of the hour, UTC.'),
  ('log_499_hour', 'aborts', 'Requests whose client went away before the answer began.'),
  ('log_499_hour', 'by_googlebot', 'Aborts by clients that say they are Googlebot.'),
  ('log_499_hour', 'by_search_bots', 'Aborts by crawlers of other search engines.'),
  ('log_499_hour', 'by_ai_bots', 'Aborts by bots of assistants and language models.'),
  ('log_499_hour', 'by_other_bots', 'Aborts by other programs.'),
  ('log_499_hour', 'by_people', 'Aborts by browsers.'),
  ('log_499_hour', 'by_unknown', 'Aborts by clients whose User-Agent is not in the log.'),
  ('log_499_hour', 'bytes', 'Bytes of the bodies sent to them.'),
  ('log_499_hour', 'request_mean_ms', 'Mean milliseconds that aborted requests were in the server, off by at most 3.2 %; NULL where the log has no request time.'),
  ('log_499_hour', 'request_max_ms', 'The longest of them, off by at most 3.2 %.'),
  ('log_499_hour', 'upstream_mean_ms', 'Mean milliseconds that aborted requests were in the server behind it, likewise; NULL where the log has no upstream time.'),
  ('log_499_hour', 'upstream_max_ms', 'The longest of them.'),
  ('log_499_hour', 'by_spoofed_bots', 'Aborts by clients that say they are a bot and come from an address that is not its owner''s.'),
  ('log_499_hour', 'by_monitors', 'Aborts by programs that look whether the site is up.'),
  ('log_499_hour', 'by_own_crawler', 'Aborts by Stayindexed itself.'),
  ('log_499_hour', 'by_user_fetchers', 'Aborts by fetchers for a person: Google''s that users set off, previews of links that were shared.'),
  ('bot_hit', '', 'One row for each URL and kind of bot that asked for it.'),
  ('bot_hit', 'site', 'Host of the site, with its port where that is not the default.'),
  ('bot_hit', 'url', 'The URL.'),
  ('bot_hit', 'client', 'GOOGLEBOT, SEARCH_BOT, AI_BOT, USER_FETCHER, OTHER_BOT, MONITOR or OWN_CRAWLER; those that only say so are not here where addresses tell.'),
  ('bot_hit', 'hits', 'Its requests.'),
  ('bot_hit', 'good_hits', 'Those that were answered with a status below 400.'),
  ('bot_hit', 'bad_hits', 'Those with a status of 400 and above, or without an answer.'),
  ('bot_hit', 'first_hit', 'When it asked first.'),
  ('bot_hit', 'last_hit', 'When it asked last.'),
  ('bot_hit', 'last_status', 'What the log has for its last request.'),
  ('bot_hit', 'last_outcome', 'How its last request ended, see log_traffic.'),
  ('bot_hit', 'last_good', 'Its last good request.'),
  ('bot_hit', 'last_bad', 'Its last bad request.'),
  ('bot_hit', 'verified_hits', 'Its requests from addresses that are its owners.'),
  ('bot_hit', 'last_verified', 'When the last of these ended.'),
  ('bot_visit', '', 'One row for each URL, bot by name, and whether it is who it says: spoofed ones too.'),
  ('bot_visit', 'site', 'Host of the site, with its port where that is not the default.'),
  ('bot_visit', 'url', 'The URL.'),
  ('bot_visit', 'bot', 'Its name: Googlebot smartphone, Bingbot, GPTBot; Googlebot alone for what was counted before names were told apart.'),
  ('bot_visit', 'client', 'What kind of bot it is, see log_traffic.'),
  ('bot_visit', 'verification', 'Whether it is who it says: VERIFIED_BY_RANGE (from an address that its owner publishes), VERIFIED_BY_DNS, CLAIMED (by its own word) or SPOOFED (from an address that is not its owner''s).'),
  ('bot_visit', 'hits', 'Its requests.'),
  ('bot_visit', 'good_hits', 'Those that were answered with a status below 400.'),
  ('bot_visit', 'bad_hits', 'Those with a status of 400 and above, or without an answer.'),
  ('bot_visit', 'first_hit', 'When it asked first.'),
  ('bot_visit', 'last_hit', 'When it asked last.'),
  ('bot_visit', 'last_status', 'What the log has for its last request.'),
  ('bot_visit', 'last_outcome', 'How its last request ended, see log_traffic.'),
  ('googlebot_visit', '', 'One row for each URL that a crawl saw: when Googlebot came last.'),
  ('googlebot_visit', 'url', 'The URL.'),
  ('googlebot_visit', 'crawl_verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.'),
  ('googlebot_visit', 'last_verified', 'When Googlebot came last, proven by its address; NULL if it never did.'),
  ('googlebot_visit', 'days_since_verified', 'How many days ago that was.'),
  ('googlebot_visit', 'last_hit', 'When Googlebot came last, proven or by its own word.'),
  ('googlebot_visit', 'days_since_hit', 'How many days ago that was.'),
  ('googlebot_visit', 'verified_hits', 'Requests of Googlebot, proven by their addresses.'),
  ('googlebot_visit', 'hits', 'Requests of Googlebot, proven or by their own word.'),
  ('crawl_budget', '', 'One row for each bot of a search engine, kind of waste and pattern of URLs: what it fetched and cannot use.'),
  ('crawl_budget', 'site', 'Host of the site, with its port where that is not the default.'),
  ('crawl_budget', 'bot', 'Its name, see bot_visit; spoofed ones are left out.'),
  ('crawl_budget', 'waste', 'NO_ANSWER, SERVER_ERROR (429 too), NOT_FOUND (any other 4xx), REDIRECT, NOT_ELIGIBLE (the crawl says that the page cannot be indexed), PARAMETERS (a URL with a query that no crawl met), or NONE: of use.'),
  ('crawl_budget', 'pattern', 'The folder with * for what is in it, # for numbers, and the names of parameters.'),
  ('crawl_budget', 'hits', 'Its requests.'),
  ('crawl_budget', 'urls', 'How many URLs they were for.'),
  ('crawl_budget', 'example', 'One of them.'),
  ('crawl_budget', 'last_hit', 'When the last of these requests ended.'),
  ('crawl_and_log', '', 'One row for each URL that a crawl or an access log saw: what we got beside what bots and people got.'),
  ('crawl_and_log', 'url', 'The URL.'),
  ('crawl_and_log', 'in_crawl', 'Whether a crawl saw it.'),
  ('crawl_and_log', 'in_log', 'Whether an access log has it.'),
  ('crawl_and_log', 'crawl_status', 'Status that our last crawl got for the URL; NULL where it got none.'),
  ('crawl_and_log', 'crawl_failure', 'Network failure that our last crawl met.'),
  ('crawl_and_log', 'crawl_body_code', 'Error code in the body that our last crawl got.'),
  ('crawl_and_log', 'crawl_verdict', 'ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN.'),
  ('crawl_and_log', 'crawl_reason', 'The reason of the verdict, see index_reason.'),
  ('crawl_and_log', 'crawled_at', 'When our last crawl saw it.'),
  ('crawl_and_log', 'googlebot_status', 'What the log has for the last request of Googlebot.'),
  ('crawl_and_log', 'googlebot_outcome', 'How that request ended, see log_traffic.'),
  ('crawl_and_log', 'googlebot_hit', 'When that was.'),
  ('crawl_and_log', 'googlebot_hits', 'Requests of Googlebot; the counts are NULL where no log has the URL.'),
  ('crawl_and_log', 'googlebot_bad_hits', 'Those with a status of 400 and above, or without an answer.'),
  ('crawl_and_log', 'search_bot_hits', 'Requests of crawlers of other search engines.'),
  ('crawl_and_log', 'ai_bot_hits', 'Requests of bots of assistants and language models.'),
  ('crawl_and_log', 'other_bot_hits', 'Requests of other programs.'),
  ('crawl_and_log', 'people_hits', 'Requests of browsers.'),
  ('crawl_and_log', 'hits', 'All requests.'),
  ('crawl_and_log', 'bad_hits', 'All with a status of 400 and above, or without an answer.'),
  ('crawl_and_log', 'aborts', 'Requests whose client went away before the answer began; nginx writes 499.'),
  ('crawl_and_log', 'last_hit', 'When the last request ended.'),
  ('crawl_and_log', 'googlebot_verified_hits', 'Requests of Googlebot, proven by their addresses.'),
  ('crawl_and_log', 'googlebot_verified_hit', 'When the last of these ended.'),
  ('crawl_and_log', 'spoofed_bot_hits', 'Requests of clients that say they are a bot and come from an address that is not its owners.'),
  ('crawl_and_log', 'monitor_hits', 'Requests of programs that look whether the site is up.'),
  ('crawl_and_log', 'own_crawler_hits', 'Requests of Stayindexed itself.'),
  ('crawl_and_log', 'user_fetcher_hits', 'Requests of fetchers for a person: Google''s that users set off, previews of links that were shared.'),
  ('log_file', '', 'One row for each access log, with what became of its lines: the counts add up to them.'),
  ('log_file', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_file', 'file', 'What it was called when it was read last.'),
  ('log_file', 'lines', 'Lines that were read.'),
  ('log_file', 'counted', 'Lines counted for their URL.'),
  ('log_file', 'counted_without_url', 'Lines counted for the site only: their request names no URL.'),
  ('log_file', 'other_host', 'Lines about another host.'),
  ('log_file', 'blank', 'Lines with nothing in them.'),
  ('log_file', 'not_in_format', 'Lines that do not have the form of the log.'),
  ('log_file', 'bad_time', 'Lines whose time cannot be read.'),
  ('log_file', 'bad_status', 'Lines whose status is no number of three digits.'),
  ('log_file', 'too_long', 'Lines longer than a line can be.'),
  ('log_file', 'read_bytes', 'How far it was read, in bytes without compression.'),
  ('log_file', 'first_hit', 'When the first request ended that was counted.'),
  ('log_file', 'last_hit', 'When the last one ended.'),
  ('log_unreadable', '', 'Lines of access logs that could not be used, the 20 newest for each reason of a site; how many there are of all says log_file.'),
  ('log_unreadable', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_unreadable', 'file', 'What the log was called when it was read last.'),
  ('log_unreadable', 'line', 'Number of the line in its file, from 1.'),
  ('log_unreadable', 'reason', 'NOT_IN_FORMAT, BAD_TIME, BAD_STATUS or TOO_LONG: the columns of log_file by these names say what they mean.'),
  ('log_unreadable', 'sample', 'How the line begins, without IP addresses, e-mail addresses and secrets; NULL for one that is too long.'),
  ('log_unreadable', 'read_at', 'When it was read.'),
  ('site_traffic', '', 'One row for each site, hour, status, outcome and client: all requests, those without a readable URL included.'),
  ('site_traffic', 'site', 'Host of the site, with its port where that is not the default.'),
  ('site_traffic', 'hour_start', 'Beginning of the hour, UTC.'),
  ('site_traffic', 'status', 'Status as the log has it, 0 to 999.'),
  ('site_traffic', 'outcome', 'How the request ended: ANSWERED, CLIENT_ABORT (nginx writes 499), CLIENT_ABORT_MID_BODY, UPSTREAM_ERROR or UPSTREAM_TIMEOUT.'),
  ('site_traffic', 'client', 'Who asked: GOOGLEBOT, SEARCH_BOT, AI_BOT, USER_FETCHER, OTHER_BOT, SPOOFED_BOT (says it is a bot and comes from an address that is not its owner''s), MONITOR, OWN_CRAWLER (Stayindexed), PERSON; UNKNOWN where the log does not record it.'),
  ('site_traffic', 'hits', 'Requests.'),
  ('site_traffic', 'bytes', 'Bytes of the bodies sent.'),
  ('site_traffic', 'request_mean_ms', 'Mean milliseconds in the server, off by at most 3.2 %; NULL where the log has no request time.'),
  ('site_traffic', 'request_max_ms', 'The longest of them, off by at most 3.2 %.'),
  ('site_traffic', 'upstream_mean_ms', 'Mean milliseconds in the server behind it, likewise; NULL where the log has no upstream time.'),
  ('site_traffic', 'upstream_max_ms', 'The longest of them.'),
  ('log_status_hourly', '', 'One row for each site, hour and status in the access logs.'),
  ('log_status_hourly', 'site', 'Host of the site, with its port where that is not the default.'),
  ('log_status_hourly', 'hour_start', 'Beginning of the hour, UTC.'),
  ('log_status_hourly', 'status', 'Status as the log has it, 0 to 999.'),
  ('log_status_hourly', 'hits', 'Requests.'),
  ('log_status_hourly', 'aborts', 'Those whose client went away before or in the middle of the answer.'),
  ('log_status_hourly', 'googlebot_hits', 'Requests of clients that say they are Googlebot.'),
  ('log_status_hourly', 'people_hits', 'Requests of browsers.'),
  ('crawl_vs_log', '', 'One row for each URL where our last crawl and Googlebot did not get the same.'),
  ('crawl_vs_log', 'url', 'The URL.'),
  ('crawl_vs_log', 'difference', 'FAILS_FOR_GOOGLEBOT: we got an answer below 400, Googlebot an error or none; FAILS_FOR_US: the other way round.'),
  ('crawl_vs_log', 'crawl_status', 'Status that our last crawl got; NULL where it got none.'),
  ('crawl_vs_log', 'crawl_failure', 'Network failure that our last crawl met.'),
  ('crawl_vs_log', 'crawled_at', 'When our last crawl saw it.'),
  ('crawl_vs_log', 'googlebot_status', 'What the log has for the last request of Googlebot.'),
  ('crawl_vs_log', 'googlebot_outcome', 'How that request ended, see log_traffic.'),
  ('crawl_vs_log', 'googlebot_hit', 'When that was.'),
  ('crawl_vs_log', 'googlebot_hits', 'Requests of Googlebot.'),
  ('crawl_vs_log', 'googlebot_bad_hits', 'Those with a status of 400 and above, or without an answer.'),
  ('orphan_in_log', '', 'One row for each URL that an access log has and no crawl saw, unless only Stayindexed asked for it.'),
  ('orphan_in_log', 'url', 'The URL.'),
  ('orphan_in_log', 'googlebot_status', 'What the log has for the last request of Googlebot.'),
  ('orphan_in_log', 'googlebot_hit', 'When that was.'),
  ('orphan_in_log', 'googlebot_hits', 'Requests of Googlebot.'),
  ('orphan_in_log', 'search_bot_hits', 'Requests of crawlers of other search engines.'),
  ('orphan_in_log', 'ai_bot_hits', 'Requests of bots of assistants and language models.'),
  ('orphan_in_log', 'people_hits', 'Requests of browsers.'),
  ('orphan_in_log', 'hits', 'All requests.'),
  ('orphan_in_log', 'bad_hits', 'All with a status of 400 and above, or without an answer.'),
  ('orphan_in_log', 'last_hit', 'When the last request ended.');
